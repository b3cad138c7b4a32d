import { takeBeginning, takeEnds } from './take-text';

/** Text of a page, as much of it as says what the page is; scripts and styles are left out. */
export type TextSample = {
  readonly text: string;
  /** Hangul syllables in text nodes long enough to be sentences. */
  readonly prose: number;
};

/** Of one node, in UTF-16 units. */
const LONGEST = 3000;
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
  const take = (node: Text): number => {
    if (node.length < 2 || UNREAD.test(node.parentNode?.nodeName ?? '')) return 0;
    const text = node.data.trim();
    if (text !== '') parts.push(text.slice(0, LONGEST));
    if (text.length >= SENTENCE) prose += text.replace(/[^가-힣]+/g, '').length;
    return text.length;
  };
  if (article !== null) takeBeginning(article, take);
  // The article has been counted already.
  takeEnds(body, (node) => (article?.contains(node) ? 0 : take(node)));
  return { text: parts.join('\n'), prose };
}
