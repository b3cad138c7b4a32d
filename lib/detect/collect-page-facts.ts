/**
 * Gathers the facts for `decidePage` at the least cost: it runs on every page anybody opens, in a world of its own
 * that the browser sets up bit by bit as it is used. Nothing is written, nothing is laid out. The first element that
 * a script gets to see costs as much as all the rest, since the browser then sets up every interface it inherits
 * from; so questions are put as selectors whose matches are only counted. A lone id, class or name is looked for many
 * times as fast as a list, which browsers try on every element; so lists are asked one by one.
 */
import { collectKoreanFacts } from './collect-korean-facts';
import type { PageFacts } from './decide-page';
import { has } from './select';

/**
 * The facts of a document. What few words a page says of itself in any language decides whether it is looked at
 * any further.
 *
 * @returns `null` when nothing is Korean
 * @example collectPageFacts(document)?.hasNewsData // true
 */
export function collectPageFacts(page: Document): PageFacts | null {
  const saysKorean =
    has(page, 'html[lang^="ko" i]') || has(page, 'meta[property="og:locale"][content^="ko" i]');
  // Not by a pattern: the first one of a page costs as much as all that an English page is asked.
  let isTitled = false;
  for (const letter of page.title) if (letter >= '가' && letter <= '힣') isTitled = true;
  // One that says another language is believed, unless it is laid out as Korean papers are.
  return saysKorean ||
    isTitled ||
    page.characterSet === 'EUC-KR' ||
    has(page, 'html:not([lang])') ||
    has(page, '[itemprop=articleBody]') ||
    has(page, '.story-news')
    ? collectKoreanFacts(page, saysKorean, isTitled)
    : null;
}
