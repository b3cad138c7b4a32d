/**
 * The lexicon file, read in place: written by `lib/lexicon-build/encode.ts`, opened by `open-lexicon.ts`.
 *
 * Layout, little-endian:
 *
 *     bytes 0–3    'BNML'
 *     bytes 4–7    format version
 *     bytes 8–11   checksum of everything after it (see `checksum`)
 *     bytes 12–15  length of the header in bytes
 *     header       JSON, UTF-8, padded with spaces to a multiple of 4
 *     sections     typed arrays one after the other, each padded to a multiple of 4
 *
 * Counts stand where offsets would: they compress better, and one short pass when the file is opened makes offsets of
 * them. For the trie, which is too long for that, samples say where to begin to count.
 */

export const MAGIC = 0x4c4d4e42;
export const FORMAT_VERSION = 3;
export const PREAMBLE_BYTES = 16;
/** Where what the checksum covers begins. */
export const CHECKED_FROM = 12;

/** The element type of each section, in file order. */
export const SECTIONS = {
  /** The trie in breadth-first order: 14 bits of letter (see `encodeLetter`), then two flags. */
  trieLetters: 'u16',
  /** One bit a node: a form ends here. Forms are numbered in node order. */
  trieEnds: 'u8',
  /** For every 64th node: how many nodes before it have children, and how many forms end before it. */
  trieParentRanks: 'u16',
  trieFormRanks: 'u16',
  /** For every 16th group of siblings: the node it begins at, less the number of the group. */
  trieGroups: 'u16',
  /**
   * Per form: 3 bits how common it is as a Korean word (0–5; 6 for a Korean place), 1 bit "only townships bear
   * it", 4 bits how many entities it may stand for; the postings follow one another in form order.
   */
  formFacts: 'u8',
  postingEntities: 'u16',
  /** Two bits a posting: the type of the form. */
  postingTypes: 'u8',
  /** Per entity: number of Hanzi; entities are in the order of the numbers of their simplified characters. */
  entityLengths: 'u8',
  /** Per character in names: the first entity that begins with its number or a higher one, simplified. */
  entityStarts: 'u16',
  /** Per Hanzi of each entity: 13 bits character, 2 bits which of its readings, 1 bit "begins a pinyin word". */
  entityCharacters: 'u16',
  /** Per entity: kind 3 bits, region 3, origin 3, prominence 3. */
  entityFacts: 'u16',
  entityEnglish: 'u16',
  entityKorean: 'u16',
  /** Entities whose simplified form is not the character-by-character one: pairs of entity and string. */
  simplifiedExceptions: 'u16',
  /** Entities whose Korean reading is not the character-by-character one: pairs of entity and string. */
  sinoKoreanExceptions: 'u16',
  /**
   * Per character: the low 16 bits of its code point. Two runs, each in order of code point: the characters in names
   * (`charactersInNames` in the header), then the others.
   */
  characterCodePoints: 'u16',
  /** Characters outside the basic plane: pairs of character and plane. */
  characterPlanes: 'u16',
  /** Per character: the id of its simplified form less its own; 0 when it is its own. */
  characterSimplified: 'u16',
  characterReadingCounts: 'u8',
  /** Readings: syllable index × 8 + tone. */
  characterReadings: 'u16',
  characterSinoKoreanCounts: 'u8',
  /** Korean readings: UTF-16 code units. */
  characterSinoKorean: 'u16',
  characterEnglish: 'u16',
  /** 훈음 without the sound: 말 for 馬. */
  characterMeaning: 'u16',
  /**
   * The syllable model: per Hangul syllable, how much more often it stands in Mandarin names than in Korean
   * words, in eighths of a bit, plus 128.
   */
  syllableOdds: 'u8',
  /** Surnames: strings of "traditional simplified pinyin", most usual first. */
  surnameStrings: 'u16',
  /** Per surname: its share of persons, in 1/65535. */
  surnameShares: 'u16',
  stringLengths: 'u8',
  stringBytes: 'u8',
} as const satisfies Record<string, 'u8' | 'u16'>;

export type SectionName = keyof typeof SECTIONS;

export const COMMONNESS_MASK = 0b111;
export const ONLY_TOWNSHIPS = 0b1000;
export const POSTINGS_SHIFT = 4;
/** How many entities one form can stand for. */
export const MOST_POSTINGS = 15;

export const NODES_PER_SAMPLE_BITS = 6;
export const GROUPS_PER_SAMPLE_BITS = 4;

export const LAST_SIBLING = 0x4000;
export const HAS_CHILDREN = 0x8000;
const LETTER_MASK = 0x3fff;

/** A source the file was made from. */
export type LexiconSource = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
};

/** The JSON header of a lexicon file. */
export type LexiconHeader = {
  readonly lexiconVersion: string;
  readonly licence: string;
  readonly entityCount: number;
  readonly formCount: number;
  readonly characterCount: number;
  readonly charactersInNames: number;
  readonly syllables: readonly string[];
  readonly sources: readonly LexiconSource[];
  /** Section lengths in elements. */
  readonly sections: Readonly<Record<SectionName, number>>;
};

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;

/**
 * The number a UTF-16 code unit has in the trie: Hangul syllables first, then Latin-1.
 *
 * @returns -1 for anything that no form contains
 * @example encodeLetter('가'.charCodeAt(0)) // 0
 */
export function encodeLetter(codeUnit: number): number {
  const syllable = codeUnit - FIRST_SYLLABLE;
  if (syllable >= 0 && syllable < SYLLABLES) return syllable;
  return codeUnit < 256 ? SYLLABLES + codeUnit : -1;
}

/** The UTF-16 code unit of a trie node, flags or not: the way back from {@link encodeLetter}. */
export function decodeLetter(node: number): number {
  const letter = letterOf(node);
  return letter < SYLLABLES ? letter + FIRST_SYLLABLE : letter - SYLLABLES;
}

/** How many letters {@link encodeLetter} knows. */
export const LETTERS = SYLLABLES + 256;

/** The letter of a trie node, without its flags. */
export function letterOf(node: number): number {
  return node & LETTER_MASK;
}

/**
 * FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over 32-bit words, which the padding guarantees.
 *
 * @param bytes length a multiple of 4
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
  }
  return hash >>> 0;
}
