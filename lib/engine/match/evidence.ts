/**
 * The kinds of evidence for and against a candidate. Each is a plain yes-or-no observation with a weight of
 * the same name in `weights.ts`; the score of a candidate is the sum of the weights of what was observed.
 */
export const EVIDENCE = [
  'glossed-here',
  'glossed-in-article',
  'alias-in-article',
  'inferred',
  'inferred-with-cue',
  // the form itself
  'two-syllables',
  'three-syllables',
  'four-or-more-syllables',
  'form-established',
  'form-sino-korean',
  'form-variant',
  'possible-inflection',
  'dictionary-word',
  'frequent-word',
  'common-word',
  'everyday-word',
  'looks-very-mandarin',
  'looks-mandarin',
  'looks-korean',
  // the entity
  'prominence-1',
  'prominence-2',
  'prominence-3',
  'prominence-4',
  'prominence-5',
  'kind-person',
  'kind-other',
  'origin-jieba',
  // what stands after
  'tail-none',
  'tail-particle',
  'tail-wrong-particle',
  'tail-other',
  'noun-glued',
  'part-of-longer',
  'unit-follows',
  'word-with-unit',
  'feature-follows',
  'company-word-follows',
  'chinese-title-follows',
  'title-follows',
  // what stands before
  'country-before',
  'hanja-before',
  'role-before',
  'prefix-before',
  'place-before',
  'elsewhere-before',
  'korean-surname-title',
  'dateline',
  'in-list',
  'in-quotes',
  // around
  'chinese-sentence',
  'chinese-article',
  'name-in-sentence',
  'repeated',
] as const;

export type Evidence = (typeof EVIDENCE)[number];
