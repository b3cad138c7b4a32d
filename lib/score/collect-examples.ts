import { gatherCandidates } from '../engine/create-engine';
import { normalize } from '../engine/hangul/normalize';
import { SurnameIndex } from '../engine/infer/surname-index';
import type { Lexicon } from '../engine/lexicon/lexicon';
import { score } from '../engine/match/decide';
import type { Example } from './fit-weights';
import type { Label, LabelledSentence } from './labelled-corpus';

/**
 * Every candidate the engine considers in labelled sentences, with whether it is a name. Candidates on labels that
 * count neither for nor against, and surfaces that are right either way, are no examples.
 */
export function collectExamples(
  lexicon: Lexicon,
  sentences: readonly LabelledSentence[],
  ignored: ReadonlySet<string>,
  weightOf: (sentence: LabelledSentence) => number,
): Example[] {
  const surnames = new SurnameIndex(lexicon);
  return sentences.flatMap((sentence) => {
    const normal = normalize(sentence.text);
    const { candidates } = gatherCandidates(lexicon, normal.text, [], surnames);
    return candidates.flatMap((candidate) => {
      const { start, end } = normal.toRaw(candidate.start, candidate.end);
      const labels = sentence.mentions.filter((label) => start < label.end && label.start < end);
      const counted = labels.filter(({ tier }) => tier === 'core' || tier === 'exonym');
      const isName = counted.some((label) => isRight(start, end, label));
      const neutral = labels.length > 0 && counted.length === 0;
      const inGloss = sentence.mentions.some(
        ({ gloss }) => gloss !== undefined && start >= gloss.start && end <= gloss.end,
      );
      if (score(candidate) === -Infinity) return [];
      if (!isName && (neutral || inGloss || ignored.has(sentence.text.slice(start, end))))
        return [];
      return [{ evidence: candidate.evidence, isName, weight: weightOf(sentence) }];
    });
  });
}

function isRight(start: number, end: number, label: Label): boolean {
  return start === label.start && (end === label.end || end === label.end + label.suffix.length);
}
