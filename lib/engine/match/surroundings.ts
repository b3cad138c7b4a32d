/** What stands around a span, read once for all kinds of evidence. All offsets UTF-16 in normalised text. */
import { groupByFirst } from '../hangul/group-by-first';
import { isSyllable } from '../hangul/syllable';
import { readTail, type Tail } from '../hangul/tail';
import type { Sentence } from './candidate';
import { CHINESE_TITLES, COMPANY_SUFFIXES, PLACE_SUFFIXES, TITLES, UNIT_SUFFIXES } from './cues';

/** What follows a name, in its word or as the next one. */
export type Following = {
  readonly tail: Tail;
  /** 성 in 저장성 or 저장 성; empty when none follows. */
  readonly suffix: string;
  /** Whether {@link suffix} is an administrative unit rather than a natural feature. */
  readonly unit: boolean;
  /** 회장 in 마화텅 회장; empty when none follows. */
  readonly title: string;
  readonly chineseTitle: boolean;
  /** Whether a word for a company follows: 한룽그룹. */
  readonly company: boolean;
};

/** As much of a name as decides what may follow it. */
export type NameInQuestion = {
  readonly mayBePlace: boolean;
  readonly mayBePerson: boolean;
  readonly mayBeProvince: boolean;
  /** Read in the Korean way, so that 호 in 박주호 is more likely a syllable than a lake. */
  readonly inKorean: boolean;
  /** Listed nowhere, so that 양 may be its last syllable. */
  readonly isInferred: boolean;
};

const ANY: NameInQuestion = {
  mayBePlace: true,
  mayBePerson: true,
  mayBeProvince: true,
  inKorean: false,
  isInferred: false,
};

const NOTHING = { suffix: '', unit: false, title: '', chineseTitle: false, company: false };
/** What most often follows, made once: an ending and nothing else. */
const ONLY: Readonly<Record<Tail, Following>> = {
  none: { ...NOTHING, tail: 'none' },
  particle: { ...NOTHING, tail: 'particle' },
  derived: { ...NOTHING, tail: 'derived' },
  'wrong-particle': { ...NOTHING, tail: 'wrong-particle' },
  other: { ...NOTHING, tail: 'other' },
};
const COMPANY: Following = { ...NOTHING, tail: 'none', company: true };

/** Suffixes by their first code unit, longest first, since every candidate is asked about them. */
type SuffixIndex = ReadonlyMap<number, readonly string[]>;
const PLACES = groupByFirst(PLACE_SUFFIXES);
const COMPANIES = groupByFirst(COMPANY_SUFFIXES);

/**
 * The longest suffix a word begins with, when what is left of the word can be read.
 *
 * @param name whose suffix it must be able to be; `null` where any will do
 */
function readableSuffix(
  index: SuffixIndex,
  word: string,
  name: NameInQuestion | null,
): string | undefined {
  const suffixes = index.get(word.charCodeAt(0));
  if (suffixes === undefined) return undefined;
  for (const suffix of suffixes) {
    if (!word.startsWith(suffix) || (name !== null && !isUnitOf(name, suffix))) continue;
    const last = suffix.charAt(suffix.length - 1);
    if (readTail(last, word.slice(suffix.length)) !== 'other') return suffix;
  }
  return undefined;
}

/** The suffix of a place that begins at an offset, or `undefined`. Example: 성 at 2 in 저장성항저우시. */
export function placeSuffixAt(text: string, at: number): string | undefined {
  return PLACES.get(text.charCodeAt(at))?.find((each) => text.startsWith(each, at));
}

const AGE = /^\(\d\d?세?[)·,]/;
const LONGEST_AGE = 5;

/**
 * Whether the age of somebody stands in a bracket; nothing stands between it and the end of the name.
 *
 * @param at UTF-16 offset of the bracket
 * @example hasAgeAt('펑하오란(21·여)', 4) // true
 */
export function hasAgeAt(text: string, at: number): boolean {
  return text.charAt(at) === '(' && AGE.test(text.slice(at, at + LONGEST_AGE));
}

