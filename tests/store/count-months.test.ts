import { describe, expect, it } from 'vitest';
import { countMonths } from '../../lib/store/count-months';
import { listNames } from '../../lib/store/notebook';
import { moveToTrash } from '../../lib/store/trash';
import { makeEntry } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';

const time = (month: number, day: number) => new Date(2026, month - 1, day).getTime();
const NOW = time(11, 23);

describe('countMonths', () => {
  it('counts months of the reader’s own time, without what is in the trash', async () => {
    const database = await openTestDatabase([
      makeEntry({ id: 'a', createdAt: time(10, 31) }, [
        { url: 'https://news.example/1', seenAt: time(10, 31) },
        { url: 'https://news.example/2', seenAt: time(11, 1) },
      ]),
      makeEntry({ id: 'b', traditional: '馬雲', createdAt: time(11, 2) }, [
        { seenAt: time(11, 2) },
      ]),
    ]);
    await moveToTrash(database, ['b'], NOW);
    expect(await countMonths(database, await listNames(database), NOW, 2)).toEqual([
      { month: '2026-10', met: 1, kept: 1 },
      { month: '2026-11', met: 1, kept: 0 },
    ]);
  });
});
