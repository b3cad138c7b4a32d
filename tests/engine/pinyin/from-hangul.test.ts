import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHangul, syllablesFor } from '../../../lib/engine/pinyin/from-hangul';
import { ALL_SYLLABLES } from '../../../lib/engine/pinyin/syllable';
import { syllableToHangul } from '../../../lib/engine/pinyin/to-hangul';

const WRITTEN = ALL_SYLLABLES.filter((base) => syllableToHangul(base) !== null);

const SPELLINGS: readonly (readonly [string, readonly string[], string])[] = [
  ['장', ['jiang', 'zhang'], 'article 2 writes both without ㅑ'],
  ['쯔', ['zi'], 'ㅉ is z'],
  ['쥐안', ['juan'], 'two blocks, one syllable'],
  ['각', [], 'no Mandarin syllable ends in ㄱ'],
  ['', [], 'nothing'],
  ['A', [], 'no Hangul'],
];

describe('syllablesFor', () => {
  it('has every syllable under the spelling the rule gives it, and under no other', () => {
    const wrong = WRITTEN.filter(
      (base) => !syllablesFor(syllableToHangul(base) as string).includes(base),
    );
    expect(wrong).toEqual([]);
    const spellings = new Set(WRITTEN.map((base) => syllableToHangul(base) as string));
    const listed = [...spellings].flatMap((hangul) => syllablesFor(hangul));
    expect(listed.length).toBe(WRITTEN.length);
  });

  it.each(SPELLINGS)('%s → %j: %s', (hangul, expected) => {
    expect(syllablesFor(hangul)).toEqual(expected);
  });
});

const READ: readonly (readonly [string, number, string | null, string])[] = [
  ['쯔이', 2, 'zi yi', 'one block each'],
  ['구이', 1, 'gui', 'one syllable of two blocks'],
  ['구이', 2, 'gu yi', 'the same as two'],
  ['구이린', 2, 'gui lin', 'the longest first syllable'],
  ['화텅', 2, 'hua teng', 'a given name'],
  ['화텅', 1, null, 'too many blocks for one'],
  ['화', 2, null, 'too few for two'],
  ['영자', 2, null, '영 is no Mandarin syllable'],
  ['', 0, '', 'nothing is no syllables'],
  ['화', 0, null, 'something is not'],
  ['', 1, null, 'nothing is not one'],
];

describe('readHangul', () => {
  it.each(READ)('%s as %d → %s: %s', (hangul, count, expected) => {
    const read = readHangul(hangul, count);
    expect(read === null ? null : read.map(([first]) => first).join(' ')).toBe(expected);
  });

  it('reads every spelling the rule gives, and what it reads is spelled so', () => {
    const syllables = fc.array(fc.constantFrom(...WRITTEN), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(syllables, (bases) => {
        const hangul = bases.map((base) => syllableToHangul(base)).join('');
        const read = readHangul(hangul, bases.length);
        expect(read).toHaveLength(bases.length);
        expect(read?.map(([first]) => syllableToHangul(first ?? '')).join('')).toBe(hangul);
      }),
      { numRuns: 500 },
    );
  });
});
