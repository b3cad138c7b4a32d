/** How an entity is read, from its Hanzi as the file has them (`entityCharacters` in `format.ts`). */
import { toInitial, toMedial } from '../hangul/initial-sound';
import { formatWord, type PinyinSyllable } from '../pinyin/syllable';
import type { CharacterTable } from './character-table';

/** The pinyin in words with tone marks. Example: `Mǎ Huàténg`. */
export function readPinyin(table: CharacterTable, characters: readonly number[]): string {
  const words: PinyinSyllable[][] = [];
  for (const value of characters) {
    const syllable = table.reading(value >>> 3, (value >>> 1) & 3);
    const word = words.at(-1);
    if (word === undefined || value & 1) words.push([syllable]);
    else word.push(syllable);
  }
  return words.map(formatWord).join(' ');
}

/** The Korean reading, character by character, with the initial-sound law. Example: `마화등`. */
export function readKorean(table: CharacterTable, characters: readonly number[]): string {
  let read = '';
  for (const value of characters) {
    const syllable = table.sinoKorean(value >>> 3)[0] ?? '';
    read += read === '' ? toInitial(syllable) : toMedial(syllable, read.charAt(read.length - 1));
  }
  return read;
}
