import { describe, expect, it } from 'vitest';
import { guessKind, hasUsualSurname } from '../../../lib/engine/gloss/guess-kind';
import type { Kind } from '../../../lib/engine/types';
import { lexicon } from '../../support/engine';

/** Hanzi, what follows the gloss, the kind, why. */
const GUESSES: readonly (readonly [string, string, Kind, string])[] = [
  ['環江', '현에서', 'place', 'a unit follows'],
  ['張家', ' 촌에', 'place', 'a unit follows after a space, and a surname does not matter'],
  ['王明', '호에서', 'place', 'a lake follows'],
  ['環江縣', '에서', 'place', 'the Hanzi end in a unit'],
  ['環江县', '에서', 'place', 'in simplified characters too'],
  ['東方日報', '는', 'organisation', 'a newspaper'],
  ['吉祥大學', '은', 'organisation', 'a university'],
  ['張氏委員會', '는', 'organisation', 'a committee, though 張 is a surname'],
  ['華晶科技', '가', 'brand', 'a technology company'],
  ['王老吉公司', '가', 'brand', 'a company, though 王 is a surname'],
  ['高東風', '은', 'person', 'surname and two characters'],
  ['張強', '이', 'person', 'surname and one character'],
  ['张强', '이', 'person', 'simplified'],
  ['張□', '이', 'person', 'a hole is a character'],
  ['張東風雲', '이', 'other', 'four characters are no usual name'],
  ['打卡', '가', 'other', 'no surname and no ending'],
];

describe('guessKind', () => {
  it.each(GUESSES)('%s before %j is a %s: %s', (hanzi, after, expected) => {
    expect(guessKind(lexicon, hanzi, after)).toBe(expected);
  });
});

describe('hasUsualSurname', () => {
  it.each<[hanzi: string, expected: boolean, why: string]>([
    ['張強', true, 'one of the most usual'],
    ['张', true, 'in either script'],
    ['打卡', false, 'no surname'],
    ['', false, 'nothing'],
    ['□強', false, 'a hole'],
  ])('%s → %s: %s', (hanzi, expected) => {
    expect(hasUsualSurname(lexicon, hanzi)).toBe(expected);
  });
});
