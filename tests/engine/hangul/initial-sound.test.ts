import { describe, expect, it } from 'vitest';
import { toInitial, toMedial } from '../../../lib/engine/hangul/initial-sound';
import { decompose, LEADS, VOWEL_LETTERS } from '../../../lib/engine/hangul/syllable';

const ALL = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index));

const INITIAL: readonly (readonly [string, string, string])[] = [
  ['류', '유', '劉備 유비: ㄹ before ㅠ (article 11)'],
  ['량', '양', '梁 양: ㄹ before ㅑ (article 11)'],
  ['례', '예', '禮 예: ㄹ before ㅖ (article 11)'],
  ['리', '이', '李 이: ㄹ before ㅣ (article 11)'],
  ['녀', '여', '女 여: ㄴ before ㅕ (article 10)'],
  ['니', '이', '泥 이: ㄴ before ㅣ (article 10)'],
  ['라', '나', '羅 나: ㄹ before ㅏ (article 12)'],
  ['로', '노', '魯迅 노신: ㄹ before ㅗ (article 12)'],
  ['뢰', '뇌', '雷 뇌: ㄹ before ㅚ (article 12)'],
  ['린', '인', 'the final stays'],
  ['남', '남', '南: ㄴ before ㅏ stays'],
  ['마', '마', 'other leads stay'],
  ['유', '유', 'ㅇ stays'],
  ['A', 'A', 'no syllable block'],
  ['', '', 'nothing'],
];

const MEDIAL: readonly (readonly [string, string, string, string])[] = [
  ['률', '비', '율', '比率 비율: after a vowel'],
  ['률', '선', '율', '旋律 선율: after ㄴ'],
  ['률', '법', '률', '法律 법률: after another consonant'],
  ['렬', '나', '열', '羅列 나열: after a vowel'],
  ['렬', '분', '열', '分裂 분열: after ㄴ'],
  ['렬', '강', '렬', 'after another consonant'],
  ['류', '비', '류', 'only 렬 and 률 change inside a word'],
  ['률', 'A', '률', 'nothing is known of other letters'],
  ['률', '', '률', 'nothing before'],
];

describe('toInitial', () => {
  it.each(INITIAL)('%s → %s: %s', (syllable, expected) => {
    expect(toInitial(syllable)).toBe(expected);
  });

  it('leaves no ㄹ, and no ㄴ before a palatal vowel, at the beginning of any syllable', () => {
    const wrong = ALL.map(toInitial).filter((syllable) => {
      const { lead, vowel } = decompose(syllable.charCodeAt(0));
      const palatal = 'ㅑㅕㅖㅛㅠㅣ'.includes(VOWEL_LETTERS.charAt(vowel));
      return LEADS[lead] === 'ㄹ' || (LEADS[lead] === 'ㄴ' && palatal);
    });
    expect(wrong).toEqual([]);
  });

  it('changes nothing a second time', () => {
    expect(
      ALL.filter((syllable) => toInitial(toInitial(syllable)) !== toInitial(syllable)),
    ).toEqual([]);
  });
});

describe('toMedial', () => {
  it.each(MEDIAL)('%s after %s → %s: %s', (syllable, before, expected) => {
    expect(toMedial(syllable, before)).toBe(expected);
  });
});
