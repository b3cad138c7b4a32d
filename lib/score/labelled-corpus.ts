/** Labelled sentences: one JSON object a line, offsets in UTF-16. */
import * as v from 'valibot';
import { KINDS } from '../engine';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const LabelSchema = v.object({
  start: Offset,
  end: Offset,
  surface: v.string(),
  hanzi_trad: v.string(),
  hanzi_simp: v.string(),
  kind: v.picklist(KINDS),
  reading: v.picklist(['mandarin', 'sino-korean', 'mixed', 'brand', 'cantonese', 'exonym']),
  /** core and exonym count; backref counts apart; the others neither for nor against. */
  tier: v.picklist(['core', 'exonym', 'backref', 'optional', 'surname', 'unknown']),
  suffix: v.optional(v.string(), ''),
  /** Full Hanzi of the name a surname stands for. */
  backref: v.optional(v.string()),
  gloss: v.optional(v.object({ start: Offset, end: Offset, text: v.string() })),
  in_gloss: v.optional(v.boolean(), false),
});

const SentenceSchema = v.object({
  id: v.string(),
  text: v.string(),
  genre: v.optional(v.picklist(['news', 'review']), 'news'),
  homograph: v.optional(v.nullable(v.string()), null),
  mentions: v.array(LabelSchema),
});

export type Label = v.InferOutput<typeof LabelSchema>;
export type LabelledSentence = v.InferOutput<typeof SentenceSchema>;

/** A corpus line that cannot be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/**
 * Reads a corpus.
 *
 * @param text JSON lines
 * @throws CorpusError naming the line, also when a label does not stand where it says
 */
export function parseCorpus(text: string): LabelledSentence[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, number));
}

function parseLine(line: string, number: number): LabelledSentence {
  let parsed: LabelledSentence;
  try {
    parsed = v.parse(SentenceSchema, JSON.parse(line));
  } catch (error) {
    throw new CorpusError(
      `line ${number}: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
  const astray = parsed.mentions.find(
    ({ start, end, surface }) => parsed.text.slice(start, end) !== surface,
  );
  if (astray !== undefined)
    throw new CorpusError(`line ${number}: no ${astray.surface} at ${astray.start}`);
  return parsed;
}

/**
 * A sentence without its glosses: the brackets go, labels inside them with them, the others move up.
 *
 * @example stripGlosses(sentence).text // '마화텅 회장' for '마화텅(馬化騰) 회장'
 */
export function stripGlosses(sentence: LabelledSentence): LabelledSentence {
  const cuts = sentence.mentions
    .flatMap(({ gloss }) => (gloss === undefined ? [] : [gloss]))
    .sort((a, b) => a.start - b.start)
    .filter((gloss, index, all) => index === 0 || gloss.start >= (all[index - 1]?.end ?? 0));
  const isCut = (offset: number): boolean =>
    cuts.some(({ start, end }) => offset >= start && offset < end);
  const move = (offset: number): number =>
    offset -
    cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(offset, end) - start), 0);
  let text = sentence.text;
  for (const { start, end } of [...cuts].reverse()) text = text.slice(0, start) + text.slice(end);
  const mentions = sentence.mentions
    .filter(({ start, in_gloss }) => !in_gloss && !isCut(start))
    .map(({ gloss: _, ...label }) => ({
      ...label,
      start: move(label.start),
      end: move(label.end),
    }));
  return { ...sentence, text, mentions };
}
