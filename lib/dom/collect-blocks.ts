import type { TextBlock } from './text-block';
import { walkBlocks, wholeOf } from './walk-blocks';

/**
 * Collects the blocks of a subtree at once, in reading order; {@link walkBlocks} does it in slices.
 *
 * @param root an element on the page
 * @returns blocks with some Hangul in them; a `<br>` is a line feed in their text
 */
export function collectBlocks(root: Element): TextBlock[] {
  const stretch = wholeOf(root);
  if (stretch === null) return [];
  return [...walkBlocks(stretch, 'article')].filter(
    (block): block is TextBlock => block !== null && /[가-힣]/.test(block.text),
  );
}
