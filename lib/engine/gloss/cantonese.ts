/**
 * Names of Hong Kong, which newspapers write as they are spelled there: 라우카밍(劉嘉明), 찬와이만(陳慧敏). No rule leads
 * from such spellings to syllables, so only the surname is checked, and how long the name is.
 */

/** Surnames as they are spelled in Hong Kong (Lau, Chan, Wong), written in Hangul. */
const SURNAMES: Readonly<Record<string, string>> = {
  陳: '찬',
  黃: '웡',
  王: '웡',
  李: '리',
  張: '청',
  林: '람',
  劉: '라우',
  梁: '렁',
  何: '호',
  葉: '입',
  羅: '로',
  鄭: '쳉',
  周: '차우',
  謝: '체',
  郭: '궉',
  鄧: '탕',
  曾: '창',
  楊: '영',
  蔡: '초이',
  許: '후이',
  麥: '막',
  關: '콴',
  譚: '탐',
  黎: '라이',
  盧: '로',
  鍾: '충',
};

/** In syllable blocks, for each character after the surname: 와이 for 慧. */
const LONGEST_SYLLABLE = 2;

/**
 * The surname of a word that may be how Hong Kong spells a name; empty when it may not.
 *
 * @param hanzi the name, traditional
 * @param word Hangul without a space
 * @example cantoneseSurname(['陳', '慧', '敏'], '찬와이만') // '찬'
 */
export function cantoneseSurname(hanzi: readonly string[], word: string): string {
  const surname = SURNAMES[hanzi[0] ?? ''] ?? '';
  if (surname === '' || hanzi.length !== 3) return '';
  const [given, blocks] = [hanzi.length - 1, word.length - surname.length];
  const fits = blocks >= given && blocks <= given * LONGEST_SYLLABLE;
  return fits && word.startsWith(surname) ? surname : '';
}
