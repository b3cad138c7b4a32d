/** What the page's elements mean to somebody who reads its text. Decided by name, so that nothing is laid out. */

/** Elements whose text is not read: code, forms, media, navigation. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON CODE PRE KBD SAMP VAR SVG MATH CANVAS IFRAME FRAME OBJECT EMBED VIDEO AUDIO RT RP NAV FOOTER MENU'.split(
    ' ',
  ),
);

/** Elements that do not interrupt a word. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG BR CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RUBY RB S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR'.split(
    ' ',
  ),
);

const BESIDE = new Set(['ASIDE', 'FIGCAPTION', 'CAPTION', 'DETAILS', 'DIALOG']);
/** Comments, related articles, rankings: read after the article, whatever the site calls them. */
const BESIDE_NAMES =
  /(?:^|[\s_-])(?:comments?|cmt|reply|replies|related|recommend(?:ed)?|ranking|caption|photo_?desc)(?:$|[\s_-])/i;

/** Whether an element's text is never read. Example: `<pre>`, or anything that can be typed into. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** Whether an element leaves the words around it joined. Example: `<b>`. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** Whether an element stands beside the article. Example: `<div class="comment-list">`. */
export function isBeside(element: Element): boolean {
  return (
    BESIDE.has(element.tagName) ||
    BESIDE_NAMES.test(element.id) ||
    BESIDE_NAMES.test(element.getAttribute('class') ?? '')
  );
}

/** Whether a node is text or an inline element. */
export function isInRun(node: Node): boolean {
  return node.nodeType === 3 || (node.nodeType === 1 && isInline(node as Element));
}
