import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NotebookDatabase } from '../../lib/store/database';
import { listEntries } from '../../lib/store/notebook';
import { listRules } from '../../lib/store/rules';
import { NameRecordSchema, SightingSchema } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';
import { listTrash } from '../../lib/store/trash';
import { undo } from '../../lib/store/undo';
import { identityOf } from '../../lib/store/witness';
import { makeSighting } from '../support/make-entry';
import { saveSighting } from '../support/save-sighting';
import version1 from './fixtures/version-1.json';
import version2 from './fixtures/version-2.json';

/** Makes a database as a past version left it. */
async function storeFixture(
  name: string,
  fixture: { version: number; stores: Record<string, string> } = version1,
): Promise<void> {
  const old = new Dexie(name);
  old.version(fixture.version).stores(fixture.stores);
  const tables = fixture as unknown as Record<string, readonly object[]>;
  for (const table of Object.keys(fixture.stores))
    await old.table(table).bulkAdd(tables[table] ?? []);
  old.close();
}

describe('a notebook of version 1', () => {
  it('is opened with every name and sighting it had', async () => {
    await storeFixture('from-1');
    const entries = await listEntries(new NotebookDatabase('from-1'));
    const rows = entries.map(({ name, sightings }) => [
      name.readings.join(' '),
      name.traditional,
      name.outlets,
      sightings.map(({ sentence }) => sentence),
    ]);
    expect(rows.sort(([a], [b]) => String(a).localeCompare(String(b), 'ko'))).toEqual([
      [
        '마화텅 마화등',
        '馬化騰',
        ['news.example', 'localhost'],
        ['옛 책에는 마화등이라고 적었다.', '마화텅 회장은 선전에서 회사를 세웠다.'],
      ],
      ['장밍', '張□', ['daily.example'], ['장밍 감독이 이겼다.']],
      ['장청', '張□', ['daily.example'], ['장청 기자가 전했다.']],
    ]);
  });

  it('has records that fit the schema of today', async () => {
    await storeFixture('from-1-checked');
    const entries = await listEntries(new NotebookDatabase('from-1-checked'));
    for (const { name, sightings } of entries) {
      expect(v.safeParse(NameRecordSchema, toNameRecord(name)).issues).toBeUndefined();
      for (const sighting of sightings)
        expect(v.safeParse(SightingSchema, sighting).issues).toBeUndefined();
    }
    expect(entries).toHaveLength(3);
  });

  it('is left as it was when the migration fails half way', async () => {
    await storeFixture('from-1-broken');
    const random = crypto.randomUUID;
    crypto.randomUUID = () => {
      throw new Error('stopped');
    };
    try {
      await expect(new NotebookDatabase('from-1-broken').open()).rejects.toThrow();
    } finally {
      crypto.randomUUID = random;
    }
    const old = await new Dexie('from-1-broken').open();
    expect(old.verno).toBe(1);
    expect(await old.table('names').toArray()).toEqual(version1.names);
    old.close();
  });

  it('lets a newer version in instead of blocking it', async () => {
    const open = new NotebookDatabase('newer');
    await open.open();
    const newer = new Dexie('newer');
    newer.version(99).stores({ names: 'id' });
    await newer.open();
    expect(open.isOpen()).toBe(false);
    newer.close();
  });

  it('goes on in a new one after it was deleted under its hands', async () => {
    const database = new NotebookDatabase('deleted');
    await saveSighting(database, makeSighting(), 1);
    await Dexie.delete('deleted');
    await saveSighting(database, makeSighting({ traditional: '馬雲' }), 2);
    expect((await listEntries(database)).map(({ name }) => name.traditional)).toEqual(['馬雲']);
  });
});

describe('a notebook of version 2', () => {
  it('is opened with all that was kept, corrected and silenced', async () => {
    await storeFixture('from-2', version2);
    const database = new NotebookDatabase('from-2');
    const entries = await listEntries(database);
    expect(
      entries.map(({ name, sightings }) => [
        name.traditional,
        name.note,
        name.sightingCount,
        sightings.map(({ sentence }) => sentence),
      ]),
    ).toEqual([
      ['馬雲', '', 1, ['마화텅 회장이 말했다.']],
      ['馬化騰', '내 메모', 2, ['어제 마화텅이 왔다.', '마화텅 회장이 말했다.']],
    ]);
    expect((await listTrash(database)).map(({ traditional }) => traditional)).toEqual(['深圳']);
    expect(await listRules(database)).toMatchObject({
      corrections: version2.corrections,
      rejections: version2.rejections,
    });
    expect(await identityOf(database)).toBe(version2.meta[0]?.value);
  });

  it('has records that fit the schema of today', async () => {
    await storeFixture('from-2-checked', version2);
    const names = await new NotebookDatabase('from-2-checked').names.toArray();
    expect(names).toHaveLength(3);
    for (const name of names) {
      expect(v.safeParse(NameRecordSchema, toNameRecord(name)).issues).toBeUndefined();
      for (const sighting of name.sightings)
        expect(v.safeParse(SightingSchema, sighting).issues).toBeUndefined();
    }
  });

  it('has no ways back that would bring names back without their sightings', async () => {
    await storeFixture('from-2-undo', version2);
    const database = new NotebookDatabase('from-2-undo');
    expect(version2.undo.length).toBeGreaterThan(0);
    expect(await undo(database, version2.undo[0]?.id ?? '')).toBeNull();
  });
});
