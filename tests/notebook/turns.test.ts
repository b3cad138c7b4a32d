import { describe, expect, it } from 'vitest';
import { Turns } from '../../lib/notebook/turns';

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('Turns', () => {
  it('does one thing at a time, in the order asked for', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const slow = turns.take(async () => {
      done.push('slow begins');
      await after(5);
      done.push('slow ends');
      return 1;
    });
    const quick = turns.take(async () => {
      done.push('quick');
      return 2;
    });
    expect(await Promise.all([slow, quick])).toEqual([1, 2]);
    expect(done).toEqual(['slow begins', 'slow ends', 'quick']);
  });

  it('goes on after what failed', async () => {
    const turns = new Turns();
    const failed = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
