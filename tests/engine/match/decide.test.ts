import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidate, type SpanCandidate } from '../../../lib/engine/match/candidate';
import { decide, score, toConfidence } from '../../../lib/engine/match/decide';
import { EVIDENCE, type Evidence } from '../../../lib/engine/match/evidence';
import { BIAS, WEIGHTS } from '../../../lib/engine/match/weights';

function span(start: number, end: number, evidence: readonly Evidence[]): SpanCandidate {
  return createCandidate({ start, end, form: -1, entityIds: [], evidence: [...evidence] });
}

const candidate = fc
  .tuple(
    fc.nat(20),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.constantFrom(...EVIDENCE), { maxLength: 5 }),
  )
  .map(([start, length, evidence]) => span(start, start + length, evidence));

const overlap = (a: SpanCandidate, b: SpanCandidate): boolean => a.start < b.end && b.start < a.end;
const total = (candidates: readonly SpanCandidate[]): number =>
  candidates.reduce((sum, each) => sum + score(each), 0);

/** The best sum of any set without overlaps, by trying them all. */
function bestSum(candidates: readonly SpanCandidate[]): number {
  const [first, ...rest] = candidates.filter((each) => decide([each]).length === 1);
  if (first === undefined) return 0;
  const without = bestSum(rest);
  return Math.max(without, score(first) + bestSum(rest.filter((other) => !overlap(first, other))));
}

describe('decide', () => {
  it('chooses candidates that never overlap, in text order, each more likely a name than not', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), (candidates) => {
        const chosen = decide(candidates);
        for (const [index, each] of chosen.entries()) {
          expect(candidates).toContain(each);
          expect(score(each)).toBeGreaterThan(0);
          expect(each.start).toBeGreaterThanOrEqual(chosen[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the best sum there is', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 10 }), (candidates) => {
        expect(total(decide(candidates))).toBeCloseTo(bestSum(candidates), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same for candidates in any order', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 10 }), (candidates) => {
        expect(total(decide([...candidates].reverse()))).toBeCloseTo(total(decide(candidates)), 9);
      }),
    );
  });

  it('changes nothing when it decides again', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (candidates) => {
        const once = decide(candidates);
        expect(decide(once)).toEqual(once);
      }),
    );
  });

  it('takes two neighbours that touch', () => {
    const [a, b] = [span(0, 3, ['glossed-here']), span(3, 6, ['glossed-here'])];
    expect(decide([b, a])).toEqual([a, b]);
  });
});

describe('score', () => {
  it('is the bias and the weight of each piece of evidence', () => {
    expect(score(span(0, 1, []))).toBe(BIAS);
    expect(score(span(0, 1, ['glossed-here', 'kind-other']))).toBeCloseTo(
      BIAS + WEIGHTS['glossed-here'] + WEIGHTS['kind-other'],
      9,
    );
  });
});

describe('toConfidence', () => {
  it('is a half at nothing, and rises from 0 to 1', () => {
    expect(toConfidence(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -700, max: 30, noNaN: true }), (value) => {
        expect(toConfidence(value)).toBeGreaterThanOrEqual(0);
        expect(toConfidence(value)).toBeLessThanOrEqual(1);
        expect(toConfidence(value + 1)).toBeGreaterThanOrEqual(toConfidence(value));
        expect(toConfidence(value) + toConfidence(-value)).toBeCloseTo(1, 9);
      }),
    );
  });
});
