/** Stage three: which candidates are names. */
import type { SpanCandidate } from './candidate';
import type { Evidence } from './evidence';
import { BIAS, WEIGHTS } from './weights';

/** Odds a candidate must have, in log-odds: eleven to nine. A missed name is quieter than a false one. */
const LEAST_SCORE = 0.2;

/** What no other evidence can outweigh, unless the article itself explains the name. */
const FATAL: readonly Evidence[] = [
  'glossed-otherwise',
  'person-glued',
  'korean-unit-follows',
  'digit-before',
  'ends-in-ending',
  'living-title',
  'part-of-body',
  'korean-full-name',
];

/** As maps, which look up changing keys quicker than records do. */
const EXPLAINED: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));
const UNEXPLAINED: ReadonlyMap<string, number> = new Map([
  ...EXPLAINED,
  ...FATAL.map((evidence) => [evidence, -Infinity] as const),
]);

/** A candidate's evidence added up, in log-odds; above 0 it is more likely a name than not, −∞ when it cannot be. */
export function score(candidate: SpanCandidate): number {
  const { known, evidence } = candidate;
  const weights = known === null ? UNEXPLAINED : EXPLAINED;
  // It is asked for again when neighbours have spoken; what was added up stays so.
  for (; candidate.counted < evidence.length; candidate.counted++)
    candidate.sum += weights.get(evidence[candidate.counted] as Evidence) as number;
  return BIAS + candidate.sum;
}

/** Log-odds as a probability, 0–1. Example: `toConfidence(0)` is 0.5. */
export function toConfidence(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * The best set of candidates that do not overlap: the one whose scores add up to the most (weighted interval
 * scheduling, Kleinberg & Tardos, Algorithm Design, section 6.1).
 *
 * @returns in text order, only candidates that score at least {@link LEAST_SCORE}
 */
export function decide(candidates: readonly SpanCandidate[]): SpanCandidate[] {
  const likely: { readonly candidate: SpanCandidate; readonly value: number }[] = [];
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value >= LEAST_SCORE) likely.push({ candidate, value });
  }
  likely.sort((a, b) => a.candidate.end - b.candidate.end || a.candidate.start - b.candidate.start);

  const best: number[] = [0];
  const compatible: number[] = [];
  likely.forEach(({ candidate, value }, index) => {
    compatible[index] = lastEndingBy(likely, candidate.start, index);
    best[index + 1] = Math.max(
      best[index] as number,
      value + (best[compatible[index] as number] as number),
    );
  });

  const chosen: SpanCandidate[] = [];
  for (let index = likely.length; index > 0; ) {
    const { candidate, value } = likely[index - 1] as (typeof likely)[number];
    const before = compatible[index - 1] as number;
    if (value + (best[before] as number) >= (best[index - 1] as number)) {
      chosen.push(candidate);
      index = before;
    } else {
      index--;
    }
  }
  return chosen.reverse();
}

/** How many of the first `limit` candidates end at or before `offset`. */
function lastEndingBy(
  likely: readonly { readonly candidate: SpanCandidate }[],
  offset: number,
  limit: number,
): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((likely[middle]?.candidate.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
