import 'fake-indexeddb/auto';
import { NotebookDatabase } from '../../lib/store/database';
import { importEntries } from '../../lib/store/import-entries';
import type { NotebookEntry } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';

/** A new empty notebook of its own. */
export async function openTestDatabase(
  entries: readonly NotebookEntry[] = [],
): Promise<NotebookDatabase> {
  const database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await database.open();
  if (entries.length > 0) await fill(database, entries);
  return database;
}

async function fill(database: NotebookDatabase, entries: readonly NotebookEntry[]): Promise<void> {
  await importEntries(
    database,
    entries.map(({ name, sightings }, at) => ({
      line: at + 1,
      name: toNameRecord(name),
      sightings,
    })),
    { corrections: [], rejections: [] },
    0,
  );
}
