import type { Evidence } from './evidence';

/**
 * How much each piece of evidence counts, in log-odds. A candidate is a name when they add up to more than
 * zero; the confidence of a mention is the logistic function of the sum.
 */
export const BIAS = -1.5;

export const WEIGHTS: Readonly<Record<Evidence, number>> = {
  'glossed-here': 9,
  'glossed-in-article': 5,
  'alias-in-article': 5,
  'two-syllables': -1,
  'three-syllables': 1.2,
  'four-or-more-syllables': 2,
  'form-established': 0.5,
  'form-sino-korean': -0.8,
  'form-variant': -0.7,
  'possible-inflection': -1.2,
  'dictionary-word': -2.2,
  'frequent-word': -4,
  'common-word': -5,
  'everyday-word': -8,
  'looks-mandarin': 1.5,
  'looks-korean': -1,
  'prominence-1': -1.2,
  'prominence-2': -0.3,
  'prominence-3': 0.5,
  'prominence-4': 1.2,
  'prominence-5': 2,
  'kind-person': -0.2,
  'kind-other': -0.6,
  'origin-jieba': -1,
  'tail-none': 0.2,
  'tail-particle': 0.3,
  'tail-wrong-particle': -3,
  'tail-other': -3,
  'unit-follows': 4.5,
  'feature-follows': 0.7,
  'chinese-title-follows': 3,
  'title-follows': 1,
  'country-before': 2.5,
  'hanja-before': 2,
  'role-before': 1,
  'prefix-before': -1.5,
  'place-before': 2,
  dateline: 4,
  'in-list': 1.5,
  'in-quotes': -0.3,
  'chinese-sentence': 1.3,
  'chinese-article': 0.6,
  'name-in-sentence': 0.8,
  repeated: 0.2,
};
