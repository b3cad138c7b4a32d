/**
 * Cuts the readable text of a page into blocks: text is joined across inline elements, so that a name or its
 * gloss split over nodes is still one, and cut at block-level elements.
 */
import { isBeside, isInline, isInRun, isSkipped } from './element-kind';
import type { Place, Segment, TextBlock } from './text-block';

/** Some of the children of an element, from the first to the last. */
export type Stretch = { readonly root: Element; readonly first: Node; readonly last: Node };

/** After so many nodes without a block the caller gets a chance to look at the clock. */
const BREATH = 100;

/**
 * Walks the blocks of a stretch in reading order. The page may change between two steps; where it moves or removes
 * what the walk is in, the walk ends there.
 *
 * @param articles selector of what holds an article
 * @yields each block with any text in it; `null` now and then, so that a long walk can be interrupted
 * @returns whether it has come to the end of the stretch; if not, there may be more, and it is to be walked anew
 */
export function* walkBlocks(
  { root, first, last }: Stretch,
  articles: string,
): Generator<TextBlock | null, boolean> {
  if (isInsideSkipped(root)) return true;
  const holders = new Set<Element>(root.querySelectorAll(articles));
  const stack: { element: Element; place: Place }[] = [
    { element: blockAround(root), place: placeOf(root, articles) },
  ];
  let parts: string[] = [];
  let segments: Segment[] = [];
  let length = 0;

  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  /** Ends the block that is open, if there is one. */
  const close = (): TextBlock | null => {
    const { element, place } = stack[stack.length - 1] as (typeof stack)[number];
    const block = segments.length === 0 ? null : { element, text: parts.join(''), segments, place };
    parts = [];
    segments = [];
    length = 0;
    return block;
  };

  const end = last.nextSibling;
  let node: Node | null = first;
  for (let count = 1; node !== null && node !== end; count++) {
    if (count % BREATH === 0) yield null;
    let into: Node | null = null;
    if (node.nodeType === 3) {
      segments.push({ node: node as Text, start: length });
      // White space in source is one kind of space to a reader; only <br> breaks a line.
      append((node as Text).data.replace(/[\n\r\t]/g, ' '));
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.tagName === 'BR') append('\n');
      else if (isSkipped(element)) {
        const block = close();
        if (block !== null) yield block;
      } else if (isInline(element)) into = element.firstChild;
      else {
        const block = close();
        if (block !== null) yield block;
        into = element.firstChild;
        if (into !== null) {
          const outer = (stack[stack.length - 1] as (typeof stack)[number]).place;
          stack.push({ element, place: placeWithin(element, outer, holders) });
        }
      }
    }
    if (into !== null) {
      node = into;
      continue;
    }
    // On to what follows, out of everything that ends here.
    while (node.nextSibling === null && node.parentNode !== root) {
      const parent: Element | null = node.parentElement;
      if (parent === null) return false;
      if (!isInline(parent)) {
        // Out of another block than the walk went into.
        if (stack.length === 1 || stack[stack.length - 1]?.element !== parent) return false;
        const block = close();
        stack.pop();
        if (block !== null) yield block;
      }
      node = parent;
    }
    node = node.nextSibling;
  }
  if (stack.length > 1) return false;
  const block = close();
  if (block !== null) yield block;
  return true;
}

/** All of an element. */
export function wholeOf(root: Element): Stretch | null {
  const { firstChild, lastChild } = root;
  return firstChild === null || lastChild === null
    ? null
    : { root, first: firstChild, last: lastChild };
}

/**
 * What is to be read again for a node: all of a block-level element, or the run of text and inline elements that
 * a smaller node stands in, up to the next block-level neighbours.
 */
export function stretchOf(node: Node): Stretch | null {
  if (node.nodeType === 1 && !isInline(node as Element)) return wholeOf(node as Element);
  let top = node;
  while (top.parentElement !== null && isInline(top.parentElement)) top = top.parentElement;
  const root = top.parentElement;
  if (root === null) return null;
  let first = top;
  let last = top;
  for (
    let next = first.previousSibling;
    next !== null && isQuiet(next);
    next = next.previousSibling
  )
    first = next;
  for (let next = last.nextSibling; next !== null && isQuiet(next); next = next.nextSibling)
    last = next;
  return { root, first, last };
}

/** A comment does not end a run. */
function isQuiet(node: Node): boolean {
  return isInRun(node) || node.nodeType === 8;
}

function placeWithin(element: Element, outer: Place, holders: ReadonlySet<Element>): Place {
  if (outer === 'aside' || isBeside(element)) return 'aside';
  return holders.has(element) ? 'article' : outer;
}

function placeOf(element: Element, articles: string): Place {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (isBeside(each)) return 'aside';
  }
  return element.closest(articles) === null ? 'page' : 'article';
}

function blockAround(element: Element): Element {
  let block = element;
  while (block.parentElement !== null && isInline(block)) block = block.parentElement;
  return block;
}

function isInsideSkipped(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (isSkipped(each)) return true;
  }
  return false;
}
