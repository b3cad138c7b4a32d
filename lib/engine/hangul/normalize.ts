/**
 * Text as the engine reads it, with the way back to the text as it was given.
 *
 * Undone here: conjoining jamo (NFD Hangul), half-width jamo, compatibility ideographs (李 U+F9E1, 268 of them
 * in KS X 1001), zero-width and directional marks and soft hyphens inside names, full-width brackets and
 * letters, the many middle dots, runs of spaces.
 */
import { LEADS, VOWEL_LETTERS } from './syllable';

/** Normalised text; {@link NormalText.toRaw} takes its offsets back. Both kinds are UTF-16 offsets. */
export type NormalText = {
  readonly text: string;
  /** The span of the given text that a span of the normalised text came from. */
  toRaw(start: number, end: number): { readonly start: number; readonly end: number };
};

/** Anything that is not read as it stands. */
const TO_NORMALISE =
  / {2}|[\u00ad\u034f\u061c\u1100-\u11ff\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\u3131-\u318e\u3164\ua960-\ua97f\ud7b0-\ud7ff\uf900-\ufaff\ufe00-\ufe0f\ufeff\uff01-\uffef\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/;
const IGNORED =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;
const MIDDLE_DOT = /[\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65]/;
const SPACE = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
/** One leading consonant, vowel and perhaps final, as NFD writes a syllable block. */
const JAMO = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/y;

/**
 * Normalises a text. Text without anything to undo is given back as it is, at the cost of one scan.
 *
 * @example normalize('마화텅'.normalize('NFD')).text // '마화텅'
 */
export function normalize(raw: string): NormalText {
  const first = raw.search(TO_NORMALISE);
  if (first < 0) return { text: raw, toRaw: (start, end) => ({ start, end }) };

  const pieces: string[] = [raw.slice(0, first)];
  const starts = new Uint32Array(raw.length - first);
  const ends = new Uint32Array(raw.length - first);
  let length = 0;
  const push = (text: string, from: number, to: number): void => {
    pieces.push(text);
    for (let index = 0; index < text.length; index++) {
      starts[length] = from;
      ends[length++] = to;
    }
  };
  for (let at = first; at < raw.length; ) {
    const character = raw.charAt(at);
    JAMO.lastIndex = at;
    const jamo = JAMO.exec(raw)?.[0];
    if (jamo !== undefined) {
      push(jamo.normalize('NFC'), at, at + jamo.length);
      at += jamo.length;
    } else if (SPACE.test(character)) {
      let end = at + 1;
      while (SPACE.test(raw.charAt(end))) end++;
      push(' ', at, end);
      at = end;
    } else {
      if (!TO_NORMALISE.test(character)) push(character, at, at + 1);
      else if (!IGNORED.test(character)) push(replacement(character), at, at + 1);
      at++;
    }
  }
  return {
    text: pieces.join(''),
    toRaw(start, end) {
      const rawStart = start < first ? start : (starts[start - first] as number);
      return { start: rawStart, end: end <= first ? end : (ends[end - first - 1] as number) };
    },
  };
}

/** One code unit for one; what has no one-unit form stays as it is. */
function replacement(character: string): string {
  if (MIDDLE_DOT.test(character)) return '·';
  const composed = character.normalize('NFKC');
  if (composed.length !== 1 || isLoneJamo(composed)) return character;
  return composed;
}

/** A letter of the alphabet by itself (ㅋㅋ) is no syllable and stays a letter. */
function isLoneJamo(character: string): boolean {
  return (
    /[\u1100-\u11ff]/.test(character) ||
    LEADS.includes(character) ||
    VOWEL_LETTERS.includes(character)
  );
}
