import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCell, neutralise, restore } from '../../lib/export/cell';
import { nastyText } from '../support/arbitrary-entry';

describe('neutralise', () => {
  it.each([
    ['a sum', '=1+1', "'=1+1"],
    ['a phone number', '+82-2', "'+82-2"],
    ['a minus', '-1', "'-1"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['full width', '＝1', "'＝1"],
    ['behind white space', ' \t=1', "' \t=1"],
    ['a tab alone', '\t1', "'\t1"],
    ['one that looks neutralised already', "'=1", "''=1"],
    ['a word', '마화텅', '마화텅'],
    ['an apostrophe', "'90s", "'90s"],
  ])('%s', (_, text, safe) => {
    expect(neutralise(text)).toBe(safe);
  });

  it('leaves no formula, and is taken back by restore', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(/^\s*[=+\-@＝＋－＠]/u.test(neutralise(text))).toBe(false);
        expect(restore(neutralise(text))).toBe(text);
      }),
    );
  });
});

describe('formatCell', () => {
  it.each([
    ['a quote', '"예"', '"""예"""'],
    ['a comma', 'a,b', '"a,b"'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['a space at the end', 'a ', '"a "'],
    ['nothing special', '가', '가'],
  ])('%s', (_, text, cell) => {
    expect(formatCell(text)).toBe(cell);
  });
});
