/** Evidence that needs other candidates: lists, a larger place before, other names in the sentence. */
import type { Lexicon } from '../lexicon/lexicon';
import { isAlsoWord, isUsualWord, mayBe, type SpanCandidate } from './candidate';
import { PLACE_SUFFIXES, REPORTERS, ROLES_BEFORE } from './cues';
import { score } from './decide';
import { nameInEnglish } from './disambiguate';
import { isHistorical } from './history';
import { sentenceAround } from './surroundings';

/** A candidate that by itself scores at least this is taken as a name when it speaks for others. */
const SURE = 1.5;
/** In a list a weaker neighbour will do. */
const LIKELY = 0;
/** How far a neighbour may stand away, in UTF-16 units: a gloss and a unit fit between. */
const NEAR = 16;

const SHORTEST_CHAIN = 3;

/** First syllables with which Korean words begin more often than Mandarin names. */
const EVERYDAY_FIRST = new Set([...'이지시하한우유위주저차타허두사구모무미바자장전정조진']);

/** Adds the evidence neighbours give. Call it once, after `collectEvidence`; linear in the number of candidates. */
export function relateCandidates(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): void {
  const scores = candidates.map(score);
  const likely = candidates.filter((_, index) => (scores[index] as number) >= LIKELY);
  const sure = candidates.filter((_, index) => (scores[index] as number) >= SURE);
  const article = countDistinct(text, sure) >= 2;
  const hasOther = createSentenceLookup(text, sure);
  const hasHistorical = createSentenceLookup(
    text,
    likely.filter((each) => isHistorical(lexicon, each)),
  );
  const hasKoreanReading = createSentenceLookup(
    text,
    sure.filter(({ evidence }) => evidence.includes('form-sino-korean')),
  );
  const chained = findChains(lexicon, text, candidates);
  const paired = findPairs(lexicon, text, candidates);
  let first = 0;
  for (const candidate of candidates) {
    while (first < likely.length && (likely[first] as SpanCandidate).end < candidate.start - NEAR)
      first++;
    const near: SpanCandidate[] = [];
    for (let at = first; at < likely.length; at++) {
      const other = likely[at] as SpanCandidate;
      if (other.start > candidate.end + NEAR) break;
      if (other.end <= candidate.start || other.start >= candidate.end) near.push(other);
    }
    const { evidence } = candidate;
    const alone = !hasOther(candidate);
    if (!alone) evidence.push('name-in-sentence');
    if (isHistorical(lexicon, candidate) && hasHistorical(candidate))
      evidence.push('historical-neighbour');
    if (evidence.includes('form-sino-korean') && hasKoreanReading(candidate))
      evidence.push('korean-readings-around');
    if (chained.has(candidate)) evidence.push('place-chain');
    if (
      isAlsoWord(lexicon, candidate) &&
      near.some((other) => arePlacesListed(lexicon, text, candidate, other))
    )
      evidence.push('word-in-list');
    if (near.some((other) => isRoleBetween(lexicon, text, other, candidate)))
      evidence.push('chinese-role-before');
    if (paired.has(candidate)) evidence.push('historical-pair');
    if (chained.has(candidate) || near.some((other) => areListed(text, candidate, other))) {
      evidence.push('in-list');
    }
    const larger = near.filter((other) => isPlaceBefore(lexicon, text, candidate, other));
    if (larger.length > 0) {
      evidence.push('place-before');
      if (larger.some((other) => liesIn(lexicon, candidate, other)))
        evidence.push('lies-in-place-before');
    }
    if (near.some((other) => holdsAfter(lexicon, text, candidate, other)))
      evidence.push('holds-place-after');
    if (article) evidence.push('chinese-article');
    if (candidate.inferred !== null && alone && !evidence.includes('inferred-with-cue')) {
      evidence.push('inferred-alone');
      if (EVERYDAY_FIRST.has(text.charAt(candidate.start))) evidence.push('inferred-everyday');
    }
  }
}

/** 신장 우루무치, 산시 시안: the place written after a larger one says that the larger is one. */
function holdsAfter(
  lexicon: Lexicon,
  text: string,
  larger: SpanCandidate,
  other: SpanCandidate,
): boolean {
  return isPlaceBefore(lexicon, text, other, larger) && liesIn(lexicon, other, larger);
}

/** What the lexicon says of the place names the one before it: 장시성 주장, "city in Jiangxi". */
function liesIn(lexicon: Lexicon, candidate: SpanCandidate, larger: SpanCandidate): boolean {
  const names = [...larger.entityIds].map((id) => nameInEnglish(lexicon.entity(id)));
  return candidate.entityIds.some(
    (id) =>
      lexicon.kindOf(id) === 'place' &&
      names.some((name) => lexicon.entity(id).english.includes(name)),
  );
}

