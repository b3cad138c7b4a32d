/** Stage two: what speaks for and against each candidate. Observations only; their weights are elsewhere. */
import { isSyllable } from '../hangul/syllable';
import { SyllableSet } from '../hangul/syllable-set';
import type { Lexicon } from '../lexicon/lexicon';
import type { Kind } from '../types';
import { mayBe, type SpanCandidate } from './candidate';
import type { ChineseCues } from './chinese-cues';
import {
  COUNTRIES_BEFORE,
  ELSEWHERE_BEFORE,
  KOREAN_UNITS,
  PARTS_OF_COUNTRY,
  PROVINCES,
  ROLES_BEFORE,
} from './cues';
import type { Evidence } from './evidence';
import { isGluedNoun } from './glued-noun';
import { isHistorical, speaksOfThePast } from './history';
import { isNamedAfterPlace, isPartOfLonger } from './same-start';
import { type Following, readFollowing, sentenceAround, wordBefore } from './surroundings';

/** Bits of the syllable model from which a form looks Mandarin, and below which it looks Korean. */
const VERY_MANDARIN_BITS = 9;
const MANDARIN_BITS = 3;
const KOREAN_BITS = -1;

const COMMONNESS: readonly (Evidence | null)[] = [
  null,
  'possible-inflection',
  'dictionary-word',
  'frequent-word',
  'common-word',
  'everyday-word',
  'korean-place',
];
const PROMINENCE = [
  'prominence-1',
  'prominence-1',
  'prominence-2',
  'prominence-3',
  'prominence-4',
  'prominence-5',
] as const satisfies readonly Evidence[];

