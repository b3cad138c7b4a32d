import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotebookDatabase } from '../../lib/store/database';
import { correctName, editNames, mergeNames } from '../../lib/store/edit-names';
import { importEntries } from '../../lib/store/import-entries';
import { listEntries, saveSightings } from '../../lib/store/notebook';
import { addCorrection, addRejection, listRules, removeRules } from '../../lib/store/rules';
import { SecondCopy } from '../../lib/store/second-copy';
import { toNameRecord } from '../../lib/store/summarise';
import { deleteEverything, eraseNames, listTrash, moveToTrash } from '../../lib/store/trash';
import { undo } from '../../lib/store/undo';
import { identityOf } from '../../lib/store/witness';
import { makeEntry, makeSighting } from '../support/make-entry';
import { saveSighting } from '../support/save-sighting';
import version1 from './fixtures/version-1.json';
import version2 from './fixtures/version-2.json';

/** A notebook with a second copy; `throwAway` is what Chromium does after two kills. */
function makeNotebook() {
  const name = `copied-${crypto.randomUUID()}`;
  let store = new IDBFactory();
  const open = () => new NotebookDatabase(name, async () => store);
  return {
    name,
    open,
    copy: () => new SecondCopy(name, store),
    /** The same notebook as another extension or browser would write it: without a copy. */
    openWithoutCopy: () => new NotebookDatabase(name, null),
    throwAway: () => Dexie.delete(name),
    deleteCopy: () =>
      new Promise((resolve, reject) => {
        const request = store.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
    throwCopyAway: () => {
      store = new IDBFactory();
    },
  };
}

async function everything(database: NotebookDatabase) {
  const { corrections, rejections } = await listRules(database);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    names: (await database.names.toArray()).sort(byId),
    corrections: corrections.toSorted(byId),
    rejections: rejections.toSorted(byId),
    identity: await identityOf(database),
  };
}

const HANZI = ['馬化騰', '馬雲', '張□', '習近平'];
const facts = { simplified: '马云', pinyin: 'Mǎ Yún', kind: 'person' as const };
type Act = (database: NotebookDatabase, ids: readonly string[], now: number) => Promise<unknown>;
/** Everything that writes; `ids` are those of the names there are. */
const ACTS: Readonly<Record<string, Act>> = {
  save: (database, ids, now) =>
    saveSighting(
      database,
      makeSighting({ traditional: HANZI[ids.length % 4] as string, sentence: `${now}` }),
      now,
    ),
  'save many': (database, _, now) =>
    saveSightings(
      database,
      HANZI.map((traditional) => makeSighting({ traditional })),
      now,
    ),
  edit: (database, ids, now) => editNames(database, ids, { note: `${now}`, addTags: ['새'] }, now),
  merge: (database, ids, now) => mergeNames(database, ids.slice(0, 2), now),
  correct: (database, [id = ''], now) =>
    correctName(database, id, { ...facts, traditional: '馬雲' }, now),
  import: (database, _, now) => {
    const { name, sightings } = makeEntry({ id: `imported-${now}`, traditional: `入${now}` });
    const entry = { line: 1, name: toNameRecord(name), sightings };
    return importEntries(database, [entry], { corrections: [], rejections: [] }, now);
  },
  trash: (database, [id = ''], now) => moveToTrash(database, [id], now),
  erase: (database, [id = ''], now) => eraseNames(database, [id], now),
  'erase and undo': async (database, ids, now) =>
    undo(database, await eraseNames(database, ids, now)),
  correction: (database, _, now) =>
    addCorrection(database, { ...facts, surface: '마윈', wrong: '馬元', traditional: '馬雲' }, now),
  rejection: async (database, _, now) =>
    addRejection(
      database,
      { surface: `${now}`, reach: 'page', url: 'https://news.example/1' },
      now,
    ),
  'remove rules': async (database) =>
    removeRules(
      database,
      (await listRules(database)).rejections.map(({ id }) => id),
    ),
  'delete everything': (database) => deleteEverything(database),
};

describe('the second copy', () => {
  it('gives back whatever was written, when the browser threw the notebook away', async () => {
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(acts, async (chosen) => {
        const notebook = makeNotebook();
        const database = notebook.open();
        for (const [at, act] of chosen.entries()) {
          const ids = (await database.names.toArray()).map(({ id }) => id);
          await (ACTS[act] as Act)(database, ids, at + 1);
        }
        const before = await everything(database);
        database.close();
        await notebook.throwAway();
        expect(await everything(notebook.open())).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back under the hands of an open page', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    await saveSighting(database, makeSighting(), 1);
    await notebook.throwAway();
    await saveSighting(database, makeSighting({ traditional: '馬雲' }), 2);
    expect((await listEntries(database)).map(({ name }) => name.traditional)).toEqual([
      '馬雲',
      '馬化騰',
    ]);
  });

  it('gives back after the giving back itself was cut short', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    await saveSighting(database, makeSighting(), 1);
    database.close();
    await notebook.throwAway();
    // The new database is made before it is filled.
    const empty = notebook.openWithoutCopy();
    await empty.open();
    empty.close();
    expect(await listEntries(notebook.open())).toHaveLength(1);
  });

  it.each([
    ['a write the copy did not get any more', false],
    ['a copy that was thrown away', true],
  ])('catches up before the next write: %s', async (_, thrownAway) => {
    const notebook = makeNotebook();
    const first = notebook.open();
    await saveSighting(first, makeSighting(), 1);
    first.close();
    if (thrownAway) notebook.throwCopyAway();
    else {
      // As a kill between the two leaves it.
      const cut = notebook.openWithoutCopy();
      const name = await cut.names.toCollection().first();
      await cut.transaction('rw', cut.names, cut.meta, async () => {
        await cut.names.put({ ...name, note: '뒤늦은 메모' } as NonNullable<typeof name>);
        await cut.meta.put({ key: 'sequence', value: 2 });
      });
      cut.close();
    }
    const next = notebook.open();
    await addRejection(next, { surface: '마', reach: 'ever', url: '' }, 3);
    const before = await everything(next);
    next.close();
    await notebook.throwAway();
    expect(before.names[0]?.note).toBe(thrownAway ? '' : '뒤늦은 메모');
    expect(await everything(notebook.open())).toEqual(before);
  });

  it('is made of a notebook that had none', async () => {
    const notebook = makeNotebook();
    const before = notebook.openWithoutCopy();
    await saveSighting(before, makeSighting(), 1);
    before.close();
    const database = notebook.open();
    await database.open();
    database.close();
    await notebook.throwAway();
    expect(await listEntries(notebook.open())).toHaveLength(1);
  });

  it('is made anew when it goes away under its hands', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    await saveSighting(database, makeSighting(), 1);
    await notebook.deleteCopy();
    await saveSighting(database, makeSighting({ traditional: '馬雲' }), 2);
    const before = await everything(database);
    database.close();
    await notebook.throwAway();
    expect(before.names).toHaveLength(2);
    expect(await everything(notebook.open())).toEqual(before);
  });

  it('does not make a save fail when there is no room for it', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    await saveSighting(database, makeSighting(), 1);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'head') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      await saveSighting(database, makeSighting({ traditional: '馬雲' }), 2);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await listEntries(database)).toHaveLength(2);
    await saveSighting(database, makeSighting({ traditional: '李四' }), 3);
    database.close();
    await notebook.throwAway();
    expect(await listEntries(notebook.open())).toHaveLength(3);
  });

  it('does not give back what the reader deleted', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    const id = await saveSighting(database, makeSighting(), 1);
    await eraseNames(database, [id], 2);
    database.close();
    await notebook.throwAway();
    const next = notebook.open();
    expect(await listEntries(next)).toEqual([]);
    expect(await listTrash(next)).toEqual([]);
  });

  it.each([
    [1, version1, ['張□', '張□', '馬化騰'], 4],
    [2, version2, ['馬化騰', '馬雲'], 3],
  ])('has a notebook of version %i before it is migrated', async (version, fixture, names, met) => {
    const notebook = makeNotebook();
    const old = new Dexie(notebook.name);
    old.version(version).stores(fixture.stores);
    const tables = fixture as unknown as Record<string, readonly object[]>;
    for (const table of Object.keys(fixture.stores))
      await old.table(table).bulkAdd(tables[table] ?? []);
    old.close();
    // The migration is cut short.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'names') throw new Error('stopped');
      return put.apply(this, args);
    };
    try {
      await expect(notebook.open().open()).rejects.toThrow();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await notebook.throwAway();
    const entries = await listEntries(notebook.open());
    expect(entries.map(({ name }) => name.traditional).sort()).toEqual(names);
    expect(entries.flatMap(({ sightings }) => sightings)).toHaveLength(met);
  });

  it('keeps nothing of what was deleted altogether', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    await saveSighting(database, makeSighting(), 1);
    await deleteEverything(database);
    expect(await notebook.copy().head()).toMatchObject({ rows: 0, sequence: 2 });
    expect((await notebook.copy().read())['names']).toEqual([]);
  });

  it('does not grow without end', async () => {
    const notebook = makeNotebook();
    const database = notebook.open();
    const inputs = Array.from({ length: 100 }, (_, at) => makeSighting({ traditional: `名${at}` }));
    const ids = await saveSightings(database, inputs, 1);
    for (let now = 2; now < 40; now++) await editNames(database, ids, { note: `${now}` }, now);
    const before = await everything(database);
    // Names twice, and what may be outdated.
    await expect
      .poll(async () => (await notebook.copy().head())?.rows)
      .toBeLessThan(2 * 100 + 2_000);
    database.close();
    await notebook.throwAway();
    expect(await everything(notebook.open())).toEqual(before);
  });

  it('does not keep the notebook from working when it cannot be had', async () => {
    const database = new NotebookDatabase(`alone-${crypto.randomUUID()}`, () =>
      Promise.reject(new DOMException('', 'UnknownError')),
    );
    await saveSighting(database, makeSighting(), 1);
    expect(await listEntries(database)).toHaveLength(1);
  });
});
