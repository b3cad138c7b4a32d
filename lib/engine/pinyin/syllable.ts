/**
 * Pinyin text ↔ toned syllables. Start at {@link parsePinyin}.
 *
 * Source for spelling and tone placement: GB/T 16159-2012 and ISO 7098:2015.
 */

/** One syllable: letters a–z and `ü`, lower case and toneless; tone 1–4, 5 for the neutral tone. */
export type PinyinSyllable = { readonly base: string; readonly tone: number };

const MARKED: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  o: 'ōóǒò',
  e: 'ēéěè',
  i: 'īíǐì',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
};

const UNMARKED = new Map(
  Object.entries(MARKED).flatMap(([letter, marks]) =>
    [...marks].map((mark, index) => [mark, { letter, tone: index + 1 }] as const),
  ),
);

const INITIALS = ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s'.split(' ')];
const FINALS_BY_INITIAL: Readonly<Record<string, string>> = {
  '': 'a o e ê ai ei ao ou an en ang eng er r yi ya yo ye yai yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun m n ng',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng iao u',
  d: 'a e ai ei ao ou an en ang eng i ia ie iao iu ian in ing u uo ui uan un ong',
  t: 'a e ai ei ao ou an ang eng i ie iao ian ing u uo ui uan un ong',
  n: 'a e ai ei ao ou an en ang eng i ia ie iao iu ian in iang ing u uo uan un ong ü üe',
  l: 'a o e ai ei ao ou an ang eng i ia ie iao iu ian in iang ing u uo uan un ong ü üe üan',
  g: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  k: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  h: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  ch: 'i a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng u ua uo ui uan un ong',
  z: 'i a e ai ei ao ou an en ang eng u uo ui uan un ong',
  c: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
  s: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
};

/** Every toneless Mandarin syllable in pinyin spelling, in a fixed order; `lü` and `nü` are written with ü. */
export const ALL_SYLLABLES: readonly string[] = INITIALS.flatMap((initial) =>
  (FINALS_BY_INITIAL[initial] ?? '').split(' ').map((final) => initial + final),
);

const KNOWN = new Set(ALL_SYLLABLES);
const LONGEST = 6;

/**
 * Parses pinyin with tone marks into its syllables, or with tone numbers (`Ma3 Hua4 teng2`, `lu:4`, `lv4`).
 *
 * A word without separators is cut so that every piece is a Mandarin syllable, the longest first. A later
 * syllable begins with a vowel only after an apostrophe, as spelling demands (`Xī'ān` against `xián`);
 * a word that cannot be read so is read as if the apostrophe had been forgotten. The work grows with the
 * length of the text, whether it can be read or not.
 *
 * @returns the syllables in order, or `null` when some letter belongs to no Mandarin syllable
 * @example parsePinyin('Mǎ Huàténg') // [{base:'ma',tone:3},{base:'hua',tone:4},{base:'teng',tone:2}]
 */
export function parsePinyin(text: string): PinyinSyllable[] | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/u:|v/g, 'ü')
    .split(/[\s'’·\-–,]+/)
    .filter((word) => word !== '');
  const syllables: PinyinSyllable[] = [];
  for (const word of words) {
    const parsed = parseWord(word, APOSTROPHE_KEPT) ?? parseWord(word, APOSTROPHE_FORGOTTEN);
    if (parsed === null) return null;
    for (const syllable of parsed) syllables.push(syllable);
  }
  return syllables;
}

/** Within a word only a syllable after an apostrophe begins with a, o or e (GB/T 16159, 隔音符号). */
const APOSTROPHE_KEPT = /^[^aāáǎàoōóǒòeēéěèê]/;
const APOSTROPHE_FORGOTTEN = /^/;

/** Interjections are words of their own: inside a word they would read `bong` as bo and ng. */
const ALONE = new Set(['m', 'n', 'ng']);
/** 兒 as an ending (儿化) follows a syllable; before a vowel an r begins the next one. */
const ENDING = 'r';

/** From the end of the word to its beginning, so that what can follow a syllable is found once. */
function parseWord(word: string, restBegins: RegExp): PinyinSyllable[] | null {
  /** At each place the longest syllable from which the rest can be read. */
  const longest: ({ readonly head: PinyinSyllable; readonly end: number } | null)[] = [];
  for (let start = word.length - 1; start >= 0; start--) {
    longest[start] = null;
    if (start > 0 && !restBegins.test(word.charAt(start))) continue;
    for (let end = Math.min(start + LONGEST + 1, word.length); end > start; end--) {
      if (end < word.length && longest[end] === null) continue;
      const head = parseSyllable(word.slice(start, end));
      if (head === null) continue;
      if (ALONE.has(head.base) && end - start < word.length) continue;
      const last = end === word.length;
      if (head.base === ENDING && !last && (start === 0 || !APOSTROPHE_KEPT.test(word.charAt(end))))
        continue;
      longest[start] = { head, end };
      break;
    }
  }
  const syllables: PinyinSyllable[] = [];
  for (let at = 0; at < word.length; ) {
    const found = longest[at];
    if (!found) return null;
    syllables.push(found.head);
    at = found.end;
  }
  return syllables;
}

function parseSyllable(text: string): PinyinSyllable | null {
  let base = '';
  let tone = 0;
  for (const letter of text) {
    const marked = UNMARKED.get(letter);
    if (marked !== undefined) {
      if (tone !== 0) return null;
      tone = marked.tone;
      base += marked.letter;
    } else if (letter >= '1' && letter <= '5') {
      if (tone !== 0 || base.length !== text.length - 1) return null;
      tone = Number(letter);
    } else {
      base += letter;
    }
  }
  return KNOWN.has(base) ? { base, tone: tone === 0 ? 5 : tone } : null;
}

/**
 * Writes one syllable with its tone mark: on a or e if there is one, on the o of ou, else on the last vowel.
 *
 * @example formatSyllable({ base: 'liu', tone: 2 }) // 'liú'
 */
export function formatSyllable({ base, tone }: PinyinSyllable): string {
  if (tone < 1 || tone > 4) return base;
  const at = /[ae]/.test(base)
    ? base.search(/[ae]/)
    : base.includes('ou')
      ? base.indexOf('o')
      : lastVowelIndex(base);
  const letter = base[at];
  const mark = letter === undefined ? undefined : MARKED[letter]?.[tone - 1];
  return mark === undefined ? base : base.slice(0, at) + mark + base.slice(at + 1);
}

function lastVowelIndex(base: string): number {
  for (let index = base.length - 1; index >= 0; index--) {
    if ('iouü'.includes(base.charAt(index))) return index;
  }
  return -1;
}

/**
 * Joins syllables into one capitalised word, with the apostrophe before a syllable that begins with a, o or e.
 *
 * @example formatWord([{ base: 'xi', tone: 1 }, { base: 'an', tone: 1 }]) // "Xī'ān"
 */
export function formatWord(syllables: readonly PinyinSyllable[]): string {
  const word = syllables
    .map((syllable, index) =>
      index > 0 && /^[aoe]/.test(syllable.base)
        ? `'${formatSyllable(syllable)}`
        : formatSyllable(syllable),
    )
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
