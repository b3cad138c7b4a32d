import { parsePinyin } from '../engine/pinyin/syllable';
import { toHangul } from '../engine/pinyin/to-hangul';
import { HEADWORDS } from './korean-words';

const FIRST = 0xac00;
const SYLLABLES = 11172;

/** Added to every count, so that a syllable seen on one side only is unlikely, not impossible, on the other. */
const SMOOTHING = 2;
const LIMIT_BITS = 8;

/**
 * The syllable model behind "looks Mandarin": for each Hangul syllable the log-odds of standing in the official
 * spelling of a Chinese name rather than in a headword of the Korean dictionary.
 *
 * @param pinyins the names, with tone marks
 * @returns 11,172 numbers in eighths of a bit, plus 128; 128 for a syllable neither side has
 */
export function syllableOdds(pinyins: readonly string[]): number[] {
  const inNames = count(pinyins.map((pinyin) => toHangul(parsePinyin(pinyin) ?? []) ?? ''));
  const inWords = count(HEADWORDS);
  const nameTotal = total(inNames);
  const wordTotal = total(inWords);
  return inNames.map((names, index) => {
    const words = inWords[index] as number;
    if (names === 0 && words === 0) return 128;
    const bits =
      Math.log2((names + SMOOTHING) / (nameTotal + SMOOTHING)) -
      Math.log2((words + SMOOTHING) / (wordTotal + SMOOTHING));
    return 128 + Math.round(8 * Math.max(-LIMIT_BITS, Math.min(LIMIT_BITS, bits)));
  });
}

function count(texts: Iterable<string>): number[] {
  const counts = new Array<number>(SYLLABLES).fill(0);
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const syllable = text.charCodeAt(index) - FIRST;
      if (syllable >= 0 && syllable < SYLLABLES)
        counts[syllable] = (counts[syllable] as number) + 1;
    }
  }
  return counts;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}
