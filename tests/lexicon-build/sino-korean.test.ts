import { describe, expect, it } from 'vitest';
import { readSinoKorean, sinoKoreanReadings } from '../../lib/lexicon-build/sino-korean';
import { lexicon } from '../support/engine';

/** Hanzi, how many of them are a surname, the reading, and what the row shows. */
const READINGS: readonly (readonly [string, number, string, string])[] = [
  ['金庸', 1, '김용', 'a surname reading'],
  ['金沙江', 0, '금사강', 'and not a surname'],
  ['葉劍英', 1, '섭검영', 'a surname reading'],
  ['沈從文', 1, '심종문', 'a surname reading'],
  ['女媧', 1, '여와', 'a whole name'],
  ['牡丹江', 0, '목단강', 'a whole name'],
  ['契丹', 0, '거란', 'a whole name'],
  ['單于', 0, '선우', 'a whole name'],
  ['遼寧', 0, '요녕', 'ㄹ before ㅛ at the beginning; 寧 stays 녕 inside'],
  ['南寧', 0, '남녕', '寧 is 녕'],
  ['西寧', 0, '서녕', '寧 is 녕'],
  ['寧波', 0, '영파', 'ㄴ before ㅕ at the beginning'],
  ['寧夏', 0, '영하', 'ㄴ before ㅕ at the beginning'],
  ['劉備', 1, '유비', 'ㄹ before ㅠ'],
  ['呂布', 1, '여포', 'ㄹ before ㅕ'],
  ['呂不韋', 1, '여불위', '不 is 불 before ㅇ'],
  ['李白', 1, '이백', 'ㄹ before ㅣ'],
  ['廉頗', 1, '염파', 'ㄹ before ㅕ'],
  ['魯迅', 1, '노신', 'ㄹ before another vowel is ㄴ'],
  ['羅貫中', 1, '나관중', 'ㄹ before another vowel is ㄴ'],
  ['樂山', 0, '낙산', 'ㄹ before another vowel is ㄴ'],
  ['洛陽', 0, '낙양', 'ㄹ before another vowel is ㄴ'],
  ['龍門', 0, '용문', 'ㄹ before ㅛ'],
  ['黑龍江', 0, '흑룡강', 'no law inside a word'],
  ['李連杰', 1, '이련걸', 'no law inside a name'],
  ['諸葛亮', 2, '제갈량', 'no law inside a name'],
  ['鴨綠江', 0, '압록강', 'no law inside a word'],
  ['陳列', 1, '진열', '렬 after ㄴ'],
  ['張烈', 1, '장렬', '렬 after another consonant'],
  ['北京', 0, '북경', 'the plain case'],
  ['馬化騰', 1, '마화등', 'the plain case'],
];

describe('Korean readings', () => {
  it.each(READINGS)('%s (surname of %i) is %s: %s', (hanzi, surname, expected) => {
    expect(readSinoKorean(hanzi, surname)).toBe(expected);
  });

  it('gives no reading when a character has none', () => {
    expect(readSinoKorean('馬々', 1)).toBeNull();
  });

  it('gives the other readings after the main one', () => {
    expect(sinoKoreanReadings('樂')).toEqual(['락', '악', '요']);
  });

  it('are what the lexicon says', () => {
    for (const [hanzi, surname, expected] of READINGS) {
      for (const { kind, sinoKorean } of lexicon.findByHanzi(hanzi)) {
        if ((kind === 'person') === surname > 0)
          expect([hanzi, sinoKorean]).toEqual([hanzi, expected]);
      }
    }
  });
});
