/** What two candidates that stand near one another are to each other. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Entity, Kind } from '../types';
import { isBody, isMainly, isUsualWord, mayBe, type SpanCandidate } from './candidate';
import { PLACE_SUFFIXES, roleIn } from './cues';
import { nameInEnglish } from './disambiguate';

/** How far a neighbour may stand away, in UTF-16 units: a gloss and a unit fit between. */
export const NEAR = 16;

const SHORTEST_CHAIN = 3;

/** What stands between names of a list, an ending or unit before it; players who play together have a hyphen. */
const LIST_GAP = /^[가-힣]{0,3}(?:·|-|, ?|、|와 |과 | 및 )$/;
const LONGEST_GAP = 6;

/** 베이징·상하이·선전: only a middle dot or a comma between. */
export function areListed(text: string, a: SpanCandidate, b: SpanCandidate): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const gap = second.start - first.end;
  return gap > 0 && gap <= LONGEST_GAP && LIST_GAP.test(text.slice(first.end, second.start));
}

/** 저장성 항저우, 베이징 차오양구: a place, perhaps with its unit or gloss, directly before. */
export function isPlaceBefore(
  lexicon: Lexicon,
  text: string,
  candidate: SpanCandidate,
  other: SpanCandidate,
): boolean {
  if (other.end > candidate.start || candidate.start - other.end > NEAR) return false;
  if (!isMainly(lexicon, other, 'place')) return false;
  const gap = text.slice(other.end, candidate.start);
  if (gap === '' || gap === ' ') return true;
  const between = (gap.includes('(') ? gap.replace(/\([^)]*\)/, '') : gap).trim();
  const suffix = between.replace(BETWEEN_PLACES, '');
  return suffix === '' || PLACE_SUFFIXES.includes(suffix);
}

/** 산둥성의 웨이하이, 산둥성 성도 지난: what ties a place to the larger one before it. */
const BETWEEN_PLACES =
  /의?(?: ?(?:성도|내|시내|인근|북부|남부|동부|서부|중부|도시|항구|항구도시))?$/;

/** What the lexicon says of the place names the one before it: 장시성 주장, "city in Jiangxi". */
export function liesIn(lexicon: Lexicon, candidate: SpanCandidate, larger: SpanCandidate): boolean {
  const names = namesOf(lexicon, larger);
  return candidate.entityIds.some((id) => isInside(lexicon.entity(id), names));
}

/** What a place is called in English, for every entity it may be. */
export function namesOf(lexicon: Lexicon, { entityIds }: SpanCandidate): readonly string[] {
  return entityIds.map((id) => nameInEnglish(lexicon.entity(id)));
}

/** Kinds whose glosses say where they are. */
const PLACED: ReadonlySet<Kind> = new Set(['place', 'organisation']);

/** Whether the gloss of a place or a football club says that it lies in one so called. */
export function isInside({ kind, english }: Entity, names: readonly string[]): boolean {
  return PLACED.has(kind) && names.some((name) => english.includes(name));
}

/** What may stand between a company and the name of its founder: the company's own endings and the role. */
const ROLE_BETWEEN = /^(?:의|그룹)? ([가-힣A-Z]+) $/;
const FOUNDED = '(?:공동 )?(?:(?:창업|창립|설립)한|세운)';
/** What is done to a company: 핀둬둬를 창업한 황정, and the other way round 황정이 창업한 핀둬둬. */
const FOUNDING_BETWEEN = new RegExp(`^(?:그룹)?[을를] (?:${FOUNDED}|이끄는|이끈) $`);
const FOUNDER_BETWEEN = new RegExp(`^[이가] ${FOUNDED} $`);
/** Whom somebody is kin to. */
const KIN_BETWEEN =
  /^의 (?:아내|부인|남편|아들|딸|장남|차남|장녀|차녀|외아들|외동딸|동생|여동생|형|누나|어머니|아버지|며느리|사위|손자|손녀) $/;

/**
 * 핀둬둬 창업자 황정, 핀둬둬를 창업한 황정, 황정이 창업한 핀둬둬, 첸중수의 아내 양장: whose role it is says that the
 * name is Chinese. Places say nothing: 베이징 특파원 is a Korean.
 */
export function isTieBetween(
  lexicon: Lexicon,
  text: string,
  other: SpanCandidate,
  person: SpanCandidate,
): boolean {
  if (!mayBePerson(lexicon, person)) return false;
  const isCompany = isBody(lexicon, other);
  if (person.end < other.start)
    return isCompany && FOUNDER_BETWEEN.test(text.slice(person.end, other.start));
  if (other.end >= person.start) return false;
  if (!(isCompany || isPerson(lexicon, other))) return false;
  const between = text.slice(other.end, person.start);
  if (!isCompany) return KIN_BETWEEN.test(between);
  const role = ROLE_BETWEEN.exec(between)?.[1];
  return role === undefined ? FOUNDING_BETWEEN.test(between) : roleIn(role) !== '';
}

function isPerson(lexicon: Lexicon, { inferred, entityIds, known }: SpanCandidate): boolean {
  return (
    inferred !== null || known?.kind === 'person' || isMainly(lexicon, { entityIds }, 'person')
  );
}

/** Three places in a row with nothing but commas between speak for one another: 상해, 천진, 대련. */
export function findChains(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): Set<SpanCandidate> {
  const chained = new Set<SpanCandidate>();
  let chain: SpanCandidate[] = [];
  for (const candidate of candidates) {
    if (!mayBe(lexicon, candidate, 'place')) continue;
    const last = chain.at(-1);
    if (last !== undefined && areListed(text, last, candidate)) {
      chain.push(candidate);
      if (chain.length === SHORTEST_CHAIN) for (const each of chain) chained.add(each);
      else if (chain.length > SHORTEST_CHAIN) chained.add(candidate);
    } else if (last === undefined || candidate.start > last.start) chain = [candidate];
  }
  return chained;
}

/** Two people of the past side by side speak for one another unless both are usual words: 조조와 손권. */
export function findPairs(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): Set<SpanCandidate> {
  const paired = new Set<SpanCandidate>();
  let last: SpanCandidate | undefined;
  for (const candidate of candidates) {
    if (!candidate.historical || !mayBe(lexicon, candidate, 'person')) continue;
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

function mayBePerson(lexicon: Lexicon, candidate: SpanCandidate): boolean {
  return candidate.inferred !== null || mayBe(lexicon, candidate, 'person');
}
