/** What a name is searched in. One string for each name, so that a search is one pass over strings. */
import { decompose, isSyllable, LEADS } from '../engine/hangul/syllable';
import type { SavedName } from '../store/schema';

const MARKS = /[\u0300\u0301\u0304\u030c]/g;

/**
 * The initial consonants of Hangul; other characters are left out.
 *
 * @example initialsOf('마화텅') // 'ㅁㅎㅌ'
 */
export function initialsOf(hangul: string): string {
  let initials = '';
  for (let at = 0; at < hangul.length; at++) {
    const code = hangul.charCodeAt(at);
    if (isSyllable(code)) initials += LEADS.charAt(decompose(code).lead);
  }
  return initials;
}

/**
 * Pinyin in lower case without spaces, apostrophes and tones; `ü` stays.
 *
 * @example toneless('Lǚ Bùwéi') // 'lübuwei'
 */
export function toneless(pinyin: string): string {
  return squeeze(pinyin.normalize('NFD').replace(MARKS, '').normalize('NFC'));
}

/** Lower case, without spaces, apostrophes and hyphens: what a reader leaves out or not. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s'’·-]+/g, '');
}

/** Everything a name can be found by. Fields are apart by line ends, which no query has. */
export function haystackOf(name: SavedName): string {
  const readings = name.readings.join('\n');
  return [
    squeeze(name.readings.join('\u0001')).replaceAll('\u0001', '\n'),
    initialsOf(readings),
    name.traditional,
    name.simplified,
    squeeze(name.pinyin),
    toneless(name.pinyin),
    name.sinoKorean,
    initialsOf(name.sinoKorean),
    name.english.toLowerCase(),
    name.korean.toLowerCase(),
    name.note.toLowerCase(),
    name.tags.join('\n').toLowerCase(),
  ].join('\n');
}
