import { describe, expect, it } from 'vitest';
import type { NotebookDatabase } from '../../lib/store/database';
import { correctName, editNames, mergeNames } from '../../lib/store/edit-names';
import { importEntries } from '../../lib/store/import-entries';
import { listNames } from '../../lib/store/notebook';
import { listRules } from '../../lib/store/rules';
import { toNameRecord } from '../../lib/store/summarise';
import {
  deleteEverything,
  eraseExpired,
  eraseNames,
  listTrash,
  moveToTrash,
  restoreFromTrash,
  TRASH_DAYS,
} from '../../lib/store/trash';
import { undo } from '../../lib/store/undo';
import { makeEntry } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';

const NOW = 1_800_000_000_000;
const RIGHT = {
  traditional: '馬雲',
  simplified: '马云',
  pinyin: 'Mǎ Yún',
  kind: 'person',
} as const;
const ENTRIES = [
  makeEntry({ id: 'a', note: '하나', tags: ['기업'] }),
  makeEntry({ id: 'b', ...RIGHT, readings: ['마윈'], note: '둘', starred: true }, [
    { url: 'https://news.example/2' },
    { url: 'https://news.example/3' },
  ]),
];

async function snapshot(database: NotebookDatabase) {
  return {
    names: await database.names.toArray(),
    rules: await listRules(database),
  };
}

describe('undo', () => {
  it.each<[string, (database: NotebookDatabase) => Promise<string | null | undefined>]>([
    [
      'an edit',
      (db) =>
        editNames(
          db,
          ['a', 'b'],
          { status: 'known', addTags: ['인물'], removeTags: ['기업'] },
          NOW,
        ),
    ],
    ['a note', (db) => editNames(db, ['a'], { note: '' }, NOW)],
    ['the trash', (db) => moveToTrash(db, ['a', 'b'], NOW)],
    ['deleting for good', (db) => eraseNames(db, ['b'], NOW)],
    ['a merge', (db) => mergeNames(db, ['a', 'b'], NOW)],
    [
      'a correction',
      async (db) => (await correctName(db, 'a', { ...RIGHT, traditional: '馬花藤' }, NOW))?.undoId,
    ],
    [
      'a correction onto a kept name',
      async (db) => (await correctName(db, 'a', RIGHT, NOW))?.undoId,
    ],
    [
      'an import',
      async (db) => {
        const { name, sightings } = makeEntry({ id: 'c', traditional: '李四', note: '셋' });
        const twin = makeEntry({ id: 'd', note: '넷' }, [{ url: 'https://news.example/9' }]);
        const incoming = [
          { line: 1, name: toNameRecord(name), sightings },
          { line: 2, name: toNameRecord(twin.name), sightings: twin.sightings },
        ];
        return (
          await importEntries(
            db,
            incoming,
            {
              corrections: [],
              rejections: [{ id: 'r', surface: '지난', reach: 'ever', where: '', createdAt: 1 }],
            },
            NOW,
          )
        ).undoId;
      },
    ],
  ])('takes back %s entirely', async (_, act) => {
    const database = await openTestDatabase(ENTRIES);
    const before = await snapshot(database);
    const id = await act(database);
    expect(await snapshot(database)).not.toEqual(before);
    expect(await undo(database, id as string)).toMatchObject({ kept: 0 });
    expect(await snapshot(database)).toEqual(before);
    expect(await undo(database, id as string)).toBeNull();
  });

  it('leaves what was changed since, and counts it', async () => {
    const database = await openTestDatabase(ENTRIES);
    const id = await moveToTrash(database, ['a', 'b'], NOW);
    await restoreFromTrash(database, ['a'], NOW + 1);
    await editNames(database, ['a'], { note: '새로 씀' }, NOW + 2);
    expect(await undo(database, id)).toEqual({ restored: 1, kept: 1 });
    expect(await database.names.get('a')).toMatchObject({ note: '새로 씀', deletedAt: null });
  });

  it('counts the sightings anew of a merged name that was changed since', async () => {
    const database = await openTestDatabase(ENTRIES);
    const id = await mergeNames(database, ['a', 'b'], NOW);
    await editNames(database, ['a'], { note: '바꿈' }, NOW + 1);
    await undo(database, id as string);
    expect(await database.names.get('a')).toMatchObject({ note: '바꿈', sightingCount: 1 });
    expect(await database.names.get('b')).toMatchObject({ sightingCount: 2 });
  });
});

describe('mergeNames', () => {
  it('keeps everything of both', async () => {
    const database = await openTestDatabase(ENTRIES);
    await mergeNames(database, ['a', 'b'], NOW);
    expect(await database.names.toArray()).toMatchObject([
      {
        id: 'a',
        readings: ['마화텅', '마윈'],
        note: '하나\n\n둘',
        tags: ['기업'],
        starred: true,
        sightingCount: 3,
        sightings: [{ nameId: 'a' }, { nameId: 'a' }, { nameId: 'a' }],
      },
    ]);
  });

  it('does nothing to one name alone', async () => {
    const database = await openTestDatabase(ENTRIES);
    expect(await mergeNames(database, ['a', 'a'], NOW)).toBeNull();
    expect(await database.names.count()).toBe(2);
  });
});

describe('the trash', () => {
  it(`keeps a name ${TRASH_DAYS} days`, async () => {
    const database = await openTestDatabase(ENTRIES);
    await moveToTrash(database, ['a'], NOW);
    const day = 24 * 60 * 60 * 1000;
    expect(await eraseExpired(database, NOW + TRASH_DAYS * day)).toBe(0);
    expect(await listTrash(database)).toHaveLength(1);
    expect(await listNames(database)).toHaveLength(1);
    expect(await eraseExpired(database, NOW + TRASH_DAYS * day + 1)).toBe(1);
    expect(await database.names.count()).toBe(1);
  });

  it('an id that is not there deletes nothing', async () => {
    const database = await openTestDatabase(ENTRIES);
    await eraseNames(database, ['nobody'], NOW);
    await eraseNames(database, [], NOW);
    expect(await database.names.count()).toBe(2);
  });

  it('deletes everything only when told so', async () => {
    const database = await openTestDatabase(ENTRIES);
    await deleteEverything(database);
    expect(await snapshot(database)).toEqual({
      names: [],
      rules: { corrections: [], rejections: [] },
    });
  });
});
