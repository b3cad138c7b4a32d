import type { TextBlock } from '../dom/text-block';
import type { TimeSlice } from '../dom/time-slice';
import { stretchOf, walkBlocks } from '../dom/walk-blocks';
import type { BlockBook, ReadBlock } from './block-book';

/** How often one part of a page that changes under the walk is walked, before what has come of it must do. */
const MOST_WALKS = 2;

/**
 * Enters the text of changed nodes in the book, in slices of time; what is known already is passed over.
 *
 * @param fresh gets what is new, also when this ends with an error
 * @param articles selector of what holds an article
 * @example await enterBlocks([document.body], book, fresh, 'article', startSlice())
 */
export async function enterBlocks<Mark>(
  nodes: readonly Node[],
  book: BlockBook<Mark>,
  fresh: Map<TextBlock, ReadBlock<Mark>>,
  articles: string,
  slice: TimeSlice,
): Promise<void> {
  const roots = new Set(nodes);
  /** @returns whether the walk came to its end; the page may have moved or removed what it was in */
  const enterFrom = async (node: Node): Promise<boolean> => {
    const stretch = node.isConnected ? stretchOf(node) : null;
    if (stretch === null) return true;
    const walk = walkBlocks(stretch, articles);
    let step = walk.next();
    for (; !step.done; step = walk.next()) {
      const block = step.value;
      // The news that it has left the page may have come already; nothing would take it out again.
      const entry = block?.element.isConnected ? book.enter(block) : null;
      if (block && entry) fresh.set(block, entry);
      // What the page does meanwhile is reported to us as a change of its own.
      if (slice.isOver()) await slice.pause();
    }
    return step.value;
  };

  for (const node of nodes) {
    if (isUnder(node, roots)) continue;
    for (let walks = 0; walks < MOST_WALKS; walks++) {
      if (await enterFrom(node)) break;
    }
  }
}

function isUnder(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let each = node.parentNode; each !== null; each = each.parentNode) {
    if (roots.has(each)) return true;
  }
  return false;
}