/** Words that may stand between a name and its title: 왕이 중국 외교부장, 리커창 전 총리. */
const BETWEEN =
  /^(?:중국|주한|주북한|주일|전|현|신임|당시|당|국가|홍콩|대만|텐센트|알리바바|화웨이|국무위원|겸|공산당|중앙|정치국|정치국원|중앙외사판공실|외사판공실|국무원|유엔)$/;

/**
 * Reads what follows a span up to three words on.
 *
 * @param name what is known of the name: only a province takes 성, only places take units, only persons titles
 * @param beginsName whether another name begins at an offset, which ends the unit before it: 저장성항저우
 * @example readFollowing('저장성에서', 2).suffix // '성'
 * @example readFollowing('왕이 중국 외교부장은', 2).title // '외교부장'
 */
export function readFollowing(
  text: string,
  end: number,
  name: NameInQuestion = ANY,
  beginsName: (at: number) => boolean = beginsNothing,
): Following {
  const rest = text.slice(end, wordEnd(text, end));
  if (rest === '') return readNextWords(text, end, name);
  const following = readRest(text.charAt(end - 1), rest, name);
  if (following !== ONLY.other || !name.mayBePlace) return following;
  const suffix = placeSuffixAt(text, end);
  return suffix !== undefined &&
    UNIT_SUFFIXES.has(suffix) &&
    isUnitOf(name, suffix) &&
    beginsName(end + suffix.length)
    ? withSuffix(suffix)
    : following;
}

function beginsNothing(): boolean {
  return false;
}

/** What follows in the name's own word. */
function readRest(last: string, rest: string, name: NameInQuestion): Following {
  const tail = readTail(last, rest);
  const suffix = name.mayBePlace ? readableSuffix(PLACES, rest, name) : undefined;
  if (suffix !== undefined && (tail === 'other' || UNIT_SUFFIXES.has(suffix)))
    return withSuffix(suffix);
  if (tail !== 'other') return ONLY[tail];
  if (readableSuffix(COMPANIES, rest, null) !== undefined) return COMPANY;
  const title = titleOf(rest);
  if (name.isInferred && PARTS_OF_NAMES.has(title)) return ONLY.other;
  if (name.mayBePlace && OFFICES_OF_PLACES.has(title)) return withSuffix(title.charAt(0));
  return title === '' || !name.mayBePerson ? ONLY.other : withTitle(title);
}

/** Glued to a name that nobody lists they are its last syllable rather: 저우딩양. */
const PARTS_OF_NAMES = new Set(['양', '군', '옹', '왕']);

/** 우한시장 is the mayor, or the market, of 武漢 rather than a person 吳晗 with an office. */
const OFFICES_OF_PLACES = new Set(['시장', '성장']);

/** What follows as words of their own, a gloss in between stepped over. */
function readNextWords(text: string, end: number, name: NameInQuestion): Following {
  const next = text.charCodeAt(end);
  if (next !== SPACE && next !== OPENING) return ONLY.none;
  const words = nextWords(text, afterBracket(text, end));
  const first = words[0];
  if (first === undefined) return ONLY.none;
  const suffix = name.mayBePlace ? readableSuffix(PLACES, first, null) : undefined;
  if (suffix !== undefined) return withSuffix(suffix);
  if (readableSuffix(COMPANIES, first, null) !== undefined) return COMPANY;
  if (!name.mayBePerson) return ONLY.none;
  let office = '';
  for (const word of words) {
    const title = titleOf(word);
    if (title !== '' && !OFFICES.has(title)) return withTitle(title, office);
    if (title === '' && !BETWEEN.test(word)) break;
    office ||= title;
  }
  return office === '' ? ONLY.none : withTitle(office);
}

/** Offices that stand before the title proper: 장유샤 군사위 부주석. */
const OFFICES = new Set(['외교부', '외교담당', '군사위', '중앙군사위']);

function withSuffix(suffix: string): Following {
  return remember(BY_SUFFIX, suffix, { suffix, unit: UNIT_SUFFIXES.has(suffix) });
}

/** @param office Chinese, that stands before the title; empty for none */
function withTitle(title: string, office = ''): Following {
  const chineseTitle = office !== '' || CHINESE_TITLES.has(title);
  return remember(BY_TITLE, `${office} ${title}`, { title, chineseTitle });
}

