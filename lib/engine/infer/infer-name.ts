/**
 * Names nobody lists: a Mandarin surname with a given name of one or two Mandarin syllables. Only the span and
 * the surname are offered; the Hanzi of the given name are never made up.
 */
import type { Surname } from '../lexicon/surname';
import { readHangul } from '../pinyin/from-hangul';
import type { SurnameIndex } from './surname-index';

/** A possible name: where it ends and what it may be. */
export type InferredName = {
  /** UTF-16 offset in the text. */
  readonly end: number;
  /** The surnames written so, the most usual first. */
  readonly surnames: readonly Surname[];
  /** For each syllable of the given name its possible toneless pinyin. */
  readonly given: readonly (readonly string[])[];
};

/** In syllable blocks: three for the surname (어우양), three for each syllable of the given name. */
export const LONGEST_NAME = 9;

/**
 * The possible names that begin at an offset, one for each place they may end.
 *
 * @param wordEnd where the run of Hangul ends; a name does not go on beyond it
 * @example inferNames(surnames, '예멍위안이', 0, 5) // ends 2, 3, 4 …: 예멍, 예멍위, 예멍위안
 */
export function inferNames(
  surnames: SurnameIndex,
  text: string,
  start: number,
  wordEnd: number,
): InferredName[] {
  const found = new Map<number, InferredName>();
  for (const length of [3, 2, 1]) {
    const group = surnames.get(text.slice(start, start + length));
    if (group === undefined) continue;
    const last = Math.min(wordEnd, start + LONGEST_NAME);
    for (let end = start + length + 1; end <= last; end++) {
      const rest = text.slice(start + length, end);
      const given = readHangul(rest, 2) ?? readHangul(rest, 1);
      if (given !== null && !found.has(end)) found.set(end, { end, surnames: group, given });
    }
  }
  return [...found.values()];
}
