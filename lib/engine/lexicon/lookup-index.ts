/** What only look-up needs, as typed arrays: forms by entity, entities by the letters of their pinyin. */
import type { PinyinSyllable } from '../pinyin/syllable';
import type { Lexicon } from './lexicon';

/**
 * Finds the forms of an entity by number, in the order of the file.
 *
 * @example indexForms(lexicon)(entity.id).map((form) => lexicon.surfaceOf(form))
 */
export function indexForms(lexicon: Lexicon): (entity: number) => number[] {
  const starts = new Uint32Array(lexicon.entityCount + 2);
  const pairs: number[] = [];
  for (let form = 0; form < lexicon.formCount; form++) {
    for (const { entityId } of lexicon.allPostingsOf(form)) {
      pairs.push(entityId, form);
      starts[entityId + 2] = (starts[entityId + 2] as number) + 1;
    }
  }
  for (let at = 1; at < starts.length; at++) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const forms = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const next = (pairs[at] as number) + 1;
    forms[starts[next] as number] = pairs[at + 1] as number;
    starts[next] = (starts[next] as number) + 1;
  }
  return (entity) => [...forms.subarray(starts[entity], starts[entity + 1])];
}

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
