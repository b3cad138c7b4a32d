/**
 * Cuts the readable text of a page into blocks: text is joined across inline elements, so that a name or its
 * gloss split over nodes is still one, and cut at block-level elements.
 */
import type { Segment, TextBlock } from './text-block';

/** Elements whose text is not read: code, forms, media, what assistive technology is told to skip. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP VAR SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO AUDIO RT RP NAV FOOTER MENU'.split(
    ' ',
  ),
);

/** Elements that do not interrupt a word. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RUBY RB S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR'.split(
    ' ',
  ),
);

/**
 * Collects the blocks of a subtree, in reading order.
 *
 * @param root an element on the page
 * @returns blocks with some Hangul in them; a `<br>` is a line feed in their text
 */
export function collectBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: { element: Element; parts: string[]; length: number; segments: Segment[] } | null =
    null;

  const close = (): void => {
    if (open !== null && open.segments.length > 0) {
      const text = open.parts.join('');
      if (/[가-힣]/.test(text))
        blocks.push({ element: open.element, text, segments: open.segments });
    }
    open = null;
  };
  const append = (text: string, element: Element, node: Text | null): void => {
    open ??= { element, parts: [], length: 0, segments: [] };
    if (node !== null) open.segments.push({ node, start: open.length });
    open.parts.push(text);
    open.length += text.length;
  };
  const walk = (element: Element, block: Element): void => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        // White space in source is one kind of space to a reader; only <br> breaks a line.
        append((node as Text).data.replace(/[\n\r\t]/g, ' '), block, node as Text);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        enter(node as Element, block);
      }
    }
  };
  const enter = (element: Element, block: Element): void => {
    if (element.tagName === 'BR') {
      append('\n', block, null);
    } else if (isSkipped(element)) {
      close();
    } else if (INLINE.has(element.tagName)) {
      walk(element, block);
    } else {
      close();
      walk(element, element);
      close();
    }
  };

  if (!isInsideSkipped(root)) walk(root, root);
  close();
  return blocks;
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isEditable(element)
  );
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

function isInsideSkipped(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (isSkipped(each)) return true;
  }
  return false;
}