const BY_SUFFIX = new Map<string, Following>();
const BY_TITLE = new Map<string, Following>();

/** The same few suffixes and titles follow again and again; there are as many as the lists have. */
function remember(
  known: Map<string, Following>,
  word: string,
  seen: Partial<Following>,
): Following {
  const following = known.get(word) ?? { ...NOTHING, tail: 'none', ...seen };
  known.set(word, following);
  return following;
}

/** Whether a suffix that follows can belong to the name. */
function isUnitOf(name: NameInQuestion, suffix: string): boolean {
  if (suffix === '성') return name.mayBeProvince;
  return !name.inKorean || suffix.length > 1 || KOREAN_READ_UNITS.has(suffix);
}

const KOREAN_READ_UNITS = new Set(['시', '현', '구']);

const SPACE = 0x20;
const OPENING = 0x28;

/** A gloss between name and title is stepped over: 마화텅(馬化騰) 회장. */
function afterBracket(text: string, end: number): number {
  if (text.charAt(end) !== '(') return end;
  const close = text.indexOf(')', end);
  return close > 0 && close - end < 60 ? close + 1 : end;
}

function titleOf(word: string): string {
  for (let length = Math.min(word.length, 8); length > 0; length--) {
    const title = word.slice(0, length);
    if (!CHINESE_TITLES.has(title) && !TITLES.has(title)) continue;
    if (readTail(title.charAt(length - 1), word.slice(length)) !== 'other') return title;
  }
  return '';
}

function nextWords(text: string, end: number): string[] {
  const words: string[] = [];
  let at = end;
  // Glued to a gloss: 주궈창(朱國強)씨, 난닝(南寧)시.
  let isGlued = text.charAt(end - 1) === ')' && isSyllable(text.charCodeAt(end));
  while (words.length < 4 && (isGlued || text.charAt(at) === ' ')) {
    const from = isGlued ? at : at + 1;
    isGlued = false;
    at = from;
    while (isWordUnit(text.charCodeAt(at))) at++;
    if (at === from) break;
    words.push(text.slice(from, at));
    at = afterBracket(text, at);
  }
  return words;
}

/** Hangul, Latin letters and digits. */
function isWordUnit(codeUnit: number): boolean {
  return (
    isSyllable(codeUnit) || (codeUnit < 128 && /[A-Za-z0-9]/.test(String.fromCharCode(codeUnit)))
  );
}

/** No ending or title is longer, in UTF-16 units; reading on would make a word of a million blocks slow. */
const LONGEST_REST = 40;

/** Where the run of Hangul that goes on at `at` ends, or where it is too long to be read. */
export function wordEnd(text: string, at: number): number {
  const limit = at + LONGEST_REST;
  let end = at;
  while (end < limit && isSyllable(text.charCodeAt(end))) end++;
  return end;
}

/** The word before a span, without the space between; empty at the start or after other signs. */
export function wordBefore(text: string, start: number): string {
  let end = start;
  if (text.charAt(end - 1) === ' ') end--;
  let from = end;
  while (isSyllable(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

/** In UTF-16 units each way. */
const LONGEST_SENTENCE = 600;

/**
 * The sentence around an offset: up to a full stop before a space or line end, or a line end; text without any is
 * cut at {@link LONGEST_SENTENCE}.
 */
export function sentenceAround(text: string, at: number): Sentence {
  let start = at;
  while (start > 0 && at - start < LONGEST_SENTENCE && !endsSentence(text, start - 1)) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_SENTENCE && !endsSentence(text, end)) end++;
  return { start, end: Math.min(end + 1, text.length) };
}

function endsSentence(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  // Most are Hangul, which is past everything else looked for.
  if (character > QUESTION_MARK) return false;
  if (character === LINE_FEED) return true;
  if (character !== FULL_STOP && character !== QUESTION_MARK && character !== EXCLAMATION_MARK)
    return false;
  return AFTER_SENTENCE.has(text.charAt(at + 1));
}

const LINE_FEED = 0x0a;
const EXCLAMATION_MARK = 0x21;
const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
/** The empty string is the end of the text. */
const AFTER_SENTENCE = new Set([' ', '\n', '"', '”', '']);
