import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDisambiguator } from '../../../lib/engine/match/disambiguate';
import type { Candidate } from '../../../lib/engine/types';

function place(traditional: string, pinyin: string, english: string, share = 1): Candidate {
  return {
    traditional,
    simplified: traditional,
    pinyin,
    sinoKorean: '',
    kind: 'place',
    region: 'mainland',
    english,
    korean: '',
    share,
  };
}

const SHAANXI = place('陝西', 'Shǎnxī', 'province of China', 0.5);
const SHANXI = place('山西', 'Shānxī', 'province of China', 0.5);
const XIAN = place('西安', "Xī'ān", 'capital of Shaanxi');
const TAIYUAN = place('太原', 'Tàiyuán', 'capital of Shanxi');
const BEIJING = place('北京', 'Běijīng', 'capital of China');
const FUZHOU_FUJIAN = place('福州', 'Fúzhōu', 'capital of Fujian', 0.5);
const FUZHOU_JIANGXI = place('撫州', 'Fǔzhōu', 'city in Jiangxi', 0.5);
const FUJIAN = place('福建', 'Fújiàn', 'province of China');
const JIANGXI = place('江西', 'Jiāngxī', 'province of China');
const LHASA = place('拉薩', 'Lāsà', 'capital of Tibet', 0.3);
const LASA = place('臘撒', 'Làsā', 'township in Yunnan', 0.7);
const TIBET = place('西藏', 'Xīzàng', 'autonomous region');

const CANGZHOU = place('滄州', 'Cāngzhōu', 'City in Hebei', 0.5);
const CHANGZHOU = place('常州', 'Chángzhōu', 'City in Jiangsu', 0.5);
const NANTONG = place('南通', 'Nántōng', 'city in Jiangsu');
const WUHAN = place('武漢', 'Wǔhàn', 'City of Hubei');
const SUZHOU_COUNTY = place('肅州', 'Sùzhōu', 'district in Jiuquan', 0.5);
const SUZHOU_CITY = place('宿州', 'Sùzhōu', 'City in Anhui', 0.5);
const YIWU_ZHEJIANG = place('義烏', 'Yìwū', 'city in Zhejiang; small goods market', 0.9);
const YIWU_XINJIANG = place('伊吾', 'Yīwú', 'Yiwu County in Hami, Xinjiang', 0.1);

/** Answers, the article's other names, the likeliest answer (empty: still even), why. */
const CHOICES: readonly (readonly [readonly Candidate[], readonly Candidate[], string, string])[] =
  [
    [[SHANXI, SHAANXI], [XIAN], '陝西', 'a city that lies in it; 陝西 is Shaanxi in English'],
    [[SHAANXI, SHANXI], [TAIYUAN], '山西', 'a city that lies in the other'],
    [[SHAANXI, SHANXI], [BEIJING], '', 'a city that lies in neither'],
    [[SHAANXI, SHANXI], [], '', 'no other name'],
    [[SHAANXI, SHANXI], [XIAN, TAIYUAN], '', 'one for each'],
    [[FUZHOU_JIANGXI, FUZHOU_FUJIAN], [FUJIAN], '福州', 'a province it lies in'],
    [[FUZHOU_FUJIAN, FUZHOU_JIANGXI], [JIANGXI], '撫州', 'the other province'],
    [[LASA, LHASA], [TIBET], '拉薩', 'against the greater share; 西藏 is Tibet in English'],
    [[LASA, LHASA], [BEIJING], '臘撒', 'nothing changes'],
    [[CANGZHOU, CHANGZHOU], [NANTONG], '常州', 'a city of the same province'],
    [[SUZHOU_COUNTY, SUZHOU_CITY], [WUHAN], '', 'a word that names no region'],
    [
      [YIWU_ZHEJIANG, YIWU_XINJIANG],
      [YIWU_ZHEJIANG],
      '義烏',
      'the namesake that has the name in its gloss is not related to it',
    ],
  ];

const disambiguate = (answers: readonly Candidate[], around: readonly Candidate[]): Candidate[] =>
  createDisambiguator(around)(answers);

describe('createDisambiguator', () => {
  it.each(CHOICES)('row %#: %3$s', (answers, around, expected) => {
    const [first, second] = disambiguate(answers, around);
    if (expected === '') expect(first?.share).toBeCloseTo(second?.share ?? 0, 9);
    else {
      expect(first?.traditional).toBe(expected);
      expect(first?.share).toBeGreaterThan(0.55);
    }
  });

  it('does not count a name as its own neighbour', () => {
    const self = place('陝西', 'Shǎnxī', 'Shaanxi province', 0.5);
    const [first, second] = disambiguate([SHANXI, self], [self]);
    expect(first?.share).toBeCloseTo(second?.share ?? 0, 9);
  });

  it('takes whole words of a gloss only', () => {
    const shan = place('山', 'Shān', 'mountain', 0.5);
    const hill = place('杉', 'Shān', 'tree', 0.5);
    const [first, second] = disambiguate([shan, hill], [TAIYUAN]);
    expect(first?.share).toBeCloseTo(second?.share ?? 0, 9);
  });

  it('gives a single answer the whole share, and nothing for no answer', () => {
    expect(disambiguate([SHAANXI], [XIAN])).toEqual([{ ...SHAANXI, share: 1 }]);
    expect(disambiguate([], [XIAN])).toEqual([]);
  });

  it('gives shares that add up to 1, the largest first, and the same answers', () => {
    const pool = [SHAANXI, SHANXI, XIAN, TAIYUAN, FUZHOU_FUJIAN, FUZHOU_JIANGXI, FUJIAN, TIBET];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...pool), { minLength: 2, maxLength: 6 }),
        fc.subarray(pool),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (answers, around, shares) => {
          const weighed = disambiguate(
            answers.map((answer, index) => ({ ...answer, share: shares[index] ?? 0 })),
            around,
          );
          expect(weighed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(weighed.map(({ share }) => share)).toEqual(
            weighed.map(({ share }) => share).sort((a, b) => b - a),
          );
          expect(new Set(weighed.map(({ traditional }) => traditional))).toEqual(
            new Set(answers.map(({ traditional }) => traditional)),
          );
        },
      ),
    );
  });
});
