/** Which of several entities with the same Hangul form is meant here. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, Entity, Kind } from '../types';
import type { SpanCandidate } from './candidate';
import type { Evidence } from './evidence';

/** One step of prominence against one fitting cue: a title makes a county's namesake a minister. */
const PER_PROMINENCE = 1.1;
const FITTING_CUE = 4;
const MISSPELLED = -3;
/** More answers than this help nobody. */
const MOST_CANDIDATES = 6;

/**
 * The possible answers for a candidate, the likeliest first, with shares that add up to 1.
 *
 * @returns at least one for a candidate with entities; the same Hanzi may stand twice, as a place and a ship
 */
export function rankEntities(lexicon: Lexicon, candidate: SpanCandidate): Candidate[] {
  const postings = candidate.form < 0 ? [] : lexicon.postingsOf(candidate.form);
  const cue = kindCue(candidate);
  const ranked = postings
    .map(({ entityId, type }) => {
      const entity = lexicon.entity(entityId);
      const misspelled = type === 'variant' ? MISSPELLED : 0;
      return {
        entity,
        value: entity.prominence * PER_PROMINENCE + cueBonus(cue, entity) + misspelled,
      };
    })
    .sort((a, b) => b.value - a.value);
  const top = ranked.slice(0, MOST_CANDIDATES);
  const total = top.reduce((sum, { value }) => sum + Math.exp(value), 0);
  return top.map(({ entity, value }) => toCandidate(entity, Math.exp(value) / total));
}

/** Answers with the same Hanzi as one, the likeliest of them standing for all. */
export function mergeAnswers(answers: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const answer of answers) {
    const known = merged.get(answer.traditional);
    if (known === undefined) merged.set(answer.traditional, answer);
    else merged.set(answer.traditional, { ...known, share: known.share + answer.share });
  }
  return [...merged.values()].sort((a, b) => b.share - a.share);
}

const PLACE_CUES: readonly Evidence[] = [
  'unit-follows',
  'dateline',
  'place-before',
  'feature-follows',
];

const PERSON_CUES: readonly Evidence[] = ['chinese-title-follows', 'title-follows', 'role-before'];

/** What stands around a candidate says that it names: a unit follows places, a title persons. */
export function kindCue({ evidence }: SpanCandidate): 'place' | 'person' | null {
  if (PLACE_CUES.some((each) => evidence.includes(each))) return 'place';
  return PERSON_CUES.some((each) => evidence.includes(each)) ? 'person' : null;
}

function cueBonus(cue: Kind | null, { kind, region }: Entity): number {
  if (kind !== cue) return 0;
  return kind === 'place' && region === 'historical' ? FITTING_CUE / 2 : FITTING_CUE;
}

/** An entity as an answer. */
export function toCandidate(entity: Entity, share: number): Candidate {
  const { traditional, simplified, pinyin, sinoKorean, kind, region, english, korean } = entity;
  return { traditional, simplified, pinyin, sinoKorean, kind, region, english, korean, share };
}
