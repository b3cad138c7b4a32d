import type { NameFacts } from './schema';

/**
 * The facts of a kept name after it was met again or came in a file: it keeps what it has, and what is empty is
 * filled in. A simplified form that only repeats the traditional one says no more than an empty one.
 *
 * @example fillFacts({ ...known, pinyin: '' }, { ...met, pinyin: 'Mǎ Huàténg' }).pinyin // 'Mǎ Huàténg'
 */
export function fillFacts(known: NameFacts, more: NameFacts): NameFacts {
  const { traditional, kind } = known;
  const simplified = known.simplified === traditional ? '' : known.simplified;
  return {
    traditional,
    simplified: simplified || more.simplified || known.simplified,
    pinyin: known.pinyin || more.pinyin,
    sinoKorean: known.sinoKorean || more.sinoKorean,
    kind,
    english: known.english || more.english,
    korean: known.korean || more.korean,
  };
}
