import type { TextBlock } from './text-block';

/** Where a block is for the reader. */
export type Sight = 'seen' | 'unseen' | 'hidden';

/** The first batch is what the reader waits for; the others only keep each message short. In characters. */
const FIRST = 5_000;
const LATER = 8_000;
/** A page as short as this is read as one: the more of it is known, the surer is what a name means. */
const SHORT = 8_000;

/**
 * In which order and in what portions blocks are sent to be read: the article down to what is in view if that is
 * little, so that names explained above are known; otherwise what is in view. Then the rest of the article, the
 * page around it, what stands beside, what is hidden.
 *
 * @param blocks in the order of the page
 * @returns batches in the order to be read; blocks of a batch in the order of the page
 */
export function planBatches(
  blocks: readonly TextBlock[],
  sight: (block: TextBlock) => Sight,
): TextBlock[][] {
  const sights = new Map(blocks.map((block) => [block, sight(block)]));
  const is = (block: TextBlock, wanted: Sight): boolean => sights.get(block) === wanted;
  const shown = blocks.filter((block) => !is(block, 'hidden'));
  if (lengthOf(blocks) <= SHORT) return blocks.length === 0 ? [] : [[...blocks]];
  const article = shown.filter(({ place }) => place === 'article');
  const main = article.length > 0 ? article : shown.filter(({ place }) => place === 'page');

  const last = main.findLastIndex((block) => is(block, 'seen'));
  const above = main.slice(0, last + 1);
  const first = lengthOf(above) <= FIRST ? above : main.filter((block) => is(block, 'seen'));
  const done = new Set(first);
  const rest = [
    ...main,
    ...shown.filter(({ place }) => place === 'page'),
    ...shown,
    ...blocks,
  ].filter((block) => !done.has(block) && done.add(block));
  return [...portions(first, FIRST), ...portions(rest, LATER)];
}

function portions(blocks: readonly TextBlock[], size: number): TextBlock[][] {
  const batches: TextBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (batches.length === 0 || room < block.text.length) {
      batches.push([]);
      room = size;
    }
    batches[batches.length - 1]?.push(block);
    room -= block.text.length;
  }
  return batches;
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
