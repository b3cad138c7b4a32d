import { describe, expect, it } from 'vitest';
import { fillHoles } from '../../../lib/engine/gloss/fill-holes';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  { traditional: '上海', simplified: '上海', pinyin: 'Shànghǎi', kind: 'place' },
  { traditional: '廣州', simplified: '广州', pinyin: 'Guǎngzhōu', kind: 'place' },
  {
    traditional: '黃浦',
    simplified: '黄浦',
    pinyin: 'Huángpǔ',
    kind: 'place',
    english: 'district of Shanghai',
  },
  {
    traditional: '黃埔',
    simplified: '黄埔',
    pinyin: 'Huángpǔ',
    kind: 'place',
    english: 'district of Guangzhou',
  },
  { traditional: '馬化騰', simplified: '马化腾', pinyin: 'Mǎ Huàténg', kind: 'person' },
  { traditional: '張清', simplified: '张清', pinyin: 'Zhāng Qīng', kind: 'person' },
]);

/** Hanzi, Hangul, the text before, the Hanzi whole (null when none is certain), why. */
const HOLES: readonly (readonly [string, string, string, string | null, string])[] = [
  ['黃□', '황푸', '상하이(上海, 상해) ', '黃浦', 'the place before says which of two'],
  ['黃□', '황푸', '광저우 ', '黃埔', 'another place says the other'],
  ['黄□', '황푸', '상하이 ', '黃浦', 'simplified characters'],
  ['黃□', '황푸', '', null, 'two answers and nothing to choose by'],
  ['黃□', '황푸', '상하이와 광저우 ', null, 'two places, two answers'],
  ['黃□', '황푸', '신상하이 ', null, 'a place must begin a word'],
  ['□浦', '황푸', '', '黃浦', 'only one answer has this second character'],
  ['馬化□', '마화텅', '', '馬化騰', 'two of three characters of a person'],
  ['□□騰', '마화텅', '', null, 'one character of a person says too little'],
  ['張□', '장칭', '', null, 'a surname alone says nothing'],
  ['馬□', '마화텅', '', null, 'another number of characters'],
  ['王化□', '마화텅', '', null, 'a character that does not fit'],
  ['黃浦', '황푸', '', null, 'no hole'],
  ['黃□', '황하', '', null, 'a form nobody lists'],
];

describe('fillHoles', () => {
  it.each(HOLES)('%s for %s after %j is %s: %s', (hanzi, surface, before, expected) => {
    expect(fillHoles(lexicon, [...hanzi], surface, before)?.join('') ?? null).toBe(expected);
  });
});
