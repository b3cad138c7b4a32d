/**
 * Places with the same Hangul form (산시 is 陝西 or 山西): decided by other names of the article that lie in one
 * of them or that one of them lies in. What the glosses say ("city in Shaanxi") is the knowledge used.
 */
import { Recent } from '../lexicon/recent';
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

/** How many times likelier a name elsewhere in the article makes an answer: less than two steps of prominence. */
const RELATED = 5;

/** And how many times a place of the same province does: 창저우 beside 난퉁 is in Jiangsu. */
const NEIGHBOUR = 2.5;

/** An answer that has not this share is not asserted: all are shown instead. */
export const LEAST_LEAD = 0.55;

/** Weighs answers by the other names of an article. */
export type Disambiguator = (answers: readonly Candidate[]) => Candidate[];

/**
 * Makes a disambiguator for an article.
 *
 * @param around the sure answers of the article, each once
 * @returns gives the answers back with their shares shifted, the likeliest first; shares add up to 1
 */
export function createDisambiguator(around: readonly Candidate[]): Disambiguator {
  const byName = new Map<string, string>();
  const byWord = new Map<string, string>();
  const byRegion = new Map<string, string>();
  for (const other of around) {
    remember(byName, nameInEnglish(other), other.traditional);
    for (const phrase of placesIn(other)) {
      remember(byWord, phrase, other.traditional);
      if (other.kind === 'place') remember(byRegion, phrase, other.traditional);
    }
  }
  const isRelated = (answer: Candidate): boolean =>
    names(byWord.get(nameInEnglish(answer)), answer) ||
    placesIn(answer).some((phrase) => names(byName.get(phrase), answer));
  const isNeighbour = (answer: Candidate): boolean =>
    answer.kind === 'place' &&
    placesIn(answer).some((phrase) => !UNITS.has(phrase) && names(byRegion.get(phrase), answer));
  const factor = (answer: Candidate): number =>
    isRelated(answer) ? RELATED : isNeighbour(answer) ? NEIGHBOUR : 1;

  return (answers) => {
    const weighed = answers.map((answer) => ({
      answer,
      weight: (answer.share || 1e-9) * factor(answer),
    }));
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return weighed
      .sort((a, b) => b.weight - a.weight)
      .map(({ answer, weight }) => ({ ...answer, share: weight / total }));
  };
}

/** Words of glosses that name no region. */
const UNITS = new Set(
  'City County District Prefecture Province Autonomous Region Town China Chinese Mount Lake River Island North South East West Northern Southern Eastern Western'.split(
    ' ',
  ),
);

/** What a gloss speaks of besides the place itself: "Yiwu County in Xinjiang" does not relate 伊吾 to 義烏. */
function placesIn(answer: Candidate): readonly string[] {
  const own = nameInEnglish(answer);
  const phrases = phrasesOf(answer.english);
  return phrases.includes(own) ? phrases.filter((phrase) => phrase !== own) : phrases;
}

/** Somebody else's entry: a place does not speak for itself. */
function names(found: string | undefined, { traditional }: Candidate): boolean {
  return found !== undefined && found !== traditional;
}

/** Whose entries have a word: the Hanzi, or {@link SEVERAL}. */
function remember(index: Map<string, string>, key: string, value: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, value);
  else if (known !== value) index.set(key, SEVERAL);
}

/** Stands for more Hanzi than one, of which no answer is all. */
const SEVERAL = '';

/** The capitalised words of a gloss, alone and in pairs: `Shaanxi`, `Inner Mongolia`. */
function phrasesOf(english: string): readonly string[] {
  return PHRASES.get(english) ?? PHRASES.keep(english, findPhrases(english));
}

function findPhrases(english: string): string[] {
  const words = english.match(/[A-Z][\w'\u00c0-\u024f]*/g) ?? [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

/** What a gloss calls a place: `Xi'an`, `Shaanxi`. */
export function nameInEnglish({
  traditional,
  pinyin,
}: Pick<Candidate, 'traditional' | 'pinyin'>): string {
  return (
    ENGLISH_NAMES[traditional] ?? TONELESS.get(pinyin) ?? TONELESS.keep(pinyin, toneless(pinyin))
  );
}

function toneless(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** Asked again for the same names in every article. */
const PHRASES = new Recent<string, readonly string[]>();
const TONELESS = new Recent<string, string>();
