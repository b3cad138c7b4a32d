import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLab, type Lab } from '../lab/build-lab';
import { crashRounds } from '../lab/crash-rounds';
import { BROWSERS } from './find-browser';

/** `npm run crashtest` has many more. */
const KILLS = { chromium: 3, firefox: 2 } as const;

describe('a browser killed while the notebook writes', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await buildLab();
  });
  afterAll(() => lab?.remove());

  it.each(BROWSERS)(
    '%s loses nothing that was confirmed and leaves nothing half made',
    async (name) => {
      const { checked, faults } = await crashRounds(name, KILLS[name], lab.output);
      expect(faults).toEqual([]);
      expect(checked).toBeGreaterThan(0);
    },
    120_000,
  );
});
