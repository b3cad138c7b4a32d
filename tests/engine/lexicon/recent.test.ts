import { expect, it } from 'vitest';
import { Recent } from '../../../lib/engine/lexicon/recent';

it('keeps what it is given, and bounded', () => {
  const recent = new Recent<number, string>();
  expect(recent.get(1)).toBeUndefined();
  expect(recent.keep(1, 'one')).toBe('one');
  expect(recent.get(1)).toBe('one');
  let kept = 0;
  for (let key = 0; key < 10_000; key++) recent.keep(key, 'more');
  for (let key = 0; key < 10_000; key++) if (recent.get(key) !== undefined) kept++;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThanOrEqual(2000);
});
