import { expect, it } from 'vitest';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  {
    traditional: '殲',
    simplified: '歼',
    pinyin: 'Jiān',
    kind: 'other',
    forms: [{ surface: '젠-', type: 'established' }],
  },
]);

it.each([
  ['젠-20은', [1], 'a number follows'],
  ['젠-틀', [], 'a word with a hyphen'],
  ['젠-', [], 'nothing follows'],
  ['젠20', [], 'no hyphen'],
])('%s: the stem ends at %j, %s', (text, ends) => {
  expect(lexicon.formsAt(text, 0).map(({ end }) => end)).toEqual(ends);
});
