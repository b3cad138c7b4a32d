import { describe, expect, it } from 'vitest';
import { SurnameIndex } from '../../../lib/engine/infer/surname-index';
import { lexicon } from '../../support/engine';

const surnames = new SurnameIndex(lexicon);

const SURNAMES: readonly (readonly [string, boolean, string])[] = [
  ['어우양', true, 'a surname of two characters'],
  ['장', true, '張 and others'],
  ['킴', false, 'no Mandarin syllable'],
  ['', false, 'nothing'],
];

describe('SurnameIndex', () => {
  it('groups by Hangul, the most usual first', () => {
    const wang = surnames.get('왕') ?? [];
    expect(wang[0]?.traditional).toBe('王');
    expect(wang.map(({ traditional }) => traditional)).toContain('汪');
    expect(wang.map(({ share }) => share)).toEqual(
      wang.map(({ share }) => share).sort((a, b) => b - a),
    );
  });

  it.each(SURNAMES)('%j → %s: %s', (hangul, expected) => {
    expect(surnames.get(hangul) !== undefined).toBe(expected);
    if (expected) expect(surnames.mayBegin(hangul.charCodeAt(0))).toBe(true);
  });
});
