/** What only look-up needs, as typed arrays: forms by entity, entities by the letters of their pinyin. */
import type { PinyinSyllable } from '../pinyin/syllable';
import type { Lexicon } from './lexicon';

/**
 * Finds the entities whose pinyin has the same letters, whatever their tones and wherever one syllable ends.
 *
 * @example indexPinyin(lexicon)([{ base: 'xi', tone: 1 }, { base: 'an', tone: 1 }]) // 西安 and whatever is Xiàn
 */
export function indexPinyin(lexicon: Lexicon): (wanted: readonly PinyinSyllable[]) => number[] {
  // Hash and entity in one number: sorts without a comparison function and needs no object for an entity.
  const keys = new Float64Array(lexicon.entityCount);
  for (let id = 0; id < keys.length; id++) keys[id] = hash(lexicon.syllablesOf(id)) * 0x10000 + id;
  keys.sort();
  return (wanted) => {
    const first = hash(wanted) * 0x10000;
    const letters = lettersOf(wanted);
    const found: number[] = [];
    let at = lowerBound(keys, first);
    for (; at < keys.length && (keys[at] as number) < first + 0x10000; at++) {
      const id = (keys[at] as number) - first;
      if (lettersOf(lexicon.syllablesOf(id)) === letters) found.push(id);
    }
    return found;
  };
}

/** ü is written u where there is no ü on the keyboard. */
function lettersOf(syllables: readonly PinyinSyllable[]): string {
  return syllables
    .map(({ base }) => base)
    .join('')
    .replaceAll('ü', 'u');
}

/** FNV-1a over the letters, 32 bits. */
function hash(syllables: readonly PinyinSyllable[]): number {
  const letters = lettersOf(syllables);
  let value = 0x811c9dc5;
  for (let index = 0; index < letters.length; index++) {
    value = Math.imul(value ^ letters.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

function lowerBound(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
