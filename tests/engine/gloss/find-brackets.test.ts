import { describe, expect, it } from 'vitest';
import { findBrackets } from '../../../lib/engine/gloss/find-brackets';

/** Text, the runs of its brackets (brackets apart by |), why. */
const FOUND: readonly (readonly [string, string, string])[] = [
  ['마화텅(馬化騰)', 'hanzi:馬化騰', 'the plain form'],
  [
    '텐센트(騰訊?텅쉰)',
    'hanzi:騰訊? hangul:텅쉰',
    'a question mark touching Hanzi is a lost character',
  ],
  ['위챗[微信 WeChat 2011]', 'hanzi:微信 latin:WeChat digits:2011', 'four scripts'],
  ['장청(張□)', 'hanzi:張□', 'a hole already shown as one'],
  ['춘제〈春節〉와 《紅樓夢》', 'hanzi:春節 | hanzi:紅樓夢', 'pointed brackets'],
  ['〔春節〕【微博】<上海>', 'hanzi:春節 | hanzi:微博 | hanzi:上海', 'other brackets'],
  [
    '(겉[上海]속)',
    'hangul:겉 hanzi:上海 hangul:속 | hanzi:上海',
    'of two kinds nested, both count',
  ],
  ['상하이(上海)(?)', 'hanzi:上海', 'a question mark by itself is no Hanzi'],
];

const NOT_FOUND: readonly (readonly [string, string])[] = [
  ['', 'nothing'],
  ['마화텅(1971년생)', 'no Hanzi in it'],
  ['마화텅(Ma Huateng)', 'Latin only'],
  ['마화텅(馬化騰', 'never closes'],
  ['馬化騰)', 'never opens'],
  ['마화텅(馬化騰]', 'closes with another bracket'],
  ['마화텅(馬化\n騰)', 'does not go over a line end'],
  [`마화텅(馬${'가'.repeat(100)})`, 'longer than any gloss'],
  ['馬化騰', 'Hanzi without a bracket'],
];

describe('findBrackets', () => {
  it.each(FOUND)('%s → %s: %s', (text, expected) => {
    const found = findBrackets(text).map(({ runs }) =>
      runs.map((run) => `${run.script}:${run.text}`).join(' '),
    );
    expect(found.join(' | ')).toBe(expected);
  });

  it.each(NOT_FOUND)('finds nothing in %j: %s', (text) => {
    expect(findBrackets(text)).toEqual([]);
  });

  it('counts the inner of two nested brackets of one kind', () => {
    const brackets = findBrackets('(겉(上海)속)');
    expect(brackets.map(({ start, end }) => [start, end])).toEqual([[2, 6]]);
  });

  it('gives offsets in the whole text', () => {
    const text = '앞 글 😀 텐센트(騰訊?텅쉰) 뒤';
    const [bracket] = findBrackets(text);
    expect(text.slice(bracket?.start, bracket?.end)).toBe('(騰訊?텅쉰)');
    for (const run of bracket?.runs ?? []) expect(text.slice(run.start, run.end)).toBe(run.text);
  });
});

/** How many characters are looked at in brackets of a text. */
function countLooks(text: string): number {
  const original = String.prototype.charAt;
  let looks = 0;
  String.prototype.charAt = function charAt(this: string, at: number): string {
    looks++;
    return original.call(this, at);
  };
  try {
    findBrackets(text);
  } finally {
    String.prototype.charAt = original;
  }
  return looks;
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['(', 'openings only'],
  ['([<〈《〔【', 'openings of every kind, each closed by none'],
  ['(馬', 'openings with Hanzi'],
  ['([', 'two kinds in turn'],
  ['(馬)', 'brackets that close'],
];

describe('findBrackets, for 100,000 brackets', () => {
  it.each(HOSTILE)('looks at no more than 85 characters for each of %j: %s', (unit) => {
    const text = unit.repeat(100_000).slice(0, 100_000);
    const brackets = [...text].filter((character) => '([<〈《〔【'.includes(character)).length;
    const looks = countLooks(text);
    expect(looks).toBeGreaterThanOrEqual(brackets);
    expect(looks).toBeLessThanOrEqual(85 * brackets);
  });

  it('does ten times the work for ten times the text', () => {
    const looks = (count: number): number => countLooks(`(馬${'가'.repeat(90)}`.repeat(count));
    expect(looks(10_000) / looks(1_000)).toBeCloseTo(10, 0);
  });

  it('finds all of them', () => {
    expect(findBrackets('마(馬)'.repeat(100_000))).toHaveLength(100_000);
  });
});
