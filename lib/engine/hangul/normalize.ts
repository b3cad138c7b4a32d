/**
 * Text as the engine reads it, with the way back to the text as it was given.
 *
 * Undone here: conjoining and half-width jamo (NFD Hangul), compatibility ideographs (李 U+F9E1, 268 of them
 * in KS X 1001), zero-width and directional marks and soft hyphens inside names, full-width brackets and
 * letters, the many middle dots, runs of spaces.
 */
import { LEADS } from './syllable';

/** Normalised text; {@link NormalText.toRaw} takes its offsets back. Both kinds are UTF-16 offsets. */
export type NormalText = {
  readonly text: string;
  /** The span of the given text that a span of the normalised text came from. */
  toRaw(start: number, end: number): { readonly start: number; readonly end: number };
};

/**
 * Stretches that are not read as they stand: jamo of one syllable, runs of spaces (marks in between
 * would leave two of them), single characters.
 */
const CHANGED =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uffa1-\uffbe][\uffc2-\uffdc](?:[\uffa1-\uffbe](?![\uffc2-\uffdc]))?|[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000](?:[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]*[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000])+|[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+|[\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65\uf900-\ufaff\uff01-\uff5e]/g;
/**
 * Whether there may be any. Asked the other way round, for what is none of the characters that most texts are made
 * of (dashes, quotes, ellipses and Korean brackets too), the look costs a quarter. None of these may begin a stretch of
 * {@link CHANGED}.
 */
const MAY_CHANGE = /[^\n -~\u00b7\u2010-\u2021\u2026\u3008-\u3011\u4e00-\u9fff\uac00-\ud7a3]| {2}/;
const IGNORED =
  /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;
const MIDDLE_DOT = /^[\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65]/;
const SPACE = /^[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const HALF_WIDTH = /^[\uffa1-\uffdc]/;

/** One stretch that was replaced; offsets UTF-16, `at` in the normalised text. */
type Edit = {
  readonly at: number;
  readonly length: number;
  readonly rawStart: number;
  readonly rawEnd: number;
};

/**
 * Normalises a text. Text without anything to undo is given back as it is, at the cost of one scan.
 *
 * @example normalize('마화텅'.normalize('NFD')).text // '마화텅'
 */
export function normalize(raw: string): NormalText {
  if (!MAY_CHANGE.test(raw)) return asItStands(raw);
  const edits: Edit[] = [];
  const pieces: string[] = [];
  let rawAt = 0;
  let at = 0;
  for (const match of raw.matchAll(CHANGED)) {
    const [stretch] = match;
    const replaced = replacement(stretch);
    if (replaced === stretch) continue;
    const kept = raw.slice(rawAt, match.index);
    at += kept.length;
    pieces.push(kept, replaced);
    rawAt = match.index + stretch.length;
    edits.push({ at, length: replaced.length, rawStart: match.index, rawEnd: rawAt });
    at += replaced.length;
  }
  if (edits.length === 0) return asItStands(raw);
  pieces.push(raw.slice(rawAt));
  return {
    text: pieces.join(''),
    toRaw: (start, end) => ({
      start: rawStartOf(edits, start),
      end: end > start ? rawEndOf(edits, end) : rawStartOf(edits, start),
    }),
  };
}

function asItStands(text: string): NormalText {
  return { text, toRaw: (start, end) => ({ start, end }) };
}

function rawStartOf(edits: readonly Edit[], offset: number): number {
  const edit = lastEdit(edits, offset);
  if (edit === undefined) return offset;
  if (offset < edit.at + edit.length) return edit.rawStart;
  return edit.rawEnd + (offset - edit.at - edit.length);
}

/** The end of the last character: marks ignored after it are not part of the span. */
function rawEndOf(edits: readonly Edit[], end: number): number {
  const edit = lastEdit(edits, end - 1);
  if (edit === undefined) return end;
  if (end - 1 < edit.at + edit.length) return edit.rawEnd;
  return edit.rawEnd + (end - edit.at - edit.length);
}

/** The last edit that begins at or before an offset of the normalised text. */
function lastEdit(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle] as Edit).at <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

function replacement(stretch: string): string {
  if (IGNORED.test(stretch)) return '';
  if (SPACE.test(stretch)) return ' ';
  if (MIDDLE_DOT.test(stretch)) return '·';
  if (HALF_WIDTH.test(stretch)) return composeHalfWidth(stretch);
  const composed = stretch.normalize('NFKC');
  return composed.length === 1 ? composed : stretch;
}

/** NFKC makes leading consonants of all half-width consonants, so a final one has to be made here. */
function composeHalfWidth(stretch: string): string {
  const [lead = '', vowel = '', final = ''] = [...stretch].map((letter) =>
    letter.normalize('NFKC'),
  );
  const open = (lead + vowel).normalize('NFC');
  const finalIndex =
    final === '' ? 0 : FINALS.indexOf(LEADS[final.charCodeAt(0) - 0x1100] ?? ' ') + 1;
  if (open.length !== 1 || (final !== '' && finalIndex === 0)) return stretch;
  return String.fromCharCode(open.charCodeAt(0) + finalIndex);
}

/** The final consonants in Unicode order. */
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
