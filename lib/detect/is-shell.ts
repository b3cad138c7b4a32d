/**
 * Whether a page has nothing yet that text stands in: a frame that scripts are to fill. A selector, since that finds
 * nothing on most pages, and finding nothing costs least.
 */
export function isShell(page: Document): boolean {
  return page.querySelector('body:not(:has(p,td,li,article))') !== null;
}
