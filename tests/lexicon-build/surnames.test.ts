import { expect, it } from 'vitest';
import { SURNAMES } from '../../lib/lexicon-build/sources/surnames';

const shareOf = (surname: string): number => SURNAMES.get(surname)?.share ?? 0;

it.each([
  ['何', '和', 'which dictionaries have more names of'],
  ['孟', '蒙', 'with which names of foreigners begin'],
  ['邱', '秋', 'a season'],
  ['龚', '宫', 'a palace'],
])('%s is a more frequent surname than %s, %s', (frequent, rare) => {
  expect(shareOf(frequent)).toBeGreaterThan(shareOf(rare));
});

it('has no surname that more people bear than 王', () => {
  const shares = [...SURNAMES.values()].map(({ share }) => share);
  expect(Math.max(...shares)).toBe(shareOf('王'));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
});
