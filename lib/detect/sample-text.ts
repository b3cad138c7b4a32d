import { type Take, takeBeginning, takeEnd } from './take-text';

/** Text of a page, as much of it as says what the page is; what looks like code is left out. */
export type TextSample = {
  readonly text: string;
  /** Of it, the text nodes that are sentences by their length or their end. */
  readonly sentences: string;
  /** Whether page and article have no more than this. */
  readonly isWhole: boolean;
};

/** Of one node, in UTF-16 units: what is kept of it, and what it takes of the room for all. */
const LONGEST = 3000;
const MOST_ROOM = 600;
/** Shorter runs are labels, links and headlines, unless they end as the sentences of news do. */
const SENTENCE = 40;

/**
 * Takes a sample: of the article if there is one, of the beginning of the page and of its end.
 *
 * @param article where the article seems to be; `null` for a page that does not say
 * @param times how many times as much as is enough for most pages
 * @example sampleText(document, document.querySelector('article')).text.length // 4812
 */
export function sampleText(page: Node, article: Node | null, times = 1): TextSample {
  const parts: string[] = [];
  const end: string[] = [];
  const into =
    (put: (text: string) => unknown): Take =>
    ({ data }) => {
      if (data.length < 2) return 0;
      // A script may be as long as a book.
      const text = data.slice(0, LONGEST).trim();
      if (text === '' || looksLikeCode(text)) return 0;
      put(text);
      return Math.min(text.length, MOST_ROOM);
    };
  /** The article has been counted already. */
  const outside =
    (take: Take): Take =>
    (node) =>
      article?.contains(node) ? 0 : take(node);
  const append = into((text) => parts.push(text));
  const inArticle = article && takeBeginning(article, append, times);
  const last = takeBeginning(page, outside(append), times);
  if (last !== null) takeEnd(page, last, outside(into((text) => end.unshift(text))), times);
  parts.push(...end);
  return {
    text: parts.join('\n'),
    sentences: parts.filter((text) => text.length >= SENTENCE || text.endsWith('다.')).join('\n'),
    isWhole: last === null && inArticle === null,
  };
}

/** Characters looked at to tell prose from code. */
const PROBES = 16;
/** Lines of reporters and of rights have signs and Latin letters, and are shorter, in UTF-16 units. */
const LONG = 300;

/**
 * Whether a text is a script, a style sheet, data or markup. By its looks, since asking what it stands in would cost
 * as much as all of the rest; see `glance.ts`. Short ones hold nothing that could be taken for news.
 */
function looksLikeCode(text: string): boolean {
  if (text.length < SENTENCE || !/[{;<=[]/.test(text)) return false;
  if (text.includes('{"') || text.includes('":')) return true;
  const letters = text.replace(/\s+/g, '');
  let hangul = 0;
  for (let at = 0; at < PROBES; at++)
    if (/[가-힣]/.test(letters.charAt((at * letters.length) / PROBES))) hangul++;
  if (hangul >= PROBES / 4) return false;
  return text.length >= LONG || !/[가-힣]/.test(text) || /\{|=>|\);/.test(text);
}
