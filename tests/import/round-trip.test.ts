import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatId } from '../../lib/export/format';
import { type FileContents, readFile } from '../../lib/import/read-file';
import { importEntries } from '../../lib/store/import-entries';
import { readEntries } from '../../lib/store/notebook';
import { listRules, NO_RULES } from '../../lib/store/rules';
import type { NotebookEntry, Rules } from '../../lib/store/schema';
import { toSavedName } from '../../lib/store/summarise';
import { anyNotebook } from '../support/arbitrary-entry';
import { exportText } from '../support/export-text';
import { makeEntries } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';

const NOW = 1_800_000_000_000;
const RULES: Rules = {
  corrections: [
    {
      id: 'c',
      surface: '장밍',
      wrong: '張明',
      traditional: '張銘',
      simplified: '张铭',
      pinyin: 'Zhāng Míng',
      kind: 'person',
      createdAt: 1,
    },
  ],
  rejections: [{ id: 'r', surface: '지난', reach: 'site', where: 'news.example', createdAt: 2 }],
};

/** Out through a format and in again, without a database. */
async function throughFile(
  id: FormatId,
  entries: readonly NotebookEntry[],
): Promise<NotebookEntry[]> {
  const file = (await readFile(await exportText(id, entries), NOW)) as FileContents;
  expect(file.refused).toEqual([]);
  return file.entries.map(({ name, sightings }) => ({
    name: toSavedName(name, sightings),
    sightings,
  }));
}

describe('out and in again', () => {
  it('JSON is the identity for any notebook', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (entries) => {
        expect(await throughFile('json', entries)).toEqual(entries);
      }),
    );
  });

  it('CSV is the identity for any notebook outside the trash', async () => {
    const alive = anyNotebook.map((entries) =>
      entries.map(({ name, sightings }) => ({ name: { ...name, deletedAt: null }, sightings })),
    );
    await fc.assert(
      fc.asyncProperty(alive, async (entries) => {
        expect(await throughFile('csv', entries)).toEqual(entries);
      }),
    );
  });

  it('Anki keeps the Hanzi, the note and the sentence as text', async () => {
    const entries = makeEntries(50);
    const back = await throughFile('anki', entries);
    const facts = ({ name, sightings }: NotebookEntry) => [
      name.id,
      name.traditional,
      name.pinyin,
      name.kind,
      name.note,
      sightings[0]?.sentence,
      sightings[0]?.sentenceStart,
      sightings[0]?.url,
    ];
    expect(back.map(facts)).toEqual(entries.map(facts));
  });

  it('JSON of 50,000 names through the database is the identity, byte for byte', async () => {
    const entries = makeEntries(50_000);
    const written = await exportText('json', entries, RULES);
    const file = (await readFile(written, NOW)) as FileContents;
    const database = await openTestDatabase();
    await importEntries(database, file.entries, file.rules, NOW);
    const names = await database.names.toArray();
    expect(names).toHaveLength(50_000);
    const again = await readEntries(database, names);
    const same = (await exportText('json', again, await listRules(database))) === written;
    expect(same).toBe(true);
    database.delete();
  }, 120_000);

  it('importing a file twice changes nothing the second time', async () => {
    const text = await exportText('json', makeEntries(200), NO_RULES);
    const { entries, rules } = (await readFile(text, NOW)) as FileContents;
    const database = await openTestDatabase();
    await importEntries(database, entries, rules, NOW);
    const before = await database.names.toArray();
    expect(await importEntries(database, entries, rules, NOW + 1)).toMatchObject({
      added: 0,
      merged: 0,
      same: 200,
    });
    expect(await database.names.toArray()).toEqual(before);
  });

  it('is all or nothing: stopped half way it leaves the notebook as it was', async () => {
    const text = await exportText('json', makeEntries(12_000), NO_RULES);
    const { entries, rules } = (await readFile(text, NOW)) as FileContents;
    const database = await openTestDatabase();
    const stop = importEntries(database, entries, rules, NOW, (share) => {
      if (share > 0.5) throw new Error('stopped');
    });
    await expect(stop).rejects.toThrow('stopped');
    expect(await database.names.count()).toBe(0);
    expect(await database.undo.count()).toBe(0);
  });
});
