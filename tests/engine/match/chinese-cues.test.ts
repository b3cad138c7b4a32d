import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChineseCues } from '../../../lib/engine/match/chinese-cues';

/** A text with the stretch asked about between bars, whether it speaks of China there, why. */
const WITHIN: readonly (readonly [string, boolean, string])[] = [
  ['|중국에서 왔다.| 서울이다.', true, 'at the beginning'],
  ['서울이다. |미중 회담.|', true, 'in the last sentence'],
  ['중국이다. |서울이다.| 홍콩이다.', false, 'only around it'],
  ['|中외교부|', true, 'the one-hanja abbreviation'],
  ['|명나라 때|', true, 'a dynasty'],
  ['|한나라당 의원|', false, 'a Korean party'],
  ['|양복을 입은|', false, 'a word that begins like one'],
  ['|서울|', false, 'nowhere'],
  ['||중국', false, 'an empty stretch'],
];

describe('ChineseCues', () => {
  it.each(WITHIN)('%j: %s, %s', (marked, expected) => {
    const [before = '', inside = ''] = marked.split('|');
    const cues = new ChineseCues(marked.replaceAll('|', ''));
    expect(cues.within(before.length, before.length + inside.length)).toBe(expected);
  });

  it('has any where it has one within the whole', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('중국', '서울', ' ', '대만', '부산'))
          .map((parts) => parts.join('')),
        (text) => {
          const cues = new ChineseCues(text);
          expect(cues.any).toBe(cues.within(0, text.length));
          expect(cues.any).toBe(/중국|대만/.test(text));
        },
      ),
    );
  });
});
