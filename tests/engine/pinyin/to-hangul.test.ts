import { describe, expect, it } from 'vitest';
import { ALL_SYLLABLES, parsePinyin } from '../../../lib/engine/pinyin/syllable';
import { syllableToHangul, toHangul } from '../../../lib/engine/pinyin/to-hangul';

/** Names in official use, each for the rule of the 외래어 표기법 it shows. */
const NAMES: readonly (readonly [string, string, string])[] = [
  ['Mǎ Huàténg', '마화텅', 'table 5: hua 화, teng 텅'],
  ['Běijīng', '베이징', 'table 5: ei 에이; article 2: jing 징'],
  ['Wūlǔmùqí', '우루무치', 'table 5: wu 우, lu 루'],
  ["Xī'ān", '시안', 'table 5: xi 시, an 안'],
  ['Dèng Xiǎopíng', '덩샤오핑', 'table 5: xiao 샤오, since ㅅ keeps ㅑ'],
  ['Jiǎng Jièshí', '장제스', 'article 2: jiang 장, jie 제; the vowel of shi is ㅡ'],
  ['Zhāng Zǐyí', '장쯔이', 'table 5: zi 쯔'],
  ['Sūn Wén', '쑨원', 'table 5: s ㅆ; wen alone 원'],
  ['Cáo Cāo', '차오차오', 'table 5: c ㅊ'],
  ['Sìchuān', '쓰촨', 'table 5: si 쓰, chuan 촨'],
  ['Chóngqìng', '충칭', 'table 5: ong 웅'],
  ['Qióngzhōu', '충저우', 'article 2: qiong 충'],
  ['Lǚ Bù', '뤼부', 'table 5: ü 위'],
  ['Xuē Juān', '쉐쥐안', 'ü is written u after j q x (GB/T 16159)'],
  ['Guìlín', '구이린', 'table 5: ui 우이'],
  ['Wēihǎi', '웨이하이', 'table 5: wei alone 웨이'],
  ['Tiānjīn', '톈진', 'table 5: ian 옌'],
  ['Luòyáng', '뤄양', 'table 5: uo 워'],
  ["Cháng'é", '창어', 'table 5: e 어'],
  ['Hā’ěrbīn', '하얼빈', 'table 5: er 얼'],
  ['Yúnnán', '윈난', 'table 5: yun 윈'],
  ['Liáoníng', '랴오닝', 'table 5: iao 야오'],
  ['Rèhé', '러허', 'table 5: r ㄹ'],
  ['Zūnyì', '쭌이', 'table 5: z ㅉ, un 운'],
];

/** Interjections; no name has them and table 5 does not list them. */
const WITHOUT_HANGUL = ['m', 'n', 'ng'];

describe('toHangul', () => {
  it.each(NAMES)('%s is %s (%s)', (pinyin, hangul) => {
    expect(toHangul(parsePinyin(pinyin) ?? [])).toBe(hangul);
  });

  it('knows every Mandarin syllable but the interjections', () => {
    expect(ALL_SYLLABLES.filter((syllable) => syllableToHangul(syllable) === null)).toEqual(
      WITHOUT_HANGUL,
    );
  });

  it('never writes ㅑ ㅖ ㅛ ㅠ after ㅈ ㅉ ㅊ (article 2)', () => {
    const forbidden = /[\u110c\u110d\u110e][\u1163\u1168\u116d\u1172]/;
    const wrong = ALL_SYLLABLES.filter((syllable) =>
      forbidden.test((syllableToHangul(syllable) ?? '').normalize('NFD')),
    );
    expect(wrong).toEqual([]);
  });

  it('writes complete syllable blocks only', () => {
    for (const syllable of ALL_SYLLABLES) {
      expect(syllableToHangul(syllable) ?? '가').toMatch(/^[가-힣]{1,3}$/);
    }
  });
});
