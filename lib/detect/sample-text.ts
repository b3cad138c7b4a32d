import { takeBeginning, takeEnd } from './take-text';

/** Text of a page, as much of it as says what the page is; scripts and styles are left out. */
export type TextSample = {
  readonly text: string;
  /** Of it, the text nodes that are long enough to be sentences. */
  readonly sentences: string;
  /** Whether the page has no more than this. */
  readonly isWhole: boolean;
};

/** Of one node, in UTF-16 units. */
const LONGEST = 3000;
/** Shorter runs are labels, links and headlines. */
const SENTENCE = 40;

/**
 * Takes a sample: of the article if there is one, of the beginning of the page and of its end.
 *
 * @param article where the article seems to be; `null` for a page that does not say
 * @example sampleText(document, document.querySelector('article')).text.length // 4812
 */
export function sampleText(page: Node, article: Node | null): TextSample {
  const parts: string[] = [];
  const end: string[] = [];
  const take = ({ data }: Text, put: (text: string) => void): number => {
    const text = data.trim();
    // Scripts and styles have braces or end in a semicolon, and sentences do not. Asking what a text stands in would
    // cost as much as all of the rest; see `collect-page-facts.ts`.
    if (text === '' || text.includes('{') || text.endsWith(';')) return 0;
    put(text.slice(0, LONGEST));
    return text.length;
  };
  const append = (text: string): unknown => parts.push(text);
  if (article !== null) takeBeginning(article, (node) => take(node, append));
  // The article has been counted already.
  const isNew = (node: Text): boolean => article?.contains(node) !== true;
  const last = takeBeginning(page, (node) => (isNew(node) ? take(node, append) : 0));
  if (last !== null)
    takeEnd(page, last, (node) => (isNew(node) ? take(node, (text) => end.unshift(text)) : 0));
  parts.push(...end);
  return {
    text: parts.join('\n'),
    sentences: parts.filter(({ length }) => length >= SENTENCE).join('\n'),
    isWhole: last === null,
  };
}
