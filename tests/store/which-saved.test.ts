import { describe, expect, it } from 'vitest';
import { saveSightings } from '../../lib/store/notebook';
import { moveToTrash } from '../../lib/store/trash';
import { whichSaved } from '../../lib/store/which-saved';
import { makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';

const MA = { traditional: '馬化騰', kind: 'person', surface: '마화텅' } as const;
const HOLE = { traditional: '張□', kind: 'person', surface: '장청' } as const;

describe('whichSaved', () => {
  it.each([
    ['whole Hanzi are enough', MA, { ...MA, surface: '마 회장' }, true],
    ['another kind is another name', MA, { ...MA, kind: 'brand' } as const, false],
    ['a name with a missing character is known by its Hangul', HOLE, HOLE, true],
    ['and told from another by it', HOLE, { ...HOLE, surface: '장밍' }, false],
  ])('%s', async (_, kept, met, isSaved) => {
    const database = await openTestDatabase();
    await saveSightings(database, [makeSighting(kept)], 1);
    expect(await whichSaved(database, [met])).toEqual([isSaved]);
  });

  it('answers in the order of the questions, and not for the trash', async () => {
    const database = await openTestDatabase();
    const [id = ''] = await saveSightings(database, [makeSighting(MA), makeSighting(HOLE)], 1);
    await moveToTrash(database, [id], 2);
    expect(await whichSaved(database, [HOLE, MA])).toEqual([true, false]);
  });
});
