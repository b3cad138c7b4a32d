import { describe, expect, it } from 'vitest';
import {
  compose,
  decompose,
  hasFinal,
  isSyllable,
  LEADS,
  VOWEL_LETTERS,
} from '../../../lib/engine/hangul/syllable';

/** Every syllable block there is, 가 to 힣. */
const ALL = Array.from({ length: 11_172 }, (_, index) => 0xac00 + index);

describe('compose and decompose', () => {
  it('undo each other for every one of the 11,172 blocks', () => {
    const wrong = ALL.filter((code) => compose(decompose(code)).charCodeAt(0) !== code);
    expect(wrong).toEqual([]);
  });

  it('agree with canonical decomposition', () => {
    const wrong = ALL.filter((code) => {
      const { lead, vowel, final } = decompose(code);
      const jamo = [0x1100 + lead, 0x1161 + vowel, ...(final > 0 ? [0x11a7 + final] : [])];
      return String.fromCharCode(code).normalize('NFD') !== String.fromCharCode(...jamo);
    });
    expect(wrong).toEqual([]);
  });

  it('number leads and vowels as the lists do', () => {
    const { lead, vowel, final } = decompose('텅'.charCodeAt(0));
    expect([LEADS[lead], VOWEL_LETTERS[vowel], final]).toEqual(['ㅌ', 'ㅓ', 21]);
  });
});

const EDGES: readonly (readonly [number, boolean, string])[] = [
  [0xac00, true, 'the first block, 가'],
  [0xd7a3, true, 'the last block, 힣'],
  [0xabff, false, 'just before the block range'],
  [0xd7a4, false, 'unassigned, just after it'],
  [0x1100, false, 'a conjoining lead'],
  [0x3131, false, 'a letter of the alphabet, ㄱ'],
  [0xd83d, false, 'half of a surrogate pair'],
  [Number.NaN, false, 'what charCodeAt gives beyond the end'],
];

describe('isSyllable', () => {
  it.each(EDGES)('%d → %s: %s', (code, expected) => {
    expect(isSyllable(code)).toBe(expected);
  });
});

describe('hasFinal', () => {
  it('is true for exactly the blocks whose decomposition has three jamo', () => {
    const wrong = ALL.map((code) => String.fromCharCode(code)).filter(
      (block) => hasFinal(block) !== (block.normalize('NFD').length === 3),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['A', 'a Latin letter'],
    ['ㄴ', 'a consonant by itself'],
    ['', 'nothing'],
  ])('is false for %o: %s', (text) => {
    expect(hasFinal(text)).toBe(false);
  });
});
