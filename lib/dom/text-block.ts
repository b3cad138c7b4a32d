/** A run of readable text on the page and the text nodes it is made of. Offsets are UTF-16. */
export type TextBlock = {
  /** The nearest block-level element around the text. */
  readonly element: Element;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly place: Place;
};

/** Where a block stands: in the article, elsewhere on the page, or beside it (captions, comments, lists). */
export type Place = 'article' | 'page' | 'aside';

/** Part of a block's text that one text node holds from its beginning; `start` is where in the block. */
export type Segment = { readonly node: Text; readonly start: number };

/**
 * Where a span of a block's text stands on the page. A span that ends with a node's text ends in that node.
 *
 * @returns `null` when a node has left the page or changed so that the span is no longer there
 */
export function toStaticRange(block: TextBlock, start: number, end: number): StaticRange | null {
  const first = segmentAt(block, start);
  const last = segmentAt(block, end - 1);
  if (first === null || last === null) return null;
  const startOffset = start - first.start;
  const endOffset = end - last.start;
  if (endOffset > last.node.data.length || !first.node.isConnected || !last.node.isConnected)
    return null;
  if (first.node.data.charAt(startOffset) !== block.text.charAt(start)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset,
    endContainer: last.node,
    endOffset,
  });
}

/** Whether two readings of the page found the same text in the same nodes. */
export function isSameBlock(a: TextBlock, b: TextBlock): boolean {
  return (
    a.text === b.text &&
    a.segments.length === b.segments.length &&
    a.segments.every(({ node }, at) => node === b.segments[at]?.node)
  );
}

/** The segment that holds the character at an offset of the block. */
function segmentAt({ segments }: TextBlock, offset: number): Segment | null {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle] as Segment).start <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1] ?? null;
}
