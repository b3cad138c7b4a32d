import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferNames } from '../../../lib/engine/infer/infer-name';
import { SurnameIndex } from '../../../lib/engine/infer/surname-index';
import { ALL_SYLLABLES } from '../../../lib/engine/pinyin/syllable';
import { syllableToHangul } from '../../../lib/engine/pinyin/to-hangul';
import { lexicon } from '../../support/engine';

const surnames = new SurnameIndex(lexicon);
const WRITTEN = ALL_SYLLABLES.filter((base) => syllableToHangul(base) !== null);

/** Text, the names that may begin there, why. */
const INFERRED: readonly (readonly [string, string, string])[] = [
  ['예멍', '예멍', 'a given name of one syllable'],
  ['예멍위안', '예멍 예멍위 예멍위안', 'every place where it may end'],
  ['예멍위안이', '예멍 예멍위 예멍위안', '원이 is three syllables with the particle'],
  ['장각', '', '각 is no Mandarin syllable'],
  ['멍위안', '멍위 멍위안', '孟 is a surname too'],
  ['킴멍', '', 'no surname'],
  ['예', '', 'a surname alone'],
  ['', '', 'nothing'],
];

describe('inferNames', () => {
  it.each(INFERRED)('%j → %j: %s', (text, expected) => {
    const names = inferNames(surnames, text, 0, text.length).map(({ end }) => text.slice(0, end));
    expect(names.join(' ')).toBe(expected);
  });

  it('gives the surnames and the pinyin a given name may have', () => {
    const name = inferNames(surnames, '예멍', 0, 2)[0];
    expect(name?.surnames[0]?.traditional).toBe('葉');
    expect(name?.given).toEqual([['meng']]);
  });

  it('does not go on beyond the end of the word', () => {
    expect(inferNames(surnames, '예멍위안', 0, 2).map(({ end }) => end)).toEqual([2]);
  });

  it('finds every name of a usual surname and one or two syllables', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surnames.spellings),
        fc.array(fc.constantFrom(...WRITTEN), { minLength: 1, maxLength: 2 }),
        (surname, given) => {
          const name = surname + given.map((base) => syllableToHangul(base)).join('');
          fc.pre(name.length <= 7);
          const ends = inferNames(surnames, `중국 ${name}`, 3, 3 + name.length).map(
            ({ end }) => end,
          );
          expect(ends).toContain(3 + name.length);
        },
      ),
    );
  });
});
