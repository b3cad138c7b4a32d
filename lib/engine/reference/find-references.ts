/**
 * Surname and title standing for a name: 시 주석, 마회장, 후 전 주석. The antecedent is a person of that surname
 * named in the article; without one, the well-known holder of the title.
 */

import { cantoneseSurname } from '../gloss/cantonese';
import { isSyllable } from '../hangul/syllable';
import { SyllableSet } from '../hangul/syllable-set';
import { readTail } from '../hangul/tail';
import type { Lexicon } from '../lexicon/lexicon';
import { Recent } from '../lexicon/recent';
import { CHINESE_TITLES, TITLES } from '../match/cues';
import { LEAST_LEAD } from '../match/disambiguate';
import { readFollowing, wordEnd } from '../match/surroundings';
import { parsePinyin } from '../pinyin/syllable';
import { toHangul } from '../pinyin/to-hangul';
import type { Candidate } from '../types';
import { HOLDERS } from './holders';

/** A person named in full, as far as references need to know. Offsets in the normalised text, UTF-16. */
export type Antecedent = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The best first; several where the Hanzi are not sure. */
  readonly answers: readonly [Candidate, ...Candidate[]];
};

/** A surname found standing for a name; the title is outside the span. */
export type Reference = {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** One when it is decided, several when people share the surname. */
  readonly answers: readonly Candidate[];
  readonly by: 'antecedent' | 'holder';
};

const ALL_TITLES = [...new Set([...CHINESE_TITLES, ...TITLES, '여사', '씨'])].filter(
  (title) => title.length > 1 || title === '씨',
);
/** Titles are taken where they end the word or a particle follows, longest first. */
const TITLE_LENGTHS = [...new Set(ALL_TITLES.map((title) => title.length))].sort((a, b) => b - a);
const TITLE_SET = new Set(ALL_TITLES);

/** Surnames that are also everyday words need the title to agree with what the article calls the person. */
const EVERYDAY_SURNAMES = new Set([...'시후전고마장양하허우주이저지차타호로영입막충']);

/**
 * Finds the references of a text.
 *
 * @param people persons the text names in full, in text order
 * @param taken spans already decided; a reference inside one is none
 * @param chinese whether the text is about the Chinese-speaking world
 */
export function findReferences(
  lexicon: Lexicon,
  text: string,
  people: readonly Antecedent[],
  taken: readonly { readonly start: number; readonly end: number }[],
  chinese: boolean,
): Reference[] {
  const bySurname = groupBySurname(people);
  const references: Reference[] = [];
  const firsts = bySurname.size === 0 ? HOLDERS_FIRST : firstsOf(bySurname.keys());
  let next = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at);
    const begins = !inWord;
    inWord = isSyllable(first);
    if (!begins || !inWord || !firsts.has(first)) continue;
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
    const end = wordEnd(text, at);
    if ((taken[next]?.start ?? text.length) < end) continue;
    const reference = readReference(lexicon, text, at, bySurname, chinese);
    if (reference !== null) references.push(reference);
  }
  return references;
}

function firstsOf(surnames: Iterable<string>): SyllableSet {
  return new SyllableSet([...surnames, ...Object.keys(HOLDERS)]);
}

const HOLDERS_FIRST = firstsOf([]);

/** `null` until the title is asked for: most people are never referred back to. */
type Person = Antecedent & { title: string | null };

function groupBySurname(people: readonly Antecedent[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = `${person.surface} ${person.answers[0].traditional}`;
    const surname = SURNAMES.get(key) ?? SURNAMES.keep(key, surnameOf(person));
    if (surname === '') continue;
    const { start, end, surface, answers } = person;
    const group = groups.get(surname);
    const named: Person = { start, end, surface, answers, title: null };
    if (group === undefined) groups.set(surname, [named]);
    else group.push(named);
  }
  return groups;
}

/** Of the people the articles of a day name, by how they are written and their Hanzi. */
const SURNAMES = new Recent<string, string>();

