/**
 * Hangul syllable blocks as numbers. Everything here is arithmetic on the Unicode Hangul Syllables
 * block (The Unicode Standard, section 3.12, "Conjoining Jamo Behavior"); no tables of syllables.
 */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

/** The 19 leading consonants in Unicode order; the index is the number used by {@link compose}. */
export const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** The 21 vowels in Unicode order. */
export const VOWEL_LETTERS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';

/** The three parts of a syllable block as Unicode indices; `final` 0 means no final consonant. */
export type SyllableParts = { lead: number; vowel: number; final: number };

/** True when the UTF-16 code unit is a complete Hangul syllable block, `가`–`힣`. Example: `isSyllable(0xac00)`. */
export function isSyllable(codeUnit: number): boolean {
  return codeUnit >= FIRST && codeUnit <= LAST;
}

/**
 * Takes a syllable block apart.
 *
 * @param codeUnit a UTF-16 code unit for which {@link isSyllable} holds
 * @example decompose('텅'.charCodeAt(0)) // { lead: 16, vowel: 4, final: 21 } (ㅌ ㅓ ㅇ)
 */
export function decompose(codeUnit: number): SyllableParts {
  const index = codeUnit - FIRST;
  return {
    lead: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor(index / FINALS) % VOWELS,
    final: index % FINALS,
  };
}

/** Puts a syllable block together; the inverse of {@link decompose}. Example: `compose({lead: 6, vowel: 0, final: 0})` is `마`. */
export function compose({ lead, vowel, final }: SyllableParts): string {
  return String.fromCharCode(FIRST + (lead * VOWELS + vowel) * FINALS + final);
}

/** True when the block ends in a consonant, which decides between 은/는, 이/가 and 을/를. Example: `hasFinal('펑')`. */
export function hasFinal(syllable: string): boolean {
  const codeUnit = syllable.charCodeAt(0);
  return isSyllable(codeUnit) && (codeUnit - FIRST) % FINALS !== 0;
}
