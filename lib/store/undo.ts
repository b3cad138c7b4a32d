/** Taking actions back. Each leaves a record of what stood there before, in its own transaction. */
import type { NotebookDatabase } from './database';
import type { Sighting, UndoRecord } from './schema';
import { toKeptName, toNameRecord } from './summarise';

const MOST_RECORDS = 20;

/** Notes how to take an action back; call it inside the action's transaction. @returns the record's id */
export async function recordUndo(
  database: NotebookDatabase,
  parts: Pick<UndoRecord, 'action' | 'at' | 'count'> & Partial<UndoRecord>,
): Promise<string> {
  const id = crypto.randomUUID();
  await database.undo.add({
    namesBefore: [],
    namesAdded: [],
    rulesAdded: [],
    ...parts,
    id,
  });
  const old = await database.undo.orderBy('at').reverse().offset(MOST_RECORDS).primaryKeys();
  await database.undo.bulkDelete(old);
  return id;
}

/** What taking back an action did: `kept` names were changed since and are left as they are. */
export type Undone = { readonly restored: number; readonly kept: number };

/**
 * Takes an action back. Names that were changed after it stay as they are now: newer work is never lost.
 *
 * @returns `null` when the record is gone: taken back already, or too long ago
 */
export async function undo(database: NotebookDatabase, id: string): Promise<Undone | null> {
  return database.write(
    [database.names, database.corrections, database.rejections, database.undo],
    async () => {
      const record = await database.undo.get(id);
      if (record === undefined) return null;
      const now = await database.names.bulkGet([
        ...record.namesAdded,
        ...record.namesBefore.map((name) => name.id),
      ]);
      const changed = new Set(
        now.flatMap((name) => (name && name.updatedAt > record.at ? [name.id] : [])),
      );
      const added = record.namesAdded.filter((each) => !changed.has(each));
      const before = record.namesBefore.filter((name) => !changed.has(name.id));
      await database.names.bulkDelete(added);
      // Keys may have moved between names: free them all before any is taken again.
      await database.names.bulkDelete(before.map((name) => name.id));
      const takenKeys = new Set(await database.names.orderBy('key').keys());
      const free = before.filter(({ key }) => !takenKeys.has(key));
      await database.names.bulkPut([...free]);

      await giveUp(
        database,
        [...changed],
        free.flatMap(({ sightings }) => sightings),
      );
      await database.corrections.bulkDelete([...record.rulesAdded]);
      await database.rejections.bulkDelete([...record.rulesAdded]);
      await database.undo.delete(id);
      return {
        restored: added.length + free.length,
        kept: changed.size + before.length - free.length,
      };
    },
  );
}

/** Takes sightings that are another name's again from names that were changed since. */
async function giveUp(
  database: NotebookDatabase,
  ids: readonly string[],
  returned: readonly Sighting[],
): Promise<void> {
  const gone = new Set(returned.map(({ id }) => id));
  const names = (await database.names.bulkGet([...ids])).filter((name) => name !== undefined);
  await database.names.bulkPut(
    names.map((name) =>
      toKeptName(
        toNameRecord(name),
        name.sightings.filter(({ id }) => !gone.has(id)),
        name.importedAt,
      ),
    ),
  );
}
