import { describe, expect, it } from 'vitest';
import { mergeNames } from '../../lib/store/edit-names';
import { importEntries } from '../../lib/store/import-entries';
import { addRejection, listRules, NO_RULES } from '../../lib/store/rules';
import type { Correction, Rejection } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';
import { makeEntry, makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';
import { saveSighting } from '../support/save-sighting';

const NOW = 1_800_000_000_000;
const REJECTION: Rejection = { id: 'r', surface: '지난', reach: 'ever', where: '', createdAt: 1 };
const CORRECTION: Correction = {
  id: 'c',
  surface: '장밍',
  wrong: '張明',
  traditional: '張銘',
  simplified: '张铭',
  pinyin: 'Zhāng Míng',
  kind: 'person',
  createdAt: 1,
};

describe('importEntries', () => {
  it('takes a rule once that stands twice in the file, and the names with it', async () => {
    const database = await openTestDatabase();
    const { name, sightings } = makeEntry();
    const rules = {
      corrections: [CORRECTION, CORRECTION],
      rejections: [REJECTION, { ...REJECTION, surface: '다른 말' }],
    };
    await importEntries(database, [{ line: 1, name: toNameRecord(name), sightings }], rules, NOW);
    expect(await listRules(database)).toEqual({
      corrections: [CORRECTION],
      rejections: [REJECTION],
    });
    expect(await database.names.count()).toBe(1);
  });

  it('notes when names came, which their own times do not tell', async () => {
    const database = await openTestDatabase();
    const id = await saveSighting(database, makeSighting(), 1);
    const incoming = [makeEntry({ note: '메모' }), makeEntry({ id: 'new', traditional: '馬雲' })];
    await importEntries(
      database,
      incoming.map(({ name, sightings }, at) => ({
        line: at,
        name: toNameRecord(name),
        sightings,
      })),
      NO_RULES,
      NOW,
    );
    const [added, merged] = await database.names.bulkGet(['new', id]);
    expect(added).toMatchObject({ importedAt: NOW, createdAt: 1_790_000_000_000 });
    expect(merged).toMatchObject({ importedAt: undefined, note: '메모' });
  });

  it('still knows it after the name was merged', async () => {
    const database = await openTestDatabase([
      makeEntry({ id: 'a' }),
      makeEntry({ id: 'b', traditional: '馬雲' }),
    ]);
    await mergeNames(database, ['a', 'b'], NOW);
    expect(await database.names.get('a')).toMatchObject({ importedAt: 0 });
  });

  it('leaves a rule that is there as it is', async () => {
    const database = await openTestDatabase();
    const id = await addRejection(database, { surface: '지난', reach: 'ever', url: '' }, NOW);
    const rules = { corrections: [], rejections: [{ ...REJECTION, id, surface: '다른 말' }] };
    await importEntries(database, [], rules, NOW);
    expect((await listRules(database)).rejections.map(({ surface }) => surface)).toEqual(['지난']);
  });
});
