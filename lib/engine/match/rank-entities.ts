/** Which of several entities with the same Hangul form is meant here. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, Entity, FormType, Kind } from '../types';
import type { SpanCandidate } from './candidate';
import type { Evidence } from './evidence';
import { isInside, namesOf } from './neighbours';
import { unitFit } from './unit-fit';

/** One step of prominence against one fitting cue: a title makes a county's namesake a minister. */
const PER_PROMINENCE = 1.1;
const FITTING_CUE = 4;
/** 장시성 푸저우 is 撫州, however much better known 福州 is. */
const INSIDE = 5;
const NO_NAMES: readonly string[] = [];
const MISSPELLED = -3;
/** The reading of the Hanzi rather than a name given them: 공상은행 is 工商銀行 before 中國工商銀行. */
const READ = 0.2;
/** For every Hanzi: 에버그란데 is 恆大 before 恆大集團. */
const LONGER = -0.02;
/** What is past where nothing speaks of the past, and what is of today where something does: 수나라 양제. */
const PAST = -PER_PROMINENCE;
/** Those of the past whom everybody knows need no such sentence: 쑨원. */
const KNOWN_TODAY = 4;
/** More answers than this help nobody. */
const MOST_CANDIDATES = 6;

/**
 * The possible answers for a candidate, the likeliest first, with shares that add up to 1.
 *
 * @returns at least one for a candidate with entities; the same Hanzi may stand twice, as a place and a ship
 */
export function rankEntities(lexicon: Lexicon, candidate: SpanCandidate): Candidate[] {
  const postings = candidate.form < 0 ? [] : lexicon.postingsOf(candidate.form);
  const [only] = postings;
  if (only !== undefined && postings.length === 1)
    return [toCandidate(lexicon.entity(only.entityId), 1)];
  const cues = readCues(candidate);
  const around = candidate.within === null ? NO_NAMES : namesOf(lexicon, candidate.within);
  const ranked = postings
    .map(({ entityId, type }) => {
      const entity = lexicon.entity(entityId);
      const fit = entity.kind === 'place' ? unitFit(candidate.unit, entity.english) : 0;
      const inside = isInside(entity, around) ? INSIDE : 0;
      return { entity, value: cueBonus(cues, entity) + ownValue(entity, type) + fit + inside };
    })
    .sort((a, b) => b.value - a.value);
  const top = ranked.slice(0, MOST_CANDIDATES);
  const total = top.reduce((sum, { value }) => sum + Math.exp(value), 0);
  return top.map(({ entity, value }) => toCandidate(entity, Math.exp(value) / total));
}

const PLACE_CUES: readonly Evidence[] = [
  'unit-follows',
  'dateline',
  'place-before',
  'feature-follows',
];

const BRAND_CUES: readonly Evidence[] = ['company-word-follows'];

const OTHER_CUES: readonly Evidence[] = ['craft-before', 'number-follows'];

const PERSON_CUES: readonly Evidence[] = ['chinese-title-follows', 'title-follows', 'role-before'];

/** The surest first. */
const KIND_CUES: readonly (readonly [Kind, readonly Evidence[]])[] = [
  ['other', OTHER_CUES],
  ['place', PLACE_CUES],
  ['brand', BRAND_CUES],
  ['person', PERSON_CUES],
];

const PAST_CUES: readonly Evidence[] = [
  'historical-context',
  'historical-pair',
  'historical-role-before',
  'historical-neighbour',
];

/** What the surroundings of a candidate say of what it names. */
export type Cues = { readonly kind: Kind | null; readonly past: boolean };

/**
 * A unit follows places, a word for a company brands, a title persons, and a list has names of one kind; some sentences
 * speak of the past.
 */
export function readCues({ evidence, listedKind }: SpanCandidate): Cues {
  const has = (cues: readonly Evidence[]): boolean => cues.some((each) => evidence.includes(each));
  return {
    kind: KIND_CUES.find(([, cues]) => has(cues))?.[0] ?? listedKind,
    past: has(PAST_CUES),
  };
}

function ownValue({ prominence, simplified }: Entity, type: FormType): number {
  const read = type === 'official' || type === 'sino-korean' ? READ : 0;
  const misspelled = type === 'variant' ? MISSPELLED : 0;
  return prominence * PER_PROMINENCE + read + misspelled + LONGER * simplified.length;
}

function cueBonus(cues: Cues, { kind, region, prominence }: Entity): number {
  const isPast = region === 'historical' && (cues.past || prominence < KNOWN_TODAY);
  const past = isPast === cues.past || (kind === 'place' && !isPast) ? 0 : PAST;
  if (kind !== cues.kind) return past;
  return past + (kind === 'place' && region === 'historical' ? FITTING_CUE / 2 : FITTING_CUE);
}

/** An entity as an answer. */
export function toCandidate(entity: Entity, share: number): Candidate {
  const { traditional, simplified, pinyin, sinoKorean, kind, region, english, korean } = entity;
  return { traditional, simplified, pinyin, sinoKorean, kind, region, english, korean, share };
}
