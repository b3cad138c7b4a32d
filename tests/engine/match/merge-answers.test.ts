import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../../lib/engine/match/merge-answers';
import type { Candidate, Kind } from '../../../lib/engine/types';

function answer(traditional: string, simplified: string, kind: Kind, share: number): Candidate {
  const rest = { pinyin: '', sinoKorean: '', region: 'mainland', english: '', korean: '' } as const;
  return { traditional, simplified, kind, share, ...rest };
}

/** Answers with their shares, what is left, why. */
const MERGED: readonly (readonly [
  readonly Candidate[],
  readonly (readonly [string, number])[],
  string,
])[] = [
  [
    [answer('江西', '江西', 'place', 0.6), answer('江西', '江西', 'other', 0.4)],
    [['江西', 1]],
    'the same Hanzi, a place and a ship',
  ],
  [
    [answer('臺東', '台东', 'place', 0.5), answer('台東', '台东', 'place', 0.5)],
    [['臺東', 1]],
    'two ways to write one name',
  ],
  [
    [answer('恆大', '恒大', 'brand', 0.5), answer('恆大集團', '恒大集团', 'brand', 0.5)],
    [['恆大', 1]],
    'short and full name',
  ],
  [
    [
      answer('工業和信息化部', '工业和信息化部', 'organisation', 0.5),
      answer('工信部', '工信部', 'organisation', 0.5),
    ],
    [['工業和信息化部', 1]],
    'an abbreviation',
  ],
  [
    [answer('李明', '李明', 'person', 0.5), answer('李世明', '李世明', 'person', 0.5)],
    [
      ['李明', 0.5],
      ['李世明', 0.5],
    ],
    'two persons are two persons',
  ],
  [
    [answer('茅臺', '茅台', 'place', 0.5), answer('茅臺酒', '茅台酒', 'other', 0.5)],
    [
      ['茅臺', 0.5],
      ['茅臺酒', 0.5],
    ],
    'a town is not what is made there',
  ],
  [
    [
      answer('山西', '山西', 'place', 0.4),
      answer('陝西', '陕西', 'place', 0.35),
      answer('陝西', '陕西', 'place', 0.25),
    ],
    [
      ['陝西', 0.6],
      ['山西', 0.4],
    ],
    'the likeliest of what is left comes first',
  ],
  [[], [], 'nothing for nothing'],
];

describe('mergeAnswers', () => {
  it.each(MERGED)('%# %j %j: %s', (answers, expected) => {
    const merged = mergeAnswers(answers);
    expect(merged.map(({ traditional }) => traditional)).toEqual(expected.map(([name]) => name));
    merged.forEach(({ share }, index) => {
      expect(share).toBeCloseTo(expected[index]?.[1] ?? Number.NaN, 9);
    });
  });
});
