import type { NotebookEntry } from '../store/schema';

/** The kinds in Korean. */
export const KIND_WORDS: Readonly<Record<NotebookEntry['name']['kind'], string>> = {
  person: '인물',
  place: '지명',
  organisation: '기관',
  brand: '기업·브랜드',
  festival: '명절',
  other: '고유명사',
};

/** The statuses in Korean. */
export const STATUS_WORDS: Readonly<Record<NotebookEntry['name']['status'], string>> = {
  new: '새 이름',
  learning: '익히는 중',
  known: '아는 이름',
  ignored: '제외',
};

/**
 * The Hanzi of a name for people: both scripts where they differ.
 *
 * @example formatHanzi({ traditional: '馬化騰', simplified: '马化腾' }) // '馬化騰 (马化腾)'
 */
export function formatHanzi(name: { traditional: string; simplified: string }): string {
  if (name.simplified === '' || name.simplified === name.traditional) return name.traditional;
  return `${name.traditional} (${name.simplified})`;
}