/** Three places in a row with nothing but commas between speak for one another: 상해, 천진, 대련. */
function findChains(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): Set<SpanCandidate> {
  const chained = new Set<SpanCandidate>();
  let chain: SpanCandidate[] = [];
  for (const candidate of candidates) {
    if (!mayBe(lexicon, candidate, 'place')) continue;
    const last = chain.at(-1);
    if (last !== undefined && areListed(text, last, candidate)) chain.push(candidate);
    else if (last === undefined || candidate.start > last.start) chain = [candidate];
    if (chain.length >= SHORTEST_CHAIN) for (const each of chain) chained.add(each);
  }
  return chained;
}

/** What may stand between a company and the name of its founder: the company's own endings and the role. */
const ROLE_BETWEEN = /^(?:의|그룹)? ([가-힣A-Z]+) $/;

/** 핀둬둬 창업자 황정: whose role it is says that the name is Chinese. Places say nothing: 베이징 특파원 is a Korean. */
function isRoleBetween(
  lexicon: Lexicon,
  text: string,
  other: SpanCandidate,
  person: SpanCandidate,
): boolean {
  const best = other.entityIds[0];
  if (other.end >= person.start || best === undefined || score(other) < SURE) return false;
  const kind = lexicon.kindOf(best);
  if (kind !== 'brand' && kind !== 'organisation') return false;
  const role = ROLE_BETWEEN.exec(text.slice(other.end, person.start))?.[1];
  return role !== undefined && ROLES_BEFORE.has(role) && !REPORTERS.has(role);
}

/** 항저우와 선전: a word that may be a place beside one that surely is. */
function arePlacesListed(
  lexicon: Lexicon,
  text: string,
  word: SpanCandidate,
  other: SpanCandidate,
): boolean {
  return (
    mayBe(lexicon, word, 'place') &&
    mayBe(lexicon, other, 'place') &&
    score(other) >= SURE &&
    areListed(text, word, other)
  );
}

/** Two people of the past side by side speak for one another unless both are usual words: 조조와 손권. */
function findPairs(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): Set<SpanCandidate> {
  const paired = new Set<SpanCandidate>();
  let last: SpanCandidate | undefined;
  for (const candidate of candidates) {
    if (!isHistorical(lexicon, candidate) || !mayBe(lexicon, candidate, 'person')) continue;
    if (
      last !== undefined &&
      areListed(text, last, candidate) &&
      !(isUsualWord(lexicon, last) && isUsualWord(lexicon, candidate))
    )
      paired.add(last).add(candidate);
    last = candidate;
  }
  return paired;
}

/** Tells whether a sure name that does not overlap stands in the candidate's sentence. Ask in text order. */
function createSentenceLookup(
  text: string,
  sure: readonly SpanCandidate[],
): (candidate: SpanCandidate) => boolean {
  let sentence = { start: 0, end: 0 };
  let from = 0;
  let to = 0;
  return (candidate) => {
    if (candidate.start >= sentence.end) {
      sentence = sentenceAround(text, candidate.start);
      while (from < sure.length && (sure[from] as SpanCandidate).start < sentence.start) from++;
      to = Math.max(to, from);
      while (to < sure.length && (sure[to] as SpanCandidate).start < sentence.end) to++;
    }
    const head = sure[from];
    const last = sure[to - 1];
    if (head === undefined || last === undefined || to <= from) return false;
    return head.end <= candidate.start || last.start >= candidate.end;
  };
}

function countDistinct(text: string, candidates: readonly SpanCandidate[]): number {
  return new Set(candidates.map(({ start, end }) => text.slice(start, end))).size;
}

/** What stands between names of a list, an ending or unit before it; players who play together have a hyphen. */
const LIST_GAP = /^[가-힣]{0,3}(?:·|-|, ?|、|와 |과 | 및 )$/;
const LONGEST_GAP = 6;

/** 베이징·상하이·선전: only a middle dot or a comma between. */
function areListed(text: string, a: SpanCandidate, b: SpanCandidate): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const gap = second.start - first.end;
  return gap > 0 && gap <= LONGEST_GAP && LIST_GAP.test(text.slice(first.end, second.start));
}

/** 저장성 항저우, 베이징 차오양구: a place, perhaps with its unit or gloss, directly before. */
function isPlaceBefore(
  lexicon: Lexicon,
  text: string,
  candidate: SpanCandidate,
  other: SpanCandidate,
): boolean {
  if (other.end > candidate.start || candidate.start - other.end > NEAR) return false;
  const best = other.entityIds[0];
  if (best === undefined || lexicon.kindOf(best) !== 'place') return false;
  const gap = text.slice(other.end, candidate.start);
  const between = (gap.includes('(') ? gap.replace(/\([^)]*\)/, '') : gap).trim();
  return between === '' || between === '의' || PLACE_SUFFIXES.includes(between);
}
