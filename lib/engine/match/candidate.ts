import type { InferredName } from '../infer/infer-name';
import type { Lexicon } from '../lexicon/lexicon';
import type { Kind, KnownName } from '../types';
import type { Evidence } from './evidence';

/**
 * A stretch of text that may be a Chinese name. Offsets in the normalised text, UTF-16.
 *
 * The possible answers, best first, are `entityIds`, entities of the lexicon by number, or the name that the article
 * itself explained.
 */
export type SpanCandidate = {
  readonly start: number;
  readonly end: number;
  /** The lexicon's form, -1 when only a gloss knows the name. */
  readonly form: number;
  readonly entityIds: readonly number[];
  readonly known: KnownName | null;
  /** A name that only follows the pattern of Chinese names. */
  readonly inferred: InferredName | null;
  readonly evidence: Evidence[];
  /** The unit or feature that follows, 구 in 푸톈구; empty for none, and until it has been looked for. */
  unit: string;
  /** Whether it is of the Chinese past, see `isHistorical`; until it has been observed it is not. */
  historical: boolean;
  /** The larger place right before it, in which some of its entities lie: 장시성 in 장시성 푸저우. */
  within: SpanCandidate | null;
  /** What a surely meant name of the same list is: a brand beside 니오. */
  listedKind: Kind | null;
  /** The sentence it stands in, one object for all of a sentence; {@link NOWHERE} until it has been observed. */
  sentence: Sentence;
  /** How many pieces of evidence `score` has added up, and to what. */
  counted: number;
  sum: number;
};

/** Where a sentence stands, UTF-16. */
export type Sentence = { readonly start: number; readonly end: number };

export const NOWHERE: Sentence = { start: 0, end: 0 };

/** What is known of a candidate when it is found. */
export type Found = Pick<SpanCandidate, 'start' | 'end' | 'form' | 'entityIds'> &
  Partial<Pick<SpanCandidate, 'known' | 'inferred' | 'evidence'>>;

/** A candidate of which nothing else has been observed yet. Example: `createCandidate({ start: 0, end: 3, form, entityIds })`. */
export function createCandidate({
  start,
  end,
  form,
  entityIds,
  known = null,
  inferred = null,
  evidence = [],
}: Found): SpanCandidate {
  return {
    start,
    end,
    form,
    entityIds,
    known,
    inferred,
    evidence,
    unit: '',
    historical: false,
    within: null,
    listedKind: null,
    sentence: NOWHERE,
    counted: 0,
    sum: 0,
  };
}

/** Whether the likeliest of some entities, the first, is of a kind. */
export function isMainly(
  lexicon: Lexicon,
  { entityIds }: Pick<SpanCandidate, 'entityIds'>,
  kind: Kind,
): boolean {
  const best = entityIds[0];
  return best !== undefined && lexicon.kindOf(best) === kind;
}

/** Whether it is a company, a brand, an institution or the like. */
export function isBody(lexicon: Lexicon, candidate: Pick<SpanCandidate, 'entityIds'>): boolean {
  return isMainly(lexicon, candidate, 'brand') || isMainly(lexicon, candidate, 'organisation');
}

/** Whether some entity of a candidate is of a kind. */
export function mayBe(lexicon: Lexicon, { entityIds }: SpanCandidate, kind: Kind): boolean {
  for (const id of entityIds) if (lexicon.kindOf(id) === kind) return true;
  return false;
}

/** Whether the form is also a Korean word, rather than an inflection or a Korean place. */
export function isAlsoWord(lexicon: Lexicon, { form }: SpanCandidate): boolean {
  if (form < 0) return false;
  const commonness = lexicon.commonnessOf(form);
  return commonness >= LEAST_WORD && commonness <= MOST_WORD;
}

/** Whether the form is a word that readers meet; dictionaries have 손권 and 여포 too, for the persons. */
export function isUsualWord(lexicon: Lexicon, candidate: SpanCandidate): boolean {
  return isAlsoWord(lexicon, candidate) && lexicon.commonnessOf(candidate.form) > LEAST_WORD;
}

/** See `commonness` in the lexicon's format: 1 is an inflected shape, 6 a Korean place. */
const LEAST_WORD = 2;
const MOST_WORD = 5;