/** What may stand right after a place of a dateline. */
const DATELINE_NEXT = '=·,';
const DATELINE_BEFORE = /[([](?:[가-힣]+[·,] ?)?$/;
const DATELINE_AFTER = /^(?:[·,] ?[가-힣]+)*=[가-힣]/;

/**
 * Observes every candidate by itself: its form, its entity, what stands next to it. Evidence that needs the
 * other candidates is `relateCandidates`.
 *
 * @param glosses where each glossed name stands: the offset of its end by the offset of its start
 * @param cues of the same text
 */
export function collectEvidence(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
  glosses: ReadonlyMap<number, number>,
  cues: ChineseCues,
): void {
  let sentence = { start: 0, end: 0 };
  let chinese = false;
  let history: boolean | null = null;
  for (const [index, candidate] of candidates.entries()) {
    const { evidence, known } = candidate;
    if (candidate.start >= sentence.end) {
      sentence = sentenceAround(text, candidate.start);
      chinese = cues.within(sentence.start, sentence.end);
      history = null;
    }
    observeForm(lexicon, text, candidate);
    observeEntity(lexicon, text, candidate);
    if (known !== null) {
      const here = glosses.get(candidate.start) === candidate.end;
      const elsewhere = known.via === 'alias' ? 'alias-in-article' : 'glossed-in-article';
      evidence.push(here ? 'glossed-here' : elsewhere);
    }
    observeAfter(lexicon, text, candidate);
    observeBefore(text, candidate);
    if (chinese) evidence.push('chinese-sentence');
    if (isHistorical(lexicon, candidate)) {
      history ??= speaksOfThePast(text.slice(sentence.start, sentence.end));
      if (history) evidence.push('historical-context');
    }
    if (isPartOfLonger(text, candidates, index)) evidence.push('part-of-longer');
    if (isNamedAfterPlace(lexicon, candidates, index)) evidence.push('named-after-place');
  }
}

/** 상해(상하이): the bracket holds another form of the same name, or the form stands in such a bracket. */
function isGlossedInHangul(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds }: SpanCandidate,
): boolean {
  const opens = text.charAt(start - 1) === '(';
  if (text.charAt(end) !== '(' && !opens) return false;
  const after = /^\(([가-힣]{2,12})[),·:]/.exec(text.slice(end, end + 16))?.[1];
  const before = opens ? wordBefore(text, start - 1) : '';
  return [after ?? '', before].some((other) => {
    const form = other === '' ? -1 : lexicon.findForm(other);
    return (
      form >= 0 && lexicon.postingsOf(form).some(({ entityId }) => entityIds.includes(entityId))
    );
  });
}

/** 왕이다, 신이라: a noun and "to be" rather than a name that ends in 이. */
const COPULA = /^이(?:다|라|며|고|지|었|니|자)/;

/** Where the copula 다 would follow: 두보다 is rather "than two" than "is Du Fu". */
const COMPARISON = '보다';

/** 장저후이(27), 예멍위안(16·여): newspapers give ages of persons. */
function isAged(text: string, end: number): boolean {
  return text.charAt(end) === '(' && /^\((?:\d{1,2}|여|남|세계)/.test(text.slice(end, end + 4));
}

function observeForm(
  lexicon: Lexicon,
  text: string,
  { start, end, form, inferred, evidence }: SpanCandidate,
): void {
  let length = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== SPACE) length++;
  evidence.push(
    length === 2 ? 'two-syllables' : length === 3 ? 'three-syllables' : 'four-or-more-syllables',
  );
  const bits = lexicon.syllables.mandarinOdds(text, start, end);
  if (bits >= VERY_MANDARIN_BITS) evidence.push('looks-very-mandarin');
  else if (bits >= MANDARIN_BITS) evidence.push('looks-mandarin');
  else if (bits < KOREAN_BITS) evidence.push('looks-korean');
  if (inferred !== null) evidence.push('inferred');
  if (form < 0) return;
  const type = lexicon.formTypeOf(form);
  if (type === 'established') evidence.push('form-established');
  if (type === 'sino-korean') evidence.push('form-sino-korean');
  if (type === 'variant') evidence.push('form-variant');
  const commonness = COMMONNESS[lexicon.commonnessOf(form)];
  if (commonness) evidence.push(commonness);
  else if (type === 'sino-korean' && length > 3) evidence.push('long-korean-reading');
}

/** 국무원, 최고인민법원, 국민당: bodies of state and party are words of their own in Korean rather than names. */
const BODIES = /(?:부|원|회|국|청|당|공실|법원|은행)$/;

/** 중국 외교부: written so to tell it from the ministry at home. */
const COUNTRY_FIRST = /^(?:중국|대만) /;

function isTerm(surface: string, kind: Kind): boolean {
  return kind === 'other' || (kind === 'organisation' && BODIES.test(surface));
}

function observeEntity(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds, evidence }: SpanCandidate,
): void {
  const best = entityIds[0];
  if (best === undefined) return;
  let prominence = 1;
  for (const id of entityIds) prominence = Math.max(prominence, lexicon.prominenceOf(id));
  evidence.push(PROMINENCE[prominence] ?? 'prominence-1');
  const kind = lexicon.kindOf(best);
  if (kind === 'person') evidence.push('kind-person');
  if (kind === 'other') evidence.push('kind-other');
  const surface = text.slice(start, end);
  const inKorean = evidence.includes('form-sino-korean') || COUNTRY_FIRST.test(surface);
  if (inKorean && isTerm(surface, kind)) evidence.push('korean-term');
  if (lexicon.originOf(best) === 'jieba') evidence.push('origin-jieba');
}

function observeAfter(lexicon: Lexicon, text: string, candidate: SpanCandidate): void {
  const { start, end, form, entityIds, inferred, evidence } = candidate;
  const mayBePerson = form < 0 || mayBe(lexicon, candidate, 'person');
  const following = readFollowing(
    text,
    end,
    {
      mayBePlace: form < 0 || mayBe(lexicon, candidate, 'place'),
      mayBePerson,
      mayBeProvince: form < 0 || PROVINCES.has(text.slice(start, end)),
      inKorean: evidence.includes('form-sino-korean'),
    },
    (at) => lexicon.beginsOnlyName(text, at),
  );
  const { tail, suffix, title } = following;
  candidate.unit = suffix;
  evidence.push(`tail-${tail}`);
  if (tail === 'other' && isGluedNoun(text, end)) evidence.push('noun-glued');
  const isAlsoWord = form >= 0 && isWord(lexicon.commonnessOf(form));
  if (isAlsoWord) {
    if (following.unit) evidence.push('word-with-unit');
    if (following.chineseTitle) evidence.push('word-with-chinese-title');
    if (following.company) evidence.push('word-with-company');
  }
  if (isGlossedInHangul(lexicon, text, candidate)) evidence.push('hangul-gloss');
  const aged = mayBePerson && isAged(text, end);
  if (aged) evidence.push('age-follows');
  if (inferred !== null && (title !== '' || aged)) evidence.push('inferred-with-cue');
  if (
    isPerson(lexicon, entityIds, end - start) &&
    (tail === 'other' || isOfPlaces(following, text, start, end))
  )
    evidence.push('person-glued');
  if (evidence.includes('possible-inflection') && COPULA.test(text.slice(end - 1, end + 3)))
    evidence.push('copula');
  if (end - start === 2 && text.startsWith(COMPARISON, end - 1)) evidence.push('copula');
  if (isKoreanUnit(text, end)) evidence.push('korean-unit-follows');
  if (tail === 'none' && isGluedNoun(text, text.charCodeAt(end) === SPACE ? end + 1 : end))
    evidence.push('noun-next');
  const shared = evidence.includes('korean-place') && (suffix === '시' || suffix === '구');
  if (suffix !== '' && !shared && !(isAlsoWord && VAGUE.has(suffix)))
    evidence.push(following.unit ? 'unit-follows' : 'feature-follows');
  if (title !== '')
    evidence.push(following.chineseTitle ? 'chinese-title-follows' : 'title-follows');
  if (following.company) evidence.push('company-word-follows');
  if (isQuoted(text, start, end)) evidence.push('in-quotes');
  if (isDateline(text, start, end)) evidence.push('dateline');
}

