import type { Candidate } from '../types';

/**
 * Answers that are one thing under two names as one, the likeliest of them standing for both: the same Hanzi as a place
 * and as a ship, 臺東 and 台東, 恆大 and 恆大集團. That a reader sees two would not make the answer doubtful.
 *
 * @param answers best first
 * @returns best first; their shares add up to as much as before
 * @example mergeAnswers([恆大, 恆大集團]) // [恆大], with the share of both
 */
export function mergeAnswers(answers: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  for (const answer of answers) {
    const index = merged.findIndex((known) => isSameThing(known, answer));
    const known = merged[index];
    if (known === undefined) merged.push(answer);
    else merged[index] = { ...known, share: known.share + answer.share };
  }
  return merged.sort((a, b) => b.share - a.share);
}

function isSameThing(a: Candidate, b: Candidate): boolean {
  if (a.simplified === b.simplified) return true;
  if (a.kind === 'person' || a.kind !== b.kind) return false;
  return isAbbreviation(a.simplified, b.simplified) || isAbbreviation(b.simplified, a.simplified);
}

/** Whether all characters stand in the longer name in their order: 工信部 in 工业和信息化部. */
function isAbbreviation(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}
