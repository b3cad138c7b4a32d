/** Stage two: what speaks for and against each candidate. Observations only; their weights are elsewhere. */
import type { Lexicon } from '../lexicon/lexicon';
import { isAlsoWord, NOWHERE, type SpanCandidate } from './candidate';
import type { ChineseCues } from './chinese-cues';
import { isHistorical, isPlaceOfExile, speaksOfExile, speaksOfThePast } from './history';
import { isGlossedOtherwise } from './is-glossed-otherwise';
import { observeAfter } from './observe-after';
import { observeBefore } from './observe-before';
import { observeForm } from './observe-form';
import { findLonger, isNamedAfterPlace } from './same-start';
import { sentenceAround } from './surroundings';

const AREAS: ReadonlySet<string> = new Set(['지역', '지방', '일대']);

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
  let sentence = NOWHERE;
  let chinese = false;
  let history: boolean | null = null;
  for (const [index, candidate] of candidates.entries()) {
    const { evidence, known } = candidate;
    if (candidate.start >= sentence.end) {
      sentence = sentenceAround(text, candidate.start);
      chinese = cues.within(sentence.start, sentence.end);
      history = null;
    }
    candidate.sentence = sentence;
    candidate.historical = isHistorical(lexicon, candidate);
    observeForm(lexicon, text, candidate);
    if (known === null) {
      if (isGlossedOtherwise(lexicon, text, candidate)) evidence.push('glossed-otherwise');
    } else {
      const here = glosses.get(candidate.start) === candidate.end;
      const elsewhere = known.via === 'alias' ? 'alias-in-article' : 'glossed-in-article';
      evidence.push(here ? 'glossed-here' : elsewhere);
      // Where 이사(李斯) is dug up, directors meet and people move house.
      if (!here && isAlsoWord(lexicon, candidate)) evidence.push('glossed-word');
    }
    observeAfter(lexicon, text, candidate);
    observeBefore(lexicon, text, candidate);
    if (chinese) evidence.push('chinese-sentence');
    // 쑹리페이: Korean has hardly a word of four such syllables, but a Thai may be called so.
    if (chinese && candidate.inferred !== null && candidate.end - candidate.start > 3)
      evidence.push('inferred-long');
    if (candidate.historical) {
      history ??= speaksOfThePast(text.slice(sentence.start, sentence.end));
      if (history || isExile(text, candidate)) evidence.push('historical-context');
      // 농서 일대: in a text about the past an area is called by a name, not by a word.
      if (history && AREAS.has(candidate.unit) && isAlsoWord(lexicon, candidate))
        evidence.push('word-with-unit');
    }
    const longer = findLonger(text, candidates, index);
    if (longer >= 0) {
      const isBody = isNamedAfterPlace(lexicon, candidates, longer);
      evidence.push('part-of-longer', ...(isBody ? (['part-of-body'] as const) : []));
    }
    if (isNamedAfterPlace(lexicon, candidates, index)) evidence.push('named-after-place');
  }
}

/** Whether a Korean in exile lived at the place and the sentence speaks of that. */
function isExile(text: string, { start, end, sentence }: SpanCandidate): boolean {
  return (
    isPlaceOfExile(text.slice(start, end)) &&
    speaksOfExile(text.slice(sentence.start, sentence.end))
  );
}