/** The title an article gives a person where it names him; empty for none. */
function titleOf(text: string, person: Person): string {
  person.title ??= readFollowing(text, person.end).title;
  return person.title;
}

/** As the article writes it: 시 of 시진핑, 어우양 of 어우양슈, 렁 of 렁춘잉, 리 of 존 리; empty when it is no surname. */
function surnameOf({ surface, answers: [answer] }: Antecedent): string {
  const mandarin = toHangul(parsePinyin(answer.pinyin.split(' ')[0] ?? '') ?? []);
  if (mandarin !== null && mandarin !== '' && surface.startsWith(mandarin)) return mandarin;
  const spelled = cantoneseSurname([...answer.traditional], surface);
  if (spelled !== '') return spelled;
  // Elsewhere another spelling is the Korean reading, and 손 회장 after 손문 is a Korean.
  if (answer.region !== 'hongkong' && answer.region !== 'overseas') return '';
  const words = surface.split(' ');
  return words.length > 1 ? (words.at(-1) ?? '') : surface.charAt(0);
}

function readReference(
  lexicon: Lexicon,
  text: string,
  start: number,
  bySurname: ReadonlyMap<string, readonly Person[]>,
  chinese: boolean,
): Reference | null {
  for (const length of [2, 1]) {
    const surname = text.slice(start, start + length);
    const people = bySurname.get(surname);
    const holder = HOLDERS[surname];
    if (people === undefined && holder === undefined) continue;
    const title = titleAfter(text, start + length);
    if (title === null) continue;
    const span = { start, end: start + length, title: title.title };
    if (people !== undefined) {
      const answers = resolve(text, surname, title, start, people);
      // 마오 주석 is 毛澤東, whoever else of his surname is named.
      const held = holder?.titles.includes(title.title)
        ? answers?.find(({ traditional }) => traditional === holder.traditional)
        : undefined;
      if (held !== undefined)
        return { ...span, answers: [{ ...held, share: 1 }], by: 'antecedent' };
      if (answers !== null) return { ...span, answers, by: 'antecedent' };
    }
    if (holder?.titles.includes(title.title) && isFree(text, start, surname, chinese)) {
      const [entity] = lexicon.findByHanzi(holder.traditional);
      if (entity === undefined) continue;
      return { ...span, answers: [{ ...entity, share: 1 }], by: 'holder' };
    }
  }
  return null;
}

/** A title with its endings; some begin with a figure: 9단. */
const TITLE_WORD = /^[가-힣0-9A-Z]+/;
const LONGEST_TITLE_WORD = 20;

const SPACE = 0x20;
/** What a title or a word before it begins with; most words that begin like a surname go on otherwise. */
const TITLE_FIRSTS = new Set([...ALL_TITLES, '전', '당시', '국가'].map((word) => word.charAt(0)));

type FoundTitle = { readonly title: string; readonly spaced: boolean };

/** 주석 in "시 주석은", "후 전 주석", "시주석": the title and whether a space stands before it. */
function titleAfter(text: string, end: number): FoundTitle | null {
  const first = text.charCodeAt(end) === SPACE ? end + 1 : end;
  if (!TITLE_FIRSTS.has(text.charAt(first))) return null;
  const gap = /^ ?(?:(?:전|당시|국가) )?/.exec(text.slice(end, end + 5))?.[0] ?? '';
  const from = end + gap.length;
  const word = TITLE_WORD.exec(text.slice(from, from + LONGEST_TITLE_WORD))?.[0] ?? '';
  for (const length of TITLE_LENGTHS) {
    const title = word.slice(0, length);
    if (title.length !== length || !TITLE_SET.has(title)) continue;
    if (readTail(title.charAt(length - 1), word.slice(length)) === 'other') continue;
    return { title, spaced: gap !== '' };
  }
  return null;
}

