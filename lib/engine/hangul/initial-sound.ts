/**
 * The initial-sound law, 한글 맞춤법 articles 10–12 (두음 법칙): a Sino-Korean word does not begin with ㄹ, nor
 * with ㄴ before a palatal vowel.
 */
import { compose, decompose, isSyllable, LEADS, VOWEL_LETTERS } from './syllable';

const PALATAL = new Set([...'ㅑㅕㅖㅛㅠㅣ'].map((vowel) => VOWEL_LETTERS.indexOf(vowel)));
const NIEUN = LEADS.indexOf('ㄴ');
const RIEUL = LEADS.indexOf('ㄹ');
const IEUNG = LEADS.indexOf('ㅇ');

/**
 * A Sino-Korean syllable as it is written at the beginning of a word.
 *
 * @example toInitial('류') // '유' (劉備 유비)
 * @example toInitial('로') // '노' (魯迅 노신)
 */
export function toInitial(syllable: string): string {
  const codeUnit = syllable.charCodeAt(0);
  if (!isSyllable(codeUnit)) return syllable;
  const parts = decompose(codeUnit);
  const palatal = PALATAL.has(parts.vowel);
  if (parts.lead === RIEUL) return compose({ ...parts, lead: palatal ? IEUNG : NIEUN });
  if (parts.lead === NIEUN && palatal) return compose({ ...parts, lead: IEUNG });
  return syllable;
}

/**
 * 렬 and 률 become 열 and 율 after a vowel or ㄴ, also inside a word (한글 맞춤법 article 11, 붙임 1).
 *
 * @param before the syllable that stands before
 * @example toMedial('률', '비') // '율'
 */
export function toMedial(syllable: string, before: string): string {
  if (syllable !== '렬' && syllable !== '률') return syllable;
  const codeUnit = before.charCodeAt(0);
  if (!isSyllable(codeUnit)) return syllable;
  const { final } = decompose(codeUnit);
  return final === 0 || final === 4 ? toInitial(syllable) : syllable;
}
