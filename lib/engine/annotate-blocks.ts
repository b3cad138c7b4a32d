import type { Engine } from './create-engine';
import type { KnownName, Mention } from './types';

/** Mentions by block; offsets are UTF-16 within their block. */
export type BlockAnnotation = {
  readonly mentions: readonly (readonly Mention[])[];
  readonly known: readonly KnownName[];
};

/** Blocks are joined by what a paragraph ends with, so that nothing is found across them. */
const SEPARATOR = '\n\n';

/**
 * Annotates the blocks of one article together, as one text.
 *
 * @param blocks in reading order
 * @param known names explained in earlier parts of the article
 * @example annotateBlocks(engine, ['마화텅(馬化騰)', '마화텅은'], []).mentions[1]?.[0]?.traditional // '馬化騰'
 */
export function annotateBlocks(
  engine: Engine,
  blocks: readonly string[],
  known: readonly KnownName[],
): BlockAnnotation {
  const annotation = engine.annotate(blocks.join(SEPARATOR), known);
  const mentions: Mention[][] = blocks.map(() => []);
  let block = 0;
  let from = 0;
  for (const mention of annotation.mentions) {
    while (mention.start >= from + (blocks[block] as string).length + SEPARATOR.length) {
      from += (blocks[block] as string).length + SEPARATOR.length;
      block++;
    }
    mentions[block]?.push({ ...mention, start: mention.start - from, end: mention.end - from });
  }
  return { mentions, known: annotation.known };
}
