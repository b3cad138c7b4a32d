import { formatSyllable, parsePinyin } from '../engine/pinyin/syllable';
import { squeeze } from './haystack';

/**
 * The words of a query, each of which a name must have. Pinyin with tone numbers is written with marks; `v` and
 * `u:` are `ü`.
 *
 * @example parseQuery('ma3 Hua4') // ['mǎ', 'huà']
 */
export function parseQuery(query: string): string[] {
  return query
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const marked = /^[a-züv:]+[1-5][a-züv:1-5]*$/i.test(word) ? markTones(word) : null;
      if (marked !== null) return marked;
      return squeeze(/^[a-z]*[nl](?:v|u:)[a-z]*$/i.test(word) ? word.replace(/v|u:/i, 'ü') : word);
    })
    .filter((word) => word !== '');
}

/** Numbers to marks. `null` when it is no pinyin. */
function markTones(word: string): string | null {
  return parsePinyin(word)?.map(formatSyllable).join('') ?? null;
}
