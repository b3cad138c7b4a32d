/** Evidence that needs other candidates: lists, a larger place before, other names in the sentence. */
import type { Lexicon } from '../lexicon/lexicon';
import { isAlsoWord, isBody, isUsualWord, mayBe, type SpanCandidate } from './candidate';
import { isElsewhere } from './cues';
import { score } from './decide';
import type { Evidence } from './evidence';
import { koreanNamesake } from './korean-namesake';
import {
  areListed,
  findChains,
  findPairs,
  isPlaceBefore,
  isTieBetween,
  liesIn,
  NEAR,
} from './neighbours';

/** A candidate that by itself scores at least this is taken as a name when it speaks for others. */
const SURE = 1.5;
/** In a list a weaker neighbour will do. */
const LIKELY = 0;
/** With all that neighbours say. */
const SURE_HERE = 1;

/** What names of one list have in common. */
const LISTED = [
  (lexicon: Lexicon, candidate: SpanCandidate): boolean => mayBe(lexicon, candidate, 'place'),
  isBody,
];

/** First syllables with which Korean words begin more often than Mandarin names. */
const EVERYDAY_FIRST = new Set([...'이지시하한우유위주저차타허두사구모무미바자장전정조진']);

/** Adds the evidence neighbours give. Call it once, after `collectEvidence`; linear in the number of candidates. */
export function relateCandidates(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): void {
  const likely: SpanCandidate[] = [];
  const sure: SpanCandidate[] = [];
  for (const candidate of candidates) {
    const alone = score(candidate);
    if (alone >= LIKELY) likely.push(candidate);
    if (alone >= SURE) sure.push(candidate);
  }
  const isSure = new Set(sure);
  const article = areSeveral(text, sure);
  const hasOther = createSentenceLookup(sure);
  const hasHistorical = createSentenceLookup(likely.filter(({ historical }) => historical));
  const hasKoreanReading = createSentenceLookup(
    sure.filter(({ evidence }) => evidence.includes('form-sino-korean')),
  );
  const chained = findChains(lexicon, text, candidates);
  const paired = findPairs(lexicon, text, candidates);
  let first = 0;
  for (const candidate of candidates) {
    const { evidence } = candidate;
    const alone = !hasOther(candidate);
    if (!alone) evidence.push('name-in-sentence');
    if (candidate.historical && hasHistorical(candidate)) evidence.push('historical-neighbour');
    if (evidence.includes('form-sino-korean') && hasKoreanReading(candidate))
      evidence.push('korean-readings-around');
    if (chained.has(candidate)) evidence.push('place-chain', 'in-list');
    if (paired.has(candidate)) evidence.push('historical-pair');
    while (first < likely.length && (likely[first] as SpanCandidate).end < candidate.start - NEAR)
      first++;
    for (let at = first; at < likely.length; at++) {
      const other = likely[at] as SpanCandidate;
      if (other.start > candidate.end + NEAR) break;
      relate(lexicon, text, candidate, other, isSure.has(other));
    }
    if (article) evidence.push('chinese-article');
    const namesake = koreanNamesake(lexicon, text, candidate);
    if (namesake !== null) evidence.push(namesake);
    if (candidate.inferred !== null && alone && !evidence.includes('inferred-with-cue')) {
      evidence.push('inferred-alone');
      if (EVERYDAY_FIRST.has(text.charAt(candidate.start))) evidence.push('inferred-everyday');
    }
  }
  spreadSure(lexicon, candidates);
}

/** What shows that a word stands for a thing rather than says something of the next word: 개봉 영화. */
const OF_NOUNS: readonly Evidence[] = ['tail-particle', 'word-with-unit', 'word-with-premises'];

/** Only usual words must show it; what is no word at all needs no such help. */
function isWordForThing(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  if (!isUsualWord(lexicon, candidate)) return isAlsoWord(lexicon, candidate);
  return (
    text.charAt(candidate.end) !== ' ' || OF_NOUNS.some((each) => candidate.evidence.includes(each))
  );
}

