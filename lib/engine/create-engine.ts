/**
 * The engine: text in, mentions out. Pure; the lexicon is handed in.
 *
 *     normalise → read glosses → find candidates → collect evidence → decide → describe
 */
import { findBrackets } from './gloss/find-brackets';
import { type GlossedName, readGloss } from './gloss/read-gloss';
import { normalize } from './hangul/normalize';
import type { Lexicon } from './lexicon/lexicon';
import { collectEvidence } from './match/collect-evidence';
import { CHINESE_CUES } from './match/cues';
import { decide } from './match/decide';
import { describeMention } from './match/describe-mention';
import { findCandidates } from './match/find-candidates';
import { relateCandidates } from './match/relate-candidates';
import type { KnownName, Mention } from './types';

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
  return {
    annotate(raw, known = []) {
      const normal = normalize(raw);
      const { text } = normal;
      const glossed = readGlosses(lexicon, text);
      const names = nameBySurface(glossed, known);
      const candidates = findCandidates(lexicon, text, names);
      collectEvidence(
        lexicon,
        text,
        candidates,
        new Map(glossed.map(({ start, end }) => [start, end])),
      );
      relateCandidates(lexicon, text, candidates);
      const mentions = decide(candidates).map((candidate) =>
        describeMention(lexicon, candidate, raw, normal.toRaw(candidate.start, candidate.end)),
      );
      return { mentions, known: [...names.values()] };
    },
  };
}

/** Glosses that are sure by themselves make the article Chinese, and then the doubtful ones are read again. */
function readGlosses(lexicon: Lexicon, text: string): GlossedName[] {
  const brackets = findBrackets(text);
  if (brackets.length === 0) return [];
  const sure = brackets.flatMap((bracket) => readGloss(lexicon, text, bracket, false));
  const chinese = sure.some(({ reading }) => reading === 'mandarin') || CHINESE_CUES.test(text);
  return chinese ? brackets.flatMap((bracket) => readGloss(lexicon, text, bracket, true)) : sure;
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
  { traditional, simplified, pinyin, kind }: GlossedName,
  surface: string,
  via: KnownName['via'],
): KnownName {
  return { surface, traditional, simplified, pinyin, kind, via };
}
