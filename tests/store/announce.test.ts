import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Announce from '../../lib/store/announce';

/** The module as another page of the extension has it. */
async function openPage(): Promise<typeof Announce> {
  vi.resetModules();
  return import('../../lib/store/announce');
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('announceChange', () => {
  it('is heard by the other pages and not by its own', async () => {
    const [own, other] = [await openPage(), await openPage()];
    const heard: string[] = [];
    const arrived = new Promise<void>((resolve) => {
      stops.push(own.onChange((change) => heard.push(`own ${change}`)));
      stops.push(
        other.onChange((change) => {
          heard.push(`other ${change}`);
          if (change === 'all') resolve();
        }),
      );
    });
    own.announceChange('some');
    own.announceChange('all');
    await arrived;
    expect(heard).toEqual(['other some', 'other all']);
  });
});
