import type { Sight } from './plan-batches';
import type { TextBlock } from './text-block';

/** Below the fold by more than this, in viewports, there is no sense in measuring further. */
const BEYOND = 1.5;

/** Finds out which blocks are in view; `look` measures one, in the order of the page, `of` tells. */
export function createSight(view: Window = window): {
  look(block: TextBlock): void;
  of(block: TextBlock): Sight;
} {
  const seen = new Map<TextBlock, Sight>();
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
      if (top > height * BEYOND) beyond++;
    },
    of: (block) => seen.get(block) ?? 'unseen',
  };
}
