/**
 * Mentions as they travel. A name is said many times in an article and its facts are the same each time, so
 * they go over once; where they stand goes over as plain numbers. Firefox takes most of a second to copy what
 * the objects themselves would be on a long page.
 */
import type { Mention } from '../engine';

/** All of a mention but where it stands. */
export type MentionFacts = Omit<Mention, 'start' | 'end'>;

/** Mentions of some blocks: four numbers for each mention, namely block, start, end, and which facts. */
export type PackedMentions = {
  readonly facts: readonly MentionFacts[];
  readonly spans: readonly number[];
};

/** Packs mentions by block. @example packMentions([[mention, mention]]).facts.length // 1 */
export function packMentions(blocks: readonly (readonly Mention[])[]): PackedMentions {
  const facts: MentionFacts[] = [];
  const spans: number[] = [];
  const places = new Map<string, number>();
  for (const [block, mentions] of blocks.entries()) {
    for (const { start, end, ...rest } of mentions) {
      const key = JSON.stringify(rest);
      let at = places.get(key);
      if (at === undefined) {
        at = facts.push(rest) - 1;
        places.set(key, at);
      }
      spans.push(block, start, end, at);
    }
  }
  return { facts, spans };
}

/**
 * Unpacks mentions into so many blocks; a span that names no block or no facts is left out.
 *
 * @example unpackMentions(packMentions([[], [mention]]), 2)[1] // [mention]
 */
export function unpackMentions({ facts, spans }: PackedMentions, blocks: number): Mention[][] {
  const mentions: Mention[][] = Array.from({ length: blocks }, () => []);
  for (let at = 0; at + 3 < spans.length; at += 4) {
    const [block, start, end, which] = spans.slice(at, at + 4) as [number, number, number, number];
    const rest = facts[which];
    if (rest !== undefined) mentions[block]?.push({ start, end, ...rest });
  }
  return mentions;
}
