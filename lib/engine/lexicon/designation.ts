/** Types of aircraft whose name is one syllable and a number, 젠-20: the lexicon has 젠- as their form. */
import type { FormMatch } from './form-trie';

const HYPHEN = 0x2d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Whether the form that ends at the UTF-16 offset `end` is the stem of a designation, hyphen included. */
export function isStem(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === HYPHEN;
}

/** Whether a number stands at an offset. Example: `isNumberAt('젠-20', 2)`. */
export function isNumberAt(text: string, at: number): boolean {
  const codeUnit = text.charCodeAt(at);
  return codeUnit >= DIGIT_0 && codeUnit <= DIGIT_9;
}

/** The form of a type of one syllable. Example: `stemOf('젠')` is `'젠-'`. */
export function stemOf(syllable: string): string {
  return `${syllable}${String.fromCharCode(HYPHEN)}`;
}

/** The match as it stands in the text, a stem without its hyphen. */
export function withoutHyphen(text: string, match: FormMatch): FormMatch {
  return isStem(text, match.end) ? { ...match, end: match.end - 1 } : match;
}
