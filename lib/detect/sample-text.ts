/** Text of a page, as much of it as says what the page is; scripts and styles are left out. */
export type TextSample = {
  readonly text: string;
  /** Hangul syllables in text nodes long enough to be sentences. */
  readonly prose: number;
};

/** Text nodes and characters looked at from each starting point. */
const MOST_NODES = 700;
const MOST_CHARACTERS = 3000;
/** The end of the page, where the copyright line stands. */
const LAST_NODES = 120;
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
  let room = 0;
  let lastTaken: Node | null = null;
  const take = (node: Text): void => {
    const { length } = node;
    lastTaken = node;
    if (length < 2 || UNREAD.test(node.parentNode?.nodeName ?? '')) return;
    const text = node.data.trim();
    if (text === '') return;
    parts.push(text.slice(0, room));
    room -= text.length;
    if (length >= SENTENCE) prose += text.replace(/[^가-힣]+/g, '').length;
  };
  for (const root of article === null ? [body] : [article, body]) {
    const walker = body.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    room = MOST_CHARACTERS;
    for (let count = 0; count < MOST_NODES && room > 0; count++) {
      const node = walker.nextNode();
      if (node === null) break;
      // The article has been counted already.
      if (root === body && article?.contains(node)) continue;
      take(node as Text);
    }
  }
  const last = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (last.lastChild() !== null);
  const seen = lastTaken;
  room = MOST_CHARACTERS / 2;
  for (let count = 0; count < LAST_NODES && room > 0; count++) {
    // What lies before has been taken from the front.
    if (last.currentNode === seen) break;
    if (last.currentNode.nodeType === 3) take(last.currentNode as Text);
    if (last.previousNode() === null) break;
  }
  return { text: parts.join('\n'), prose };
}