/** Adds what one neighbour says for a candidate, unless another has said it. */
function relate(
  lexicon: Lexicon,
  text: string,
  candidate: SpanCandidate,
  other: SpanCandidate,
  sure: boolean,
): void {
  const { evidence } = candidate;
  const add = (seen: Evidence): void => {
    if (!evidence.includes(seen)) evidence.push(seen);
  };
  if (sure && isTieBetween(lexicon, text, other, candidate)) add('chinese-role-before');
  if (other.end <= candidate.start) {
    if (isPlaceBefore(lexicon, text, candidate, other)) {
      add('place-before');
      if (liesIn(lexicon, candidate, other)) {
        add('lies-in-place-before');
        if (evidence.includes('korean-place') || isWordForThing(lexicon, text, candidate))
          add('word-in-place-before');
        candidate.within = other;
      }
    }
  } else if (other.start < candidate.end) return;
  else if (isPlaceBefore(lexicon, text, other, candidate) && liesIn(lexicon, other, candidate))
    // 신장 우루무치, 산시 시안: the place written after a larger one says that the larger is one.
    add('holds-place-after');
  if (!areListed(text, candidate, other)) return;
  add('in-list');
  if (!sure) return;
  const [best] = other.entityIds;
  if (best !== undefined) candidate.listedKind ??= lexicon.kindOf(best);
  // 항저우와 선전, 이리와 멍뉴: a word that may be a place or a company beside one that surely is.
  if (!LISTED.some((is) => is(lexicon, candidate) && is(lexicon, other))) return;
  // 베이징과 이란: a country is one as well.
  if (isAlsoWord(lexicon, candidate) && !isElsewhere(text.slice(candidate.start, candidate.end)))
    add('word-in-list');
}

/**
 * 산둥성 청도 once, and 청도 is no Korean county in the rest of the article (one sense per discourse: Gale, Church &
 * Yarowsky 1992). Usual words do not keep to it: an article about 지난 has 지난 3일 too.
 */
function spreadSure(lexicon: Lexicon, candidates: readonly SpanCandidate[]): void {
  const forms = new Set<number>();
  for (const candidate of candidates)
    if (candidate.form >= 0 && score(candidate) >= SURE_HERE) forms.add(candidate.form);
  // An article that has the Korean 광주 too means either.
  for (const { form, evidence } of candidates)
    if (KOREAN_HERE.some((each) => evidence.includes(each))) forms.delete(form);
  for (const candidate of candidates) {
    if (!forms.has(candidate.form) || score(candidate) >= SURE_HERE) continue;
    if (!isUsualWord(lexicon, candidate)) candidate.evidence.push('sure-elsewhere');
  }
}

const KOREAN_HERE: readonly Evidence[] = ['korean-unit-follows', 'elsewhere-before'];

/** Tells whether another of some candidates, in text order, stands in a candidate's sentence and does not overlap it. */
function createSentenceLookup(
  candidates: readonly SpanCandidate[],
): (candidate: SpanCandidate) => boolean {
  const extents = new Map<number, { readonly firstEnd: number; lastStart: number }>();
  for (const { sentence, start, end } of candidates) {
    const extent = extents.get(sentence.start);
    if (extent === undefined) extents.set(sentence.start, { firstEnd: end, lastStart: start });
    else extent.lastStart = start;
  }
  return ({ sentence, start, end }) => {
    const extent = extents.get(sentence.start);
    return extent !== undefined && (extent.firstEnd <= start || extent.lastStart >= end);
  };
}

/** Whether candidates are written in more than one way. */
function areSeveral(text: string, [first, ...others]: readonly SpanCandidate[]): boolean {
  if (first === undefined) return false;
  const surface = text.slice(first.start, first.end);
  return others.some(
    ({ start, end }) => end - start !== surface.length || !text.startsWith(surface, start),
  );
}
