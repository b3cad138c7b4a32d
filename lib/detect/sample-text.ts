import { takeText } from './take-text';

/** Text of a page, as much of it as says what the page is; scripts and styles are left out. */
export type TextSample = {
  readonly text: string;
  /** Hangul syllables in text nodes long enough to be sentences. */
  readonly prose: number;
};

/** Text nodes and characters looked at from each starting point. */
export const MOST_NODES = 700;
export const MOST_CHARACTERS = 3000;
/** The end of the page, where the copyright line stands. */
export const LAST_NODES = 120;
export const LAST_CHARACTERS = 1500;
/** Shorter runs are labels, links and headlines. */
const SENTENCE = 40;

const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/i;

/**
 * Takes a sample: of the article if there is one, of the beginning of the page and of its end.
 *
 * @param article where the article seems to be; `null` for a page that does not say
 * @example sampleText(document.body, document.querySelector('article')).prose // 812
 */
export function sampleText(body: Element, article: Element | null): TextSample {
  const parts: string[] = [];
  let prose = 0;
  let lastTaken: Node | null = null;
  const take = (node: Text): number => {
    const { length } = node;
    lastTaken = node;
    if (length < 2 || UNREAD.test(node.parentNode?.nodeName ?? '')) return 0;
    const text = node.data.trim();
    parts.push(text.slice(0, MOST_CHARACTERS));
    if (length >= SENTENCE) prose += text.replace(/[^가-힣]+/g, '').length;
    return text.length;
  };
  if (article !== null) takeText(article, 'beginning', MOST_NODES, MOST_CHARACTERS, take);
  takeText(body, 'beginning', MOST_NODES, MOST_CHARACTERS, (node) =>
    // The article has been counted already.
    article?.contains(node) ? 0 : take(node),
  );
  const seen = lastTaken;
  takeText(body, 'end', LAST_NODES, LAST_CHARACTERS, (node) =>
    // What lies before has been taken from the front.
    node === seen ? Number.POSITIVE_INFINITY : take(node),
  );
  return { text: parts.join('\n'), prose };
}
