import { describe, expect, it } from 'vitest';
import { countNames, listEntries, saveSightings } from '../../lib/store/notebook';
import { moveToTrash } from '../../lib/store/trash';
import { makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';
import { saveSighting } from '../support/save-sighting';

describe('saveSightings', () => {
  it.each([
    ['another sentence is another sighting', { sentence: '또 마화텅이다.' }, 1, 2],
    ['the same sentence of the same page is not', {}, 1, 1],
    ['the same sentence elsewhere is', { url: 'https://news.example/2' }, 1, 2],
    ['other Hanzi are another name', { traditional: '馬雲' }, 2, 1],
    ['another kind is another name', { kind: 'brand' as const }, 2, 1],
  ])('%s', async (_, change, names, sightings) => {
    const database = await openTestDatabase();
    await saveSighting(database, makeSighting(), 1);
    await saveSighting(database, makeSighting(change), 2);
    const entries = await listEntries(database);
    expect(entries).toHaveLength(names);
    expect(entries[0]?.sightings).toHaveLength(sightings);
    expect(entries[0]?.name.sightingCount).toBe(sightings);
  });

  it('keeps two names apart whose Hanzi are not whole', async () => {
    const database = await openTestDatabase();
    await saveSighting(database, makeSighting({ traditional: '', surface: '장밍' }), 1);
    await saveSighting(database, makeSighting({ traditional: '', surface: '리강' }), 2);
    expect(await countNames(database)).toBe(2);
  });

  it('keeps note, tags, status and star when the name is met again', async () => {
    const database = await openTestDatabase();
    const id = await saveSighting(database, makeSighting(), 1);
    await database.names.update(id, {
      note: '메모',
      tags: ['기업'],
      status: 'known',
      starred: true,
    });
    await saveSighting(database, makeSighting({ surface: '마 회장', english: '' }), 2);
    expect(await database.names.get(id)).toMatchObject({
      note: '메모',
      tags: ['기업'],
      status: 'known',
      starred: true,
      english: 'founder of Tencent',
      readings: ['마화텅', '마 회장'],
      createdAt: 1,
      updatedAt: 2,
    });
  });

  const PLAIN = { pinyin: '', sinoKorean: '', english: '', simplified: '馬化騰' };
  const FULL = { pinyin: 'Mǎ Huàténg', sinoKorean: '마화등', simplified: '马化腾' };
  it.each([
    ['a selection knows nothing of a name from a list', FULL, PLAIN, FULL],
    ['a pinyin the reader put right stays', { pinyin: 'mǎ' }, FULL, { pinyin: 'mǎ' }],
    ['an explanation stays', { korean: '창업자' }, { korean: '회장' }, { korean: '창업자' }],
    ['a name kept from a selection is filled in', PLAIN, FULL, FULL],
    [
      'simplified Hanzi the reader put right stay',
      { simplified: '马化藤' },
      FULL,
      { simplified: '马化藤' },
    ],
  ])('facts: %s', async (_, first, then, expected) => {
    const database = await openTestDatabase();
    const id = await saveSighting(database, makeSighting(first), 1);
    await saveSighting(database, makeSighting(then), 2);
    expect(await database.names.get(id)).toMatchObject(expected);
  });

  it('takes a name out of the trash when it is met again', async () => {
    const database = await openTestDatabase();
    const id = await saveSighting(database, makeSighting(), 1);
    await moveToTrash(database, [id], 2);
    expect(await countNames(database)).toBe(0);
    await saveSighting(database, makeSighting({ sentence: '다시' }), 3);
    expect(await countNames(database)).toBe(1);
  });

  it('loses nothing when two saves run at the same time', async () => {
    const database = await openTestDatabase();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        saveSighting(database, makeSighting({ sentence: `${at}` }), 5),
      ),
    );
    const [entry] = await listEntries(database);
    expect(entry?.sightings).toHaveLength(20);
    expect(entry?.name.sightingCount).toBe(20);
  });

  it('keeps all of them or none', async () => {
    const database = await openTestDatabase();
    const broken = { ...makeSighting({ traditional: '馬雲' }), note: () => 'cannot be stored' };
    await expect(saveSightings(database, [makeSighting(), broken], 1)).rejects.toThrow();
    expect(await database.names.count()).toBe(0);
  });
});
