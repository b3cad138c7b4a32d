import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyllableModel } from '../../../lib/engine/lexicon/syllable-model';
import { lexicon } from '../../support/engine';

const syllables = fc
  .array(fc.constantFrom(...'왕쉬톈쥔시장지난우리'))
  .map((parts) => parts.join(''));

describe('SyllableModel', () => {
  it.each([
    ['리쉐친', true, 'three syllables Korean words do not have'],
    ['쥔쑤톈', true, 'each of them Mandarin'],
    ['국회의원', false, 'a member of parliament'],
    ['사람들', false, 'people'],
  ])('%s looks Mandarin: %s, %s', (hangul, expected) => {
    expect(lexicon.syllables.mandarinOdds(hangul) > 0).toBe(expected);
  });

  it('counts what is no syllable as nothing either way', () => {
    expect(new SyllableModel(new Uint8Array(11172)).mandarinOdds('abc 漢')).toBe(0);
  });

  it('reaches so many bits exactly where some long enough beginning has them', () => {
    fc.assert(
      fc.property(syllables, fc.integer({ min: -20, max: 30 }), (text, bits) => {
        const some = [...[...text].keys()].some(
          (at) => at + 1 >= 2 && lexicon.syllables.mandarinOdds(text, 0, at + 1) >= bits,
        );
        const options = { bits, shortest: 2 };
        expect(lexicon.syllables.beginningReaches(text, 0, text.length, options)).toBe(some);
      }),
    );
  });
});
