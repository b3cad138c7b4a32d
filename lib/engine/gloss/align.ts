/**
 * Does this Hangul read these Hanzi? Aligned from the right, since what stands before a name in the text
 * (a title, a prefix) is not part of it.
 */
import { toInitial, toMedial } from '../hangul/initial-sound';
import type { Lexicon } from '../lexicon/lexicon';
import { syllableVariants } from '../pinyin/spelling-variants';
import type { PinyinSyllable } from '../pinyin/syllable';
import { syllableToHangul } from '../pinyin/to-hangul';

/** A Hanzi that was lost on the way: `?` in the page, `□` when shown. */
export const HOLE = '□';

/** How one Hanzi was read. */
type Step =
  | { readonly by: 'mandarin'; readonly syllable: PinyinSyllable }
  | { readonly by: 'sino-korean' }
  | { readonly by: 'hole' };

/** Hanzi aligned with the end of a Hangul text. */
export type Alignment = {
  /** Where in the Hangul the name begins, in UTF-16 units. */
  readonly start: number;
  /** `mixed` is a Mandarin name with a class word in Korean reading: 저장대학, 웨이우로. */
  readonly reading: 'mandarin' | 'sino-korean' | 'mixed' | 'both';
  /** One for each Hanzi; `null` where only the Korean reading or a hole is known. */
  readonly syllables: readonly (PinyinSyllable | null)[];
  /** How many Hanzi at the end were read in the Korean way. */
  readonly koreanTail: number;
};

/** The longest Mandarin syllable in Hangul: 좡 is one, 구이 two, nothing has three. */
const LONGEST_SYLLABLE = 2;

/**
 * Aligns Hanzi with the end of a Hangul text: all Mandarin, all Sino-Korean, Mandarin with a Sino-Korean
 * class word at the end, or Mandarin with the usual misspellings. A hole takes one or two syllables, whatever they are.
 *
 * @param hanzi the characters, holes as {@link HOLE}
 * @param hangul may contain one space inside the name, as in 허우 샤오시엔
 * @returns `null` when no suffix of the Hangul reads so, or the Hanzi are only holes
 * @example align(lexicon, ['馬', '化', '騰'], '대표인 마화텅') // start 4, reading 'mandarin'
 */
export function align(
  lexicon: Lexicon,
  hanzi: readonly string[],
  hangul: string,
): Alignment | null {
  if (hanzi.every((character) => character === HOLE)) return null;
  const mandarin = search(lexicon, hanzi, hangul, 'mandarin');
  const sinoKorean = search(lexicon, hanzi, hangul, 'sino-korean');
  const reading = mandarin && sinoKorean ? 'both' : mandarin ? 'mandarin' : 'sino-korean';
  const found = mandarin ?? sinoKorean;
  if (found !== null) return describe(found, reading);
  const mixed = search(lexicon, hanzi, hangul, 'mixed');
  if (mixed !== null) return describe(mixed, 'mixed');
  const misspelled = search(lexicon, hanzi, hangul, 'misspelled');
  return misspelled === null ? null : describe(misspelled, 'mandarin');
}

type Path = { readonly start: number; readonly steps: readonly Step[] };
/** `misspelled` is Mandarin with the usual slips: 화위앤춘 for 花園村. */
type Mode = 'mandarin' | 'sino-korean' | 'mixed' | 'misspelled';

function describe({ start, steps }: Path, reading: Alignment['reading']): Alignment {
  let koreanTail = 0;
  while (steps.at(-1 - koreanTail)?.by === 'sino-korean') koreanTail++;
  return {
    start,
    reading,
    syllables: steps.map((step) => (step.by === 'mandarin' ? step.syllable : null)),
    koreanTail,
  };
}

/** Depth first from the right end; every step takes the last unread Hanzi. */
function search(
  lexicon: Lexicon,
  hanzi: readonly string[],
  hangul: string,
  mode: Mode,
): Path | null {
  const unread = { index: hanzi.length - 1, end: hangul.length, mandarinSeen: false, spaces: 0 };
  return walk({ lexicon, hanzi, hangul, mode }, unread);
}

type Search = {
  readonly lexicon: Lexicon;
  readonly hanzi: readonly string[];
  readonly hangul: string;
  readonly mode: Mode;
};

/** What is left to read: the Hanzi up to `index` and the Hangul before `end`. */
type Unread = {
  readonly index: number;
  readonly end: number;
  readonly mandarinSeen: boolean;
  readonly spaces: number;
};

function walk(task: Search, unread: Unread): Path | null {
  const { lexicon, hanzi, hangul, mode } = task;
  const { index, end, mandarinSeen, spaces } = unread;
  if (index < 0) return { start: end, steps: [] };
  if (hangul.charAt(end - 1) === ' ' && index < hanzi.length - 1)
    return spaces > 0 ? null : walk(task, { ...unread, end: end - 1, spaces: spaces + 1 });
  const character = hanzi[index] as string;
  if (character === HOLE) return walkHole(task, unread);
  if (mode !== 'sino-korean') {
    for (const syllable of lexicon.readingsOf(character)) {
      for (const written of spellingsOf(syllable.base, mode)) {
        if (!endsAt(hangul, written, end)) continue;
        const path = extend(task, unread, written.length, { by: 'mandarin', syllable });
        if (path !== null) return path;
      }
    }
  }
  const inKorean = mode === 'sino-korean' || (mode === 'mixed' && !mandarinSeen);
  const before = index === 0 ? '' : hangul.charAt(end - 2);
  return inKorean && end > 0 && isSinoKorean(lexicon, character, hangul.charAt(end - 1), before)
    ? extend(task, unread, 1, { by: 'sino-korean' })
    : null;
}

function spellingsOf(base: string, mode: Mode): readonly string[] {
  const official = syllableToHangul(base);
  if (official === null) return [];
  return mode === 'misspelled' ? [official, ...syllableVariants(base)] : [official];
}

function walkHole(task: Search, unread: Unread): Path | null {
  const { end } = unread;
  for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, end); length++) {
    if (!/^[가-힣]+$/.test(task.hangul.slice(end - length, end))) break;
    const path = extend(task, unread, length, { by: 'hole' });
    if (path !== null) return path;
  }
  return null;
}

/** Takes one Hanzi with so much Hangul, and reads on. */
function extend(task: Search, unread: Unread, length: number, step: Step): Path | null {
  const rest = walk(task, {
    index: unread.index - 1,
    end: unread.end - length,
    mandarinSeen: unread.mandarinSeen || step.by === 'mandarin',
    spaces: unread.spaces,
  });
  return rest === null ? null : { start: rest.start, steps: [...rest.steps, step] };
}

function endsAt(text: string, part: string, end: number): boolean {
  return end >= part.length && text.startsWith(part, end - part.length);
}

/** Newspapers apply the initial-sound law inside names as well, so both forms count anywhere. */
function isSinoKorean(lexicon: Lexicon, hanzi: string, syllable: string, before: string): boolean {
  return lexicon
    .sinoKoreanReadingsOf(hanzi)
    .some(
      (reading) =>
        reading === syllable ||
        toInitial(reading) === syllable ||
        toMedial(reading, before) === syllable,
    );
}