/** 이강인, 왕이산: only places have people, products and languages. Armies are generals' too: 장제스군. */
function isOfPlaces({ tail }: Following, text: string, start: number, end: number): boolean {
  if (tail !== 'derived' || !OF_PLACES.has(text.charCodeAt(end))) return false;
  return text.charAt(end) !== '군' || end - start < 3;
}

const OF_PLACES = new SyllableSet('인산어군권행제');

/** 연안 지역, the coast: as often after ordinary words. */
const VAGUE: ReadonlySet<string> = new Set(['지역', '지방', '일대', '거리']);

/**
 * Whether a form is to be taken for a person's, with which nothing but endings and titles is written together: 김용 in
 * 김용옥, 미셸 여 in 미셸 여사.
 *
 * @param length of the form, in UTF-16 units
 */
function isPerson(lexicon: Lexicon, entityIds: Uint16Array, length: number): boolean {
  const [best] = entityIds;
  if (best === undefined || lexicon.kindOf(best) !== 'person') return false;
  // 시스 in 시스템 is 西施 and a market town nobody knows.
  return length === 2 || entityIds.every((id) => lexicon.kindOf(id) === 'person');
}

/** Whether a commonness says that the form is also a Korean word, rather than an inflection or a Korean place. */
function isWord(commonness: number): boolean {
  return commonness >= 2 && commonness <= 5;
}

function isKoreanUnit(text: string, at: number): boolean {
  return KOREAN_UNITS.has(text.charCodeAt(at)) && !isSyllable(text.charCodeAt(at + 1));
}

function isQuoted(text: string, start: number, end: number): boolean {
  return OPENING_QUOTES.has(text.charAt(start - 1)) && CLOSING_QUOTES.has(text.charAt(end));
}

const OPENING_QUOTES = new Set('\'"‘“『「');
const CLOSING_QUOTES = new Set('\'"’”』」');

function isDateline(text: string, start: number, end: number): boolean {
  return (
    DATELINE_NEXT.includes(text.charAt(end)) &&
    DATELINE_BEFORE.test(text.slice(Math.max(0, start - 20), start)) &&
    DATELINE_AFTER.test(text.slice(end, end + 30))
  );
}

function observeBefore(text: string, { start, inferred, evidence }: SpanCandidate): void {
  const before = text.charCodeAt(start - 1);
  if (before >= DIGIT_0 && before <= DIGIT_9) evidence.push('digit-before');
  if (HANJA_BEFORE.has(text.charAt(start - 1))) evidence.push('hanja-before');
  if (isSyllable(before)) evidence.push('prefix-before');
  if (before !== SPACE) return;
  let word = wordBefore(text, start);
  if (PARTS_OF_COUNTRY.test(word)) word = wordBefore(text, start - word.length - 1);
  if (word === '') return;
  const role = ROLES_BEFORE.has(word);
  // 중국 배우 탕웨이: the country stands before the role.
  const country = COUNTRIES_BEFORE.has(role ? wordBefore(text, start - word.length - 1) : word);
  if (country || role) {
    if (country) evidence.push('country-before');
    if (role) evidence.push('role-before');
    if (inferred !== null) evidence.push('inferred-with-cue');
  } else if (ELSEWHERE_BEFORE.test(word)) evidence.push('elsewhere-before');
}

const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const HANJA_BEFORE = new Set('中臺台');
