/**
 * The first look, on every page anybody opens, in a world of its own that the browser sets up bit by bit as it is used.
 * The first element that a script gets to see costs as much as all the rest, since the browser then sets up every
 * interface it inherits from; so questions are put as selectors whose matches are only counted. A lone id, class or name
 * is looked for many times as fast as a list. Every function is compiled when it is first called, so there are few.
 */

import { has, JSON_LD, OG_ARTICLE, OG_TYPE, PUBLISHED_TIME } from './select';

/** What a page is by the few words it says of itself. */
export type Glance = {
  /** `other` is Korean as well, and by its own words no news. */
  readonly kind: 'foreign' | 'other' | 'korean';
  /** By its language or place; such a page is believed where no text was read. */
  readonly saysKorean: boolean;
  /** Whether its title has Hangul. */
  readonly isTitled: boolean;
  /** What it calls itself, whatever else speaks against it. */
  readonly said: readonly ('blog' | 'shop')[];
};

/**
 * Takes a glance. Nothing is written, nothing is laid out.
 *
 * @example glance(document).kind // 'foreign'
 */
export function glance(page: Document): Glance {
  const saysKorean =
    has(page, 'html[lang^="ko" i]') || has(page, 'meta[property="og:locale"][content^="ko" i]');
  // Not by a pattern: the first one of a page costs as much as all that an English page is asked.
  let isTitled = false;
  for (const letter of page.title) if (letter >= '가' && letter <= '힣') isTitled = true;
  // One that says another language is believed, unless it is laid out as Korean papers are.
  if (
    saysKorean ||
    isTitled ||
    page.characterSet === 'EUC-KR' ||
    has(page, 'html:not([lang])') ||
    has(page, '[itemprop=articleBody]') ||
    has(page, '.story-news')
  )
    return glanceAtKorean(page, saysKorean, isTitled);
  return { kind: 'foreign', saysKorean, isTitled, said: [] };
}

function glanceAtKorean(page: Document, saysKorean: boolean, isTitled: boolean): Glance {
  const said: ('blog' | 'shop')[] = [];
  // Asking `location` would make the browser set up an interface that nothing else here needs.
  const host = `.${page.URL.split('/')[2]?.split(':')[0]}.`;
  let isBlog = host.includes('.wordpress.');
  let names = '';
  for (const word of 'tistory blog 블로그 카페 cafe brunch velog medium 위키 wiki'.split(' ')) {
    if (host.includes(`.${word}.`)) isBlog = true;
    names += `,[content*="${word}" i]`;
  }
  if (
    isBlog ||
    has(page, `meta:is([name=generator],[property="og:site_name"]):is(${names.slice(1)})`)
  )
    said.push('blog');
  if (has(page, `${OG_TYPE}[content="product" i]`)) said.push('shop');
  // Taken at its word, unless it calls itself an article as well, or has data that may say so.
  const isOther =
    saysKorean &&
    said.length > 0 &&
    !has(page, JSON_LD) &&
    !(has(page, OG_ARTICLE) && has(page, PUBLISHED_TIME));
  return { kind: isOther ? 'other' : 'korean', saysKorean, isTitled, said };
}
