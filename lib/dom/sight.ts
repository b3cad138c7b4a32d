import { NEAR_MARGIN } from './near-view';
import type { Sight } from './plan-batches';
import type { TextBlock } from './text-block';

/** Below the fold by more than this, in viewports, there is no sense in measuring further. */
const BEYOND = 1.5;

/** Finds out which blocks are in view; `look` measures one, in the order of the page, the others tell. */
export function createSight(view: Window = window): {
  look(block: TextBlock): void;
  of(block: TextBlock): Sight;
  /** Whether a block is in view or so near that it is drawn. */
  isNear(block: TextBlock): boolean;
} {
  const seen = new Map<TextBlock, Sight>();
  const near = new Set<TextBlock>();
  const height = view.innerHeight;
  let beyond = 0;
  return {
    look(block) {
      if (block.element.checkVisibility?.() === false) {
        seen.set(block, 'hidden');
        return;
      }
      // Columns and fixed parts break the order, so one block below the fold does not end it.
      if (beyond > 30) return;
      const { top, bottom } = block.element.getBoundingClientRect();
      if (top < height && bottom > 0) seen.set(block, 'seen');
      if (top < height + NEAR_MARGIN && bottom > -NEAR_MARGIN) near.add(block);
      if (top > height * BEYOND) beyond++;
    },
    of: (block) => seen.get(block) ?? 'unseen',
    isNear: (block) => near.has(block),
  };
}
