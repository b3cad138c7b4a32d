/** Finds bracketed Hanzi and cuts what is inside into runs of one script. */

/** What a run inside a bracket is made of. Holes (`?`) count as Hanzi when they touch one. */
export type RunScript = 'hanzi' | 'hangul' | 'latin' | 'digits';

/** One run inside a bracket; offsets in the whole text, UTF-16. */
export type Run = {
  readonly script: RunScript;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A bracket that holds at least one Hanzi; `start` at the opening, `end` after the closing character. */
export type Bracket = {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
};

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '〔': '〕',
  '【': '】',
};
const OPENING = /[([<〈《〔【]/g;

/** A gloss is short; a bracket that does not close by then is no gloss, which keeps the scan linear. */
const LONGEST_GLOSS = 80;

const RUNS = /[\p{Script=Han}?□]+|[가-힣]+|[A-Za-z]+|\d+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * All brackets with Hanzi in them, in text order; nested ones count by themselves.
 *
 * @param text normalised text
 * @example findBrackets('텐센트(騰訊?텅쉰)')[0].runs.map((run) => run.text) // ['騰訊?', '텅쉰']
 */
export function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  for (const opening of text.matchAll(OPENING)) {
    const start = opening.index;
    const end = closingOf(text, start);
    if (end < 0) continue;
    const inside = text.slice(start + 1, end);
    if (!HAN.test(inside)) continue;
    brackets.push({ start, end: end + 1, runs: cutRuns(inside, start + 1) });
  }
  return brackets;
}

function closingOf(text: string, start: number): number {
  const wanted = CLOSING[text.charAt(start)];
  const opening = text.charAt(start);
  const limit = Math.min(text.length, start + LONGEST_GLOSS);
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === wanted) return at;
    if (character === '\n' || character === opening) return -1;
  }
  return -1;
}

function cutRuns(inside: string, offset: number): Run[] {
  return [...inside.matchAll(RUNS)]
    .filter(([run]) => !/^\?+$/.test(run))
    .map((match) => {
      const [run] = match;
      const start = offset + match.index;
      return { script: scriptOf(run), text: run, start, end: start + run.length };
    });
}

function scriptOf(run: string): RunScript {
  if (HAN.test(run) || run.includes('□')) return 'hanzi';
  if (/[가-힣]/.test(run)) return 'hangul';
  return /\d/.test(run) ? 'digits' : 'latin';
}
