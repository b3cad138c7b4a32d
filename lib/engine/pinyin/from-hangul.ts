/** Hangul → the pinyin syllables that the official rule writes so. */
import { ALL_SYLLABLES } from './syllable';
import { syllableToHangul } from './to-hangul';

const BY_HANGUL = new Map<string, string[]>();
for (const base of ALL_SYLLABLES) {
  const hangul = syllableToHangul(base);
  if (hangul === null) continue;
  const known = BY_HANGUL.get(hangul);
  if (known === undefined) BY_HANGUL.set(hangul, [base]);
  else known.push(base);
}

/** No Mandarin syllable takes more than this many blocks: 쥐안. */
const LONGEST = 3;

/**
 * The toneless syllables behind one Hangul spelling.
 *
 * @returns empty when no Mandarin syllable is written so
 * @example syllablesFor('장') // ['jiang', 'zhang']
 */
export function syllablesFor(hangul: string): readonly string[] {
  return BY_HANGUL.get(hangul) ?? [];
}

/**
 * Cuts Hangul into Mandarin syllables.
 *
 * @param count how many syllables it must be
 * @returns for each syllable its possible pinyin, or `null` when the text cannot be read as so many; the cut
 *   with the longest first syllables
 * @example readHangul('쯔이', 2) // [['zi'], ['yi']]
 */
export function readHangul(hangul: string, count: number): (readonly string[])[] | null {
  if (count === 0) return hangul === '' ? [] : null;
  for (let length = Math.min(LONGEST, hangul.length); length > 0; length--) {
    const first = syllablesFor(hangul.slice(0, length));
    if (first.length === 0) continue;
    const rest = readHangul(hangul.slice(length), count - 1);
    if (rest !== null) return [first, ...rest];
  }
  return null;
}
