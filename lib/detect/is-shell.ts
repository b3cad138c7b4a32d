/** Whether a page has nothing yet that text stands in: a frame that scripts are to fill. */
export function isShell(page: Document): boolean {
  return page.querySelectorAll('body:not(:has(p,td,li,article))').length > 0;
}
