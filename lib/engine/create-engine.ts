/**
 * The engine: text in, mentions out. Pure; the lexicon is handed in.
 *
 *     normalise → read glosses → find candidates → collect evidence → decide → answer → refer back → describe
 */
import { findBrackets } from './gloss/find-brackets';
import { type GlossedName, readGloss } from './gloss/read-gloss';
import { normalize } from './hangul/normalize';
import { SurnameIndex } from './infer/surname-index';
import type { Lexicon } from './lexicon/lexicon';
import type { SpanCandidate } from './match/candidate';
import { ChineseCues } from './match/chinese-cues';
import { collectEvidence } from './match/collect-evidence';
import { decide } from './match/decide';
import { answersFor, describeMention } from './match/describe-mention';
import { createDisambiguator, type Disambiguator, LEAST_LEAD } from './match/disambiguate';
import { findCandidates } from './match/find-candidates';
import { mergeAnswers } from './match/merge-answers';
import { readCues } from './match/rank-entities';
import { relateCandidates } from './match/relate-candidates';
import { describeReference } from './reference/describe-reference';
import { findReferences, type Reference } from './reference/find-references';
import type { Candidate, KnownName, Mention } from './types';

/** What the engine found in a text. */
export type Annotation = {
  /** In text order, not overlapping; offsets are UTF-16 in the text as given. */
  readonly mentions: readonly Mention[];
  /** The names explained so far: those handed in and those the text glosses. */
  readonly known: readonly KnownName[];
};

/** Reads texts with one lexicon. */
export type Engine = {
  /**
   * Finds the Chinese names of an article.
   *
   * @param text one whole article: a gloss anywhere in it names every mention of the name
   * @param known names explained in earlier parts of the same article
   * @example engine.annotate('마화텅(馬化騰) 회장').mentions[0]?.traditional // '馬化騰'
   */
  annotate(text: string, known?: readonly KnownName[]): Annotation;
};

/** Makes an engine. It keeps no state between texts. */
export function createEngine(lexicon: Lexicon): Engine {
  const surnames = new SurnameIndex(lexicon);
  return {
    annotate(raw, known = []) {
      const normal = normalize(raw);
      const { text } = normal;
      const { candidates, names, cues } = gatherCandidates(lexicon, text, known, surnames);
      const decided = decide(candidates);
      const answers = answerAll(lexicon, decided);
      const mentions = decided.map((candidate, index) =>
        describeMention(
          candidate,
          answers[index] ?? [],
          raw,
          normal.toRaw(candidate.start, candidate.end),
        ),
      );
      const references = referTo(lexicon, text, decided, answers, cues).map((reference) =>
        describeReference(reference, raw, normal.toRaw(reference.start, reference.end)),
      );
      return {
        mentions: [...mentions, ...references].sort((a, b) => a.start - b.start),
        known: [...names.values()],
      };
    },
  };
}

/** The answers for every decided candidate, each weighed with the others in view; a name comes again and again. */
function answerAll(lexicon: Lexicon, decided: readonly SpanCandidate[]): Candidate[][] {
  const memo = new Map<AnswerKey, Candidate[]>();
  const first = decided.map((candidate) => {
    if (candidate.inferred !== null) return answersFor(lexicon, candidate);
    const key = answerKey(lexicon, candidate);
    const answers = memo.get(key) ?? answersFor(lexicon, candidate);
    memo.set(key, answers);
    return answers;
  });
  let disambiguate: Disambiguator | null = null;
  const settled = new Map<Candidate[], Candidate[]>();
  return first.map((answers) => {
    if (answers.length < 2 || (answers[0]?.share ?? 1) === 1) return answers;
    let merged = settled.get(answers);
    if (merged === undefined) {
      disambiguate ??= createDisambiguator(sureAmong(first));
      merged = mergeAnswers(disambiguate(answers));
      settled.set(answers, merged);
    }
    return merged;
  });
}

/** All that the answers for a candidate hang on. */
type AnswerKey = KnownName | string | number;

/** Most forms stand for one entity, whatever is around them. */
function answerKey(lexicon: Lexicon, candidate: SpanCandidate): AnswerKey {
  const { known, form, unit, within } = candidate;
  if (known !== null) return known;
  if (lexicon.entityIdsOf(form).length === 1) return form;
  const { kind, past } = readCues(candidate);
  return `${form} ${kind} ${past} ${unit} ${within?.entityIds[0] ?? ''}`;
}

/** The answers an article is sure of, each once. */
function sureAmong(all: readonly (readonly Candidate[])[]): Candidate[] {
  const sure = new Map<string, Candidate>();
  for (const [best] of all) {
    if (best !== undefined && best.share >= LEAST_LEAD) sure.set(best.traditional, best);
  }
  return [...sure.values()];
}

function referTo(
  lexicon: Lexicon,
  text: string,
  decided: readonly SpanCandidate[],
  answers: readonly (readonly Candidate[])[],
  cues: ChineseCues,
): Reference[] {
  const people = decided.flatMap(({ start, end }, index) => {
    const [best, ...others] = answers[index] ?? [];
    return best?.kind === 'person'
      ? [{ start, end, surface: text.slice(start, end), answers: [best, ...others] as const }]
      : [];
  });
  return findReferences(lexicon, text, people, decided, decided.length > 0 || cues.any);
}

/** The candidates of a text with all their evidence, before anything is decided, and the names it explains. */
export function gatherCandidates(
  lexicon: Lexicon,
  text: string,
  known: readonly KnownName[],
  surnames: SurnameIndex,
): {
  readonly candidates: SpanCandidate[];
  readonly names: ReadonlyMap<string, KnownName>;
  readonly cues: ChineseCues;
} {
  const cues = new ChineseCues(text);
  const glossed = readGlosses(lexicon, text, cues);
  const names = nameBySurface(glossed, known);
  const candidates = findCandidates(lexicon, text, names, surnames);
  const glosses = new Map(glossed.map(({ start, end }) => [start, end]));
  collectEvidence(lexicon, text, candidates, glosses, cues);
  relateCandidates(lexicon, text, candidates);
  return { candidates, names, cues };
}

/** Where nothing else does, glosses that are sure by themselves make the article Chinese; the doubtful are read again. */
function readGlosses(lexicon: Lexicon, text: string, cues: ChineseCues): GlossedName[] {
  const brackets = findBrackets(text);
  if (brackets.length === 0) return [];
  const read = (chinese: boolean): GlossedName[] =>
    brackets.flatMap((bracket) => readGloss(lexicon, text, bracket, chinese));
  if (cues.any) return read(true);
  const sure = read(false);
  return sure.some(({ reading }) => reading === 'mandarin') ? read(true) : sure;
}

/** The first gloss of a name counts; later ones repeat it. */
function nameBySurface(
  glossed: readonly GlossedName[],
  known: readonly KnownName[],
): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  const add = (name: KnownName): void => {
    if (!names.has(name.surface)) names.set(name.surface, name);
  };
  known.forEach(add);
  glossed.forEach((name) => {
    add(toKnown(name, name.surface, name.via));
  });
  for (const name of glossed) {
    for (const alias of name.aliases) add(toKnown(name, alias, 'alias'));
  }
  return names;
}

function toKnown(
  { traditional, simplified, pinyin, kind, printed }: GlossedName,
  surface: string,
  via: KnownName['via'],
): KnownName {
  return { surface, traditional, simplified, pinyin, kind, via, printed };
}
