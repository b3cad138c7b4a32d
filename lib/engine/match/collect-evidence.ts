/** Stage two: what speaks for and against each candidate. Observations only; their weights are elsewhere. */
import { isSyllable } from '../hangul/syllable';
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import {
  CHINESE_CUES,
  COUNTRIES_BEFORE,
  ELSEWHERE_BEFORE,
  GLUED_NOUNS,
  KOREAN_UNITS,
  PARTS_OF_COUNTRY,
  PROVINCES,
  ROLES_BEFORE,
} from './cues';
import type { Evidence } from './evidence';
import { readFollowing, sentenceAround, wordBefore } from './surroundings';

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
 */
export function collectEvidence(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
  glosses: ReadonlyMap<number, number>,
): void {
  let sentence = { start: 0, end: 0 };
  let chinese = false;
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.start >= sentence.end) {
      sentence = sentenceAround(text, candidate.start);
      chinese = CHINESE_CUES.test(text.slice(sentence.start, sentence.end));
    }
    const add = (evidence: Evidence): void => {
      candidate.evidence.push(evidence);
    };
    observeForm(lexicon, text, candidate, add);
    observeEntity(lexicon, candidate, add);
    if (candidate.known !== null) {
      const here = glosses.get(candidate.start) === candidate.end;
      const elsewhere = candidate.known.via === 'alias' ? 'alias-in-article' : 'glossed-in-article';
      add(here ? 'glossed-here' : elsewhere);
    }
    observeAfter(lexicon, text, candidate, add);
    observeBefore(text, candidate, add);
    if (chinese) add('chinese-sentence');
    if (chineseHistory(lexicon, candidate, text.slice(sentence.start, sentence.end)))
      add('historical-context');
    if (isPartOfLonger(text, candidates, index)) add('part-of-longer');
  }
}

/** Whether a longer listed form begins at the same place and ends where the word can: 베이징 in 베이징사범대. */
function isPartOfLonger(
  text: string,
  candidates: readonly SpanCandidate[],
  index: number,
): boolean {
  const { start, end } = candidates[index] as SpanCandidate;
  for (let at = index + 1; at < candidates.length; at++) {
    const other = candidates[at] as SpanCandidate;
    if (other.start !== start) return false;
    if (other.end > end && other.form >= 0 && readFollowing(text, other.end).tail !== 'other')
      return true;
  }
  return false;
}

/** 상해(상하이): the bracket holds another form of the same name, or the form stands in such a bracket. */
function isGlossedInHangul(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds }: SpanCandidate,
): boolean {
  if (text.charAt(end) !== '(' && text.charAt(start - 1) !== '(') return false;
  const after = /^\(([가-힣]{2,12})[),·:]/.exec(text.slice(end, end + 16))?.[1];
  const before = text.charAt(start - 1) === '(' ? wordBefore(text, start - 1) : '';
  return [after ?? '', before].some((other) => {
    const form = other === '' ? -1 : lexicon.findForm(other);
    return (
      form >= 0 && lexicon.postingsOf(form).some(({ entityId }) => entityIds.includes(entityId))
    );
  });
}

/** Evidence that the form is also a Korean word. */
const WORDS: readonly Evidence[] = [
  'dictionary-word',
  'frequent-word',
  'common-word',
  'everyday-word',
];

/** 왕이다, 신이라: a noun and "to be" rather than a name that ends in 이. */
const COPULA = /^이(?:다|라|며|고|지|었|니|자)/;

/** 김용 in 김용옥, 미셸 여 in 미셸 여사: nothing but endings and titles is written together with a person's name. */
function isPerson(lexicon: Lexicon, { entityIds }: SpanCandidate): boolean {
  return entityIds.length > 0 && entityIds.every((id) => lexicon.kindOf(id) === 'person');
}

/** What sentences about the past of China speak of; it lets the Korean readings of its people be believed. */
const HISTORY =
  /[가-힣]나라|왕조|황제|황후|태자|후한|전한|서진|동진|북위|남조|북조|삼국|오호|십육국|제후|춘추|전국시대|즉위|옹립|봉하|책봉|반란|격파|장수|재상|승상|대장군|장군|책사|군주|명장|촉한|의병|멸망/;

function chineseHistory(
  lexicon: Lexicon,
  { entityIds, form }: SpanCandidate,
  sentence: string,
): boolean {
  const best = entityIds[0];
  return (
    best !== undefined &&
    form >= 0 &&
    lexicon.regionOf(best) === 'historical' &&
    HISTORY.test(sentence)
  );
}

