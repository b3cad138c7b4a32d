/** Where text stands. Each is asked for alone, and of most pages only the first. */
const TEXT = ['p', 'td', 'li', 'article'];

/** Whether a page has nothing yet that text stands in: a frame that scripts are to fill. */
export function isShell(page: Document): boolean {
  const has = (name: string): boolean => page.getElementsByTagName(name).length > 0;
  return !TEXT.some(has) && has('body');
}
