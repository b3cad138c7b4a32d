/** Precision, recall and right Hanzi of an engine on labelled sentences. */
import type { Mention } from '../engine';
import type { Label, LabelledSentence } from './labelled-corpus';

/** How often, and out of how many. */
export type Share = { right: number; all: number };

/** One thing that went wrong, for reading. */
export type ScoredError = {
  readonly id: string;
  readonly what: 'missed' | 'false' | 'wrong-span' | 'wrong-hanzi' | 'wrong-reference';
  readonly surface: string;
  readonly expected: string;
  readonly got: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly context: string;
};

export type Score = {
  readonly precision: Share;
  readonly recall: Share;
  readonly recallBy: ReadonlyMap<string, Share>;
  readonly hanzi: Share;
  readonly references: Share;
  /** Sentences without any name, and how many of them stayed unmarked. */
  readonly nameFree: Share;
  readonly errors: readonly ScoredError[];
};

/** What the scorer needs: text in, mentions out. */
export type AnnotateText = (text: string) => readonly Mention[];

/**
 * Scores sentences.
 *
 * @param ignored surfaces that are right either way (국무원): marking one is no error
 * @param fold makes Hanzi of both scripts comparable
 */
export function scoreCorpus(
  sentences: readonly LabelledSentence[],
  annotate: AnnotateText,
  ignored: ReadonlySet<string>,
  fold: (hanzi: string) => string,
): Score {
  const precision = { right: 0, all: 0 };
  const recall = { right: 0, all: 0 };
  const recallBy = new Map<string, Share>();
  const hanzi = { right: 0, all: 0 };
  const references = { right: 0, all: 0 };
  const nameFree = { right: 0, all: 0 };
  const errors: ScoredError[] = [];

  for (const sentence of sentences) {
    const mentions = annotate(sentence.text);
    const report = (
      what: ScoredError['what'],
      label: Label | null,
      mention: Mention | null,
    ): void => {
      const at = label?.start ?? mention?.start ?? 0;
      errors.push({
        id: sentence.id,
        what,
        surface: label?.surface ?? mention?.surface ?? '',
        expected: label?.backref ?? label?.hanzi_trad ?? '',
        got: mention === null ? '' : `${mention.surface} ${mention.traditional}`,
        confidence: mention?.confidence ?? 0,
        reasons: mention?.reasons ?? [],
        context: sentence.text.slice(Math.max(0, at - 15), at + 20),
      });
    };
    const rightOnes = new Set<Mention>();
    for (const label of sentence.mentions) {
      if (label.tier === 'backref') {
        const mention = mentions.find(({ start }) => start === label.start) ?? null;
        references.all++;
        if (
          mention !== null &&
          label.backref !== undefined &&
          fold(mention.traditional) === fold(label.backref)
        ) {
          references.right++;
        } else report('wrong-reference', label, mention);
        continue;
      }
      const mention = mentions.find((each) => isRightSpan(each, label)) ?? null;
      if (mention !== null) rightOnes.add(mention);
      if (label.tier !== 'core' && label.tier !== 'exonym') continue;
      count(recall, mention !== null);
      for (const key of [label.reading, label.kind]) {
        const share = recallBy.get(key) ?? { right: 0, all: 0 };
        recallBy.set(key, share);
        count(share, mention !== null);
      }
      if (mention === null) {
        report('missed', label, mentions.find((each) => overlaps(each, label)) ?? null);
        continue;
      }
      count(precision, true);
      if (label.hanzi_trad === '') continue;
      const right = fold(mention.traditional) === fold(label.hanzi_trad);
      count(hanzi, right);
      if (!right) report('wrong-hanzi', label, mention);
    }
    let marked = false;
    for (const mention of mentions) {
      if (rightOnes.has(mention) || ignored.has(mention.surface)) continue;
      marked = true;
      const label = sentence.mentions.find(
        (each) => overlaps(mention, each) || inGloss(mention, each),
      );
      if (label === undefined) {
        count(precision, false);
        report('false', null, mention);
      } else if ((label.tier === 'core' || label.tier === 'exonym') && !inGloss(mention, label)) {
        count(precision, false);
        report('wrong-span', label, mention);
      }
    }
    if (sentence.mentions.length === 0) count(nameFree, !marked);
  }
  return { precision, recall, recallBy, hanzi, references, nameFree, errors };
}

/** A span is right with or without the unit that follows: 산둥 or 산둥성. */
function isRightSpan({ start, end }: Mention, label: Label): boolean {
  return start === label.start && (end === label.end || end === label.end + label.suffix.length);
}

function overlaps(mention: Mention, label: Label): boolean {
  return mention.start < label.end && label.start < mention.end;
}

function inGloss(mention: Mention, { gloss }: Label): boolean {
  return gloss !== undefined && mention.start >= gloss.start && mention.end <= gloss.end;
}

function count(share: Share, right: boolean): void {
  share.all++;
  if (right) share.right++;
}
