import type { Lexicon } from '../lexicon/lexicon';
import { formatWord, type PinyinSyllable } from '../pinyin/syllable';
import { HOLE } from './align';

/**
 * Pinyin of unlisted Hanzi: as aligned, else the usual reading; surname and given name apart.
 *
 * @param syllables what was read for each; may be shorter
 * @example spell(lexicon, ['劉', '嘉', '明'], []) // 'Liú Jiāmíng'
 */
export function spell(
  lexicon: Lexicon,
  hanzi: readonly string[],
  syllables: readonly (PinyinSyllable | null)[],
): string {
  const readings = hanzi.map(
    (character, index) => syllables[index] ?? lexicon.readingsOf(character)[0],
  );
  const surname = surnameLength(lexicon, hanzi);
  const words = surname > 0 ? [readings.slice(0, surname), readings.slice(surname)] : [readings];
  return words
    .map((word) => {
      const known = word.filter((syllable) => syllable !== undefined);
      return known.length === word.length ? formatWord(known) : `${formatWord(known)}${HOLE}`;
    })
    .filter((word) => word !== '')
    .join(' ');
}

function surnameLength(lexicon: Lexicon, hanzi: readonly string[]): number {
  const folded = lexicon.fold(hanzi.join(''));
  if (hanzi.length < 2 || hanzi.length > 4) return 0;
  for (const length of hanzi.length > 2 ? [2, 1] : [1]) {
    const head = folded.slice(0, length);
    if (lexicon.surnames.some(({ simplified }) => simplified === head)) return length;
  }
  return 0;
}