/** 장저후이(27), 예멍위안(16·여): newspapers give ages of persons. */
function isAged(text: string, end: number): boolean {
  return text.charAt(end) === '(' && /^\((?:\d{1,2}|여|남|세계)/.test(text.slice(end, end + 4));
}

type Add = (evidence: Evidence) => void;

function observeForm(lexicon: Lexicon, text: string, candidate: SpanCandidate, add: Add): void {
  const surface = text.slice(candidate.start, candidate.end);
  const length = surface.replaceAll(' ', '').length;
  add(length === 2 ? 'two-syllables' : length === 3 ? 'three-syllables' : 'four-or-more-syllables');
  const bits = lexicon.mandarinOdds(surface);
  if (bits >= VERY_MANDARIN_BITS) add('looks-very-mandarin');
  else if (bits >= MANDARIN_BITS) add('looks-mandarin');
  else if (bits < KOREAN_BITS) add('looks-korean');
  if (candidate.inferred !== null) add('inferred');
  if (candidate.form < 0) return;
  const type = lexicon.formTypeOf(candidate.form);
  if (type === 'established') add('form-established');
  if (type === 'sino-korean') add('form-sino-korean');
  if (type === 'variant') add('form-variant');
  const commonness = COMMONNESS[lexicon.commonnessOf(candidate.form)];
  if (commonness) add(commonness);
}

function observeEntity(lexicon: Lexicon, candidate: SpanCandidate, add: Add): void {
  const best = candidate.entityIds[0];
  if (best === undefined) return;
  let prominence = 1;
  for (const id of candidate.entityIds) prominence = Math.max(prominence, lexicon.prominenceOf(id));
  add(PROMINENCE[prominence] ?? 'prominence-1');
  const kind = lexicon.kindOf(best);
  if (kind === 'person') add('kind-person');
  if (kind === 'other') {
    add('kind-other');
    if (candidate.evidence.includes('form-sino-korean')) add('korean-term');
  }
  if (lexicon.originOf(best) === 'jieba') add('origin-jieba');
}

function observeAfter(lexicon: Lexicon, text: string, candidate: SpanCandidate, add: Add): void {
  const { start, end } = candidate;
  const following = readFollowing(text, end, {
    mayBePlace:
      candidate.form < 0 || candidate.entityIds.some((id) => lexicon.kindOf(id) === 'place'),
    mayBePerson:
      candidate.form < 0 || candidate.entityIds.some((id) => lexicon.kindOf(id) === 'person'),
    mayBeProvince: candidate.form < 0 || PROVINCES.has(text.slice(start, end)),
    inKorean: candidate.evidence.includes('form-sino-korean'),
  });
  add(`tail-${following.tail}`);
  if (following.tail === 'other' && GLUED_NOUNS.test(text.slice(end, end + 8))) add('noun-glued');
  if (candidate.form >= 0 && WORDS.some((each) => candidate.evidence.includes(each))) {
    if (following.unit) add('word-with-unit');
    if (following.chineseTitle) add('word-with-chinese-title');
    if (following.company) add('word-with-company');
  }
  if (isGlossedInHangul(lexicon, text, candidate)) add('hangul-gloss');
  if (candidate.inferred !== null && (following.title !== '' || isAged(text, end)))
    add('inferred-with-cue');
  if (following.tail === 'other' && isPerson(lexicon, candidate)) add('person-glued');
  if (
    candidate.evidence.includes('possible-inflection') &&
    COPULA.test(text.slice(end - 1, end + 3))
  ) {
    add('copula');
  }
  if (KOREAN_UNITS.test(text.slice(end, end + 2))) add('korean-unit-follows');
  if (following.tail === 'none' && GLUED_NOUNS.test(text.slice(end, end + 9).replace(/^ /, '')))
    add('noun-next');
  const shared = candidate.evidence.includes('korean-place') && /^[시구]$/.test(following.suffix);
  if (following.suffix !== '' && !shared) add(following.unit ? 'unit-follows' : 'feature-follows');
  if (following.title !== '')
    add(following.chineseTitle ? 'chinese-title-follows' : 'title-follows');
  if (following.company) add('company-word-follows');
  const quoted = /['"‘“『「]/.test(text.charAt(start - 1)) && /['"’”』」]/.test(text.charAt(end));
  if (quoted) add('in-quotes');
  if (
    DATELINE_NEXT.includes(text.charAt(end)) &&
    DATELINE_BEFORE.test(text.slice(Math.max(0, start - 20), start)) &&
    DATELINE_AFTER.test(text.slice(end, end + 30))
  ) {
    add('dateline');
  }
}

function observeBefore(text: string, candidate: SpanCandidate, add: Add): void {
  const { start } = candidate;
  const before = text.charAt(start - 1);
  if (/\d/.test(before)) add('digit-before');
  if (before !== ' ' && /[中臺台]/.test(before)) add('hanja-before');
  if (isSyllable(text.charCodeAt(start - 1))) add('prefix-before');
  let word = wordBefore(text, start);
  if (PARTS_OF_COUNTRY.test(word)) word = wordBefore(text, start - word.length - 1);
  if (before !== ' ' || word === '') return;
  if (COUNTRIES_BEFORE.has(word)) {
    add('country-before');
    if (candidate.inferred !== null) add('inferred-with-cue');
  } else if (ROLES_BEFORE.has(word)) {
    add('role-before');
    if (candidate.inferred !== null) add('inferred-with-cue');
  } else if (ELSEWHERE_BEFORE.test(word)) add('elsewhere-before');
}
