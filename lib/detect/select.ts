/** What pages say of themselves. */
export const JSON_LD = 'script[type="application/ld+json"]';
export const OG_TYPE = 'meta:is([property="og:type"],[name="og:type"])';
export const OG_ARTICLE = `${OG_TYPE}[content="article" i]`;
export const PUBLISHED_TIME =
  'meta:is([property="article:published_time"],[name="article:published_time"])[content]';

/** The body of a page that has nothing yet that text stands in: a frame that scripts are to fill. */
export const SHELL = 'body:not(:has(p,td,li,article))';

/**
 * Whether a page has an element that a selector matches. Only counts, so that no element has to be set up for
 * scripts.
 *
 * @example has(document, '#dic_area') // true
 */
export function has(page: Document, selector: string): boolean {
  return page.querySelectorAll(selector).length > 0;
}

/** The first element of the first selector that has one. @example first(document, 'article', 'main') */
export function first(page: Document, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = page.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}