/** The person meant: whoever bears the title, else the last one named; `null` when a Korean is nearer. */
function resolve(
  text: string,
  surname: string,
  { title, spaced }: FoundTitle,
  start: number,
  people: readonly Person[],
): Candidate[] | null {
  const before = countBefore(people, start);
  const pool =
    before > 0
      ? people.slice(Math.max(0, before - MOST_PEOPLE), before)
      : people.slice(0, MOST_PEOPLE);
  const bearers = pool.filter((person) => agrees(titleOf(text, person), title));
  const titled = bearers.length > 0;
  // Korean courts have judges and prosecutors of their own.
  if (!titled && OFFICES_AT_COURT.has(title)) return null;
  if (
    !titled &&
    EVERYDAY_SURNAMES.has(surname) &&
    !(spaced && pool.every((person) => titleOf(text, person) === ''))
  ) {
    return null;
  }
  if (
    !titled &&
    pool.every((person) => titleOf(text, person) !== '') &&
    pool.length > 0 &&
    !compatible(title)
  )
    return null;
  const meant = distinct(titled ? bearers : pool);
  const nearest = Math.max(...pool.map((person) => person.start));
  const isAnybodys = title === '씨' || OFFICES_AT_COURT.has(title);
  if ((!titled || isAnybodys) && hasNearerNamesake(text, surname, nearest, start)) return null;
  return meant.flatMap(({ answers: [best, ...others] }) =>
    (best.share < LEAST_LEAD ? [best, ...others] : [{ ...best, share: 1 }]).map((answer) => ({
      ...answer,
      share: answer.share / meant.length,
    })),
  );
}

const OFFICES_AT_COURT = new Set(['판사', '검사']);

/** An article that names more persons of one surname before a reference has forgotten the first. */
const MOST_PEOPLE = 50;
/** How far back a Korean namesake is looked for, in UTF-16 units. */
const FARTHEST = 2000;

/** How many of the persons, who are in text order, are named before an offset. */
function countBefore(people: readonly Person[], start: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((people[middle] as Person).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 부장 agrees with 외교부장, 주석 with 국가주석; a person without a known title agrees with nothing. */
function agrees(known: string, title: string): boolean {
  return known !== '' && (known.endsWith(title) || title.endsWith(known));
}

/** 씨 and 여사 go with any office. */
function compatible(title: string): boolean {
  return (
    title === '씨' || title === '여사' || title === '회장' || title === '감독' || title === '대표'
  );
}

function distinct(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.answers[0].traditional, person])).values()];
}

/** A Korean 류중일 감독, 마모(34)씨 or 마동석(25)씨 between 류허 or 마룽 and the reference takes it for himself. */
function hasNearerNamesake(text: string, surname: string, after: number, before: number): boolean {
  const between = text.slice(Math.max(after + 1, before - FARTHEST), before);
  for (let at = between.indexOf(surname); at >= 0; at = between.indexOf(surname, at + 1)) {
    if (isSyllable(between.charCodeAt(at - 1))) continue;
    const from = at + surname.length;
    const given = GIVEN_NAME.exec(between.slice(from, from + LONGEST_GIVEN))?.[0];
    if (given !== undefined && beginsWithTitle(between, from + given.length)) return true;
  }
  return false;
}

/** Of a Korean, or what stands for it, and an age: 동석(25), 모, ○○. */
const GIVEN_NAME = /^(?:[가-힣]{2}|모|[○OX]{1,2}|[A-Z])(?:\([^)]{1,12}\))? ?/;
const LONGEST_GIVEN = 18;

function beginsWithTitle(text: string, at: number): boolean {
  return TITLE_LENGTHS.some((length) => TITLE_SET.has(text.slice(at, at + length)));
}

/** A holder is meant only in Chinese surroundings, and 후 only where no noun can go before it (회담 후). */
function isFree(text: string, start: number, surname: string, chinese: boolean): boolean {
  if (surname === '시' || surname === '펑') return true;
  if (!chinese) return false;
  if (surname !== '후') return true;
  const before = text.slice(Math.max(0, start - 2), start);
  return !/[가-힣] $/.test(before) || /[은는이가을를의에도와과서시] $/.test(before);
}
