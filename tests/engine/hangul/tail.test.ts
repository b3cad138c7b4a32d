import { describe, expect, it } from 'vitest';
import { readTail, type Tail } from '../../../lib/engine/hangul/tail';

/** The name's last syllable, what follows, how it reads, why. */
const TAILS: readonly (readonly [string, string, Tail, string])[] = [
  ['텅', '', 'none', 'the name ends with the word'],
  ['텅', '은', 'particle', '은 after a consonant'],
  ['마', '는', 'particle', '는 after a vowel'],
  ['텅', '는', 'wrong-particle', '는 does not follow a consonant'],
  ['마', '은', 'wrong-particle', '은 does not follow a vowel'],
  ['텅', '이', 'particle', '이 after a consonant'],
  ['마', '가', 'particle', '가 after a vowel'],
  ['텅', '가', 'wrong-particle', '가 does not follow a consonant'],
  ['난', '을', 'particle', '을 after a consonant'],
  ['난', '를', 'wrong-particle', '를 does not follow a consonant'],
  ['난', '과', 'particle', '과 after a consonant'],
  ['이', '와', 'particle', '와 after a vowel'],
  ['징', '으로', 'particle', '으로 after a consonant other than ㄹ'],
  ['이', '로', 'particle', '로 after a vowel'],
  ['얼', '로', 'particle', '로 after ㄹ'],
  ['얼', '로부터', 'particle', '로부터 after ㄹ'],
  ['얼', '으로', 'wrong-particle', '으로 does not follow ㄹ'],
  ['징', '로', 'wrong-particle', '로 does not follow another consonant'],
  ['텅', '의', 'particle', '의 follows anything'],
  ['마', '의', 'particle', '의 follows anything'],
  ['징', '에서는', 'particle', 'two particles together'],
  ['이', '에서부터', 'particle', 'two particles together'],
  ['텅', '께서', 'particle', 'honorific subject'],
  ['텅', '처럼', 'particle', 'comparison'],
  ['텅', '측은', 'particle', 'the side of a person, with its own particle'],
  ['텅', '씨가', 'particle', 'Mr, with its own particle'],
  ['징', '행', 'particle', 'bound for a place'],
  ['텅', '이었다', 'particle', 'the copula after a consonant'],
  ['마', '였다', 'particle', 'the copula after a vowel'],
  ['텅', '입니다', 'particle', 'the copula, formal'],
  ['만', '전', 'derived', 'a match against Taiwan'],
  ['만', '전에서', 'derived', 'the same with a particle'],
  ['만', '인들과의', 'derived', 'its people, in the plural'],
  ['커', '들로', 'particle', 'plural and particle'],
  ['커', '들판', 'other', 'a word that begins like the plural'],
  ['르', '족의', 'derived', 'a people'],
  ['만', '에게서까지도의', 'other', 'a pile of particles no table has'],
  ['만', '계', 'derived', 'of Taiwanese descent'],
  ['만', '제가', 'derived', 'made in Taiwan'],
  ['만', '제을', 'other', 'the particle must agree with the ending, not with the name'],
  ['텅', '하다', 'other', 'a verb'],
  ['징', '덕', 'other', 'another word goes on'],
  ['난', '겨울', 'other', 'another word goes on'],
  ['A', '는', 'particle', 'a Latin letter counts as a vowel'],
];

describe('readTail', () => {
  it.each(TAILS)('%s + %s is %s: %s', (last, rest, expected) => {
    expect(readTail(last, rest)).toBe(expected);
  });

  it('takes every particle of agreement after exactly one of a vowel and a consonant', () => {
    const pairs = [
      '은 는',
      '이 가',
      '을 를',
      '과 와',
      '으로 로',
      '이나 나',
      '이라고 라고',
      '이란 란',
    ];
    for (const pair of pairs) {
      const [closed = '', open = ''] = pair.split(' ');
      expect([readTail('텅', closed), readTail('마', closed), pair]).toEqual([
        'particle',
        'wrong-particle',
        pair,
      ]);
      expect([readTail('마', open), readTail('텅', open), pair]).toEqual([
        'particle',
        'wrong-particle',
        pair,
      ]);
    }
  });
});
