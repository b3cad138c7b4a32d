/**
 * Places with the same Hangul form (산시 is 陝西 or 山西): decided by other names of the article that lie in one
 * of them or that one of them lies in. What the glosses say ("city in Shaanxi") is the knowledge used.
 */
import type { Candidate } from '../types';

/** What a place is called in English glosses, where that is not its pinyin. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  陝西: 'Shaanxi',
  西藏: 'Tibet',
  內蒙古: 'Inner Mongolia',
  香港: 'Hong Kong',
  澳門: 'Macau',
  臺灣: 'Taiwan',
};

/** How many times likelier a related neighbour makes an answer. */
const RELATED = 20;

/** Answers whose shares are closer than this are both shown and none is asserted. */
export const LEAST_LEAD = 0.55;

/**
 * Shifts the shares of answers by what the article's other names say.
 *
 * @param around the answers given for other names near by, nearest counted like the rest
 * @returns the likeliest first; shares add up to 1
 */
export function disambiguate(
  answers: readonly Candidate[],
  around: readonly Candidate[],
): Candidate[] {
  if (answers.length < 2) return [...answers];
  const weighed = answers.map((answer) => {
    const related = around.filter((other) => areRelated(answer, other)).length;
    return { answer, weight: (answer.share || 1e-9) * (related > 0 ? RELATED * related : 1) };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .map(({ answer, weight }) => ({ ...answer, share: weight / total }));
}

function areRelated(a: Candidate, b: Candidate): boolean {
  if (a.traditional === b.traditional) return false;
  return mentions(a, nameInEnglish(b)) || mentions(b, nameInEnglish(a));
}

function mentions({ english }: Candidate, name: string): boolean {
  const at = english.indexOf(name);
  return (
    at >= 0 &&
    !/[A-Za-z]/.test(english.charAt(at + name.length)) &&
    !/[A-Za-z]/.test(english.charAt(at - 1))
  );
}

/** `Xi'an` as a gloss writes it. */
function nameInEnglish({ traditional, pinyin }: Candidate): string {
  return (
    ENGLISH_NAMES[traditional] ??
    pinyin
      .normalize('NFD')
      .replace(/[\u0300-\u0304\u030c]/g, '')
      .normalize('NFC')
  );
}
