/** From a point on the screen to the mark under it. */

/** A mark and where it stands. */
export type PlacedMark<Value> = { readonly range: StaticRange; readonly value: Value };

/** The caret API of the page; `caretPositionFromPoint` of the document. */
export type CaretFromPoint = (x: number, y: number) => { offsetNode: Node; offset: number } | null;

/** Marks by the text nodes they touch, so that a look-up needs no search. */
export class MarkIndex<Value> {
  private readonly byNode = new WeakMap<Node, PlacedMark<Value>[]>();

  /** Adds a mark under its first and last text node. */
  add(mark: PlacedMark<Value>): void {
    for (const node of nodesOf(mark)) {
      const marks = this.byNode.get(node);
      if (marks === undefined) this.byNode.set(node, [mark]);
      else marks.push(mark);
    }
  }

  /** Takes marks out. */
  remove(marks: readonly PlacedMark<Value>[]): void {
    const gone = new Set(marks);
    for (const node of new Set(marks.flatMap(nodesOf))) {
      const left = (this.byNode.get(node) ?? []).filter((mark) => !gone.has(mark));
      if (left.length === 0) this.byNode.delete(node);
      else this.byNode.set(node, left);
    }
  }

  /**
   * The mark under a point, in CSS pixels of the viewport. The caret API also answers for points beside the
   * text, so the mark's boxes are asked as well.
   */
  at(x: number, y: number, caretFromPoint: CaretFromPoint): PlacedMark<Value> | null {
    const caret = caretFromPoint(x, y);
    if (caret === null) return null;
    const marks = this.byNode.get(caret.offsetNode) ?? [];
    return marks.find(({ range }) => boxesOf(range).some((box) => contains(box, x, y))) ?? null;
  }
}

/** The boxes of a mark, one for each line it stands on; empty when it has left the page or is hidden. */
export function boxesOf(range: StaticRange): DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // The page has shortened the text since.
    return [];
  }
  return [...live.getClientRects()];
}

function nodesOf<Value>({ range }: PlacedMark<Value>): Node[] {
  return range.startContainer === range.endContainer
    ? [range.startContainer]
    : [range.startContainer, range.endContainer];
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
