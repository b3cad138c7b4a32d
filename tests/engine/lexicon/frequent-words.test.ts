import { describe, expect, it } from 'vitest';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  {
    traditional: '李漁',
    simplified: '李渔',
    pinyin: 'Lǐ Yú',
    kind: 'person',
    region: 'historical',
    prominence: 1,
    forms: [{ surface: '이어', type: 'sino-korean' }],
  },
  { traditional: '深圳', simplified: '深圳', pinyin: 'Shēnzhèn', kind: 'place', prominence: 5 },
  { traditional: '廈門', simplified: '厦门', pinyin: 'Xiàmén', kind: 'place', prominence: 1 },
]);

/** Text, where the form that begins it ends (or that there is none to look at), why. */
const TEXTS: readonly (readonly [string, number | null, string])[] = [
  ['이어 발표했다', null, 'an everyday word; only a little-known writer bears it'],
  ['이어(李漁)의 희곡', 2, 'a gloss may follow'],
  ['이어현', 2, 'a unit follows'],
  ['선전에서 열렸다', 2, 'an everyday word that is a great city too'],
  ['샤먼에서 열렸다', 2, 'no Korean word'],
];

describe('forms in a text', () => {
  it.each(TEXTS)('%j → %j: %s', (text, end, _why) => {
    const ends = lexicon.formsAt(text, 0).map(({ end }) => end);
    expect(ends).toEqual(end === null ? [] : [end]);
  });
});
