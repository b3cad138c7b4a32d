/** Deleting: into the trash first, out of it by hand or after a while, and everything only when asked for by name. */
import type { NotebookDatabase } from './database';
import type { SavedName } from './schema';
import { withoutSightings } from './summarise';
import { recordUndo } from './undo';

const DAY = 24 * 60 * 60 * 1000;
/** How long the trash keeps a name, in days. */
export const TRASH_DAYS = 30;

/** Puts names in the trash. @returns the id for `undo` */
export async function moveToTrash(
  database: NotebookDatabase,
  ids: readonly string[],
  now: number,
): Promise<string> {
  return setDeleted(database, ids, now, now);
}

/** Takes names out of the trash. @returns the id for `undo` */
export async function restoreFromTrash(
  database: NotebookDatabase,
  ids: readonly string[],
  now: number,
): Promise<string> {
  return setDeleted(database, ids, null, now);
}

async function setDeleted(
  database: NotebookDatabase,
  ids: readonly string[],
  deletedAt: number | null,
  now: number,
): Promise<string> {
  return database.write([database.names, database.undo], async () => {
    const before = (await database.names.bulkGet([...ids])).filter((name) => name !== undefined);
    await database.names.bulkPut(before.map((name) => ({ ...name, deletedAt, updatedAt: now })));
    return recordUndo(database, {
      action: 'trash',
      at: now,
      count: before.length,
      namesBefore: before,
    });
  });
}

/** What lies in the trash, the last deleted first. */
export async function listTrash(database: NotebookDatabase): Promise<SavedName[]> {
  const names = await database.names.orderBy('deletedAt').reverse().toArray();
  return names.map(withoutSightings);
}

/**
 * Deletes names for good, with their sightings.
 *
 * @returns the id for `undo`: a slip is still taken back
 */
export async function eraseNames(
  database: NotebookDatabase,
  ids: readonly string[],
  now: number,
): Promise<string> {
  return database.write([database.names, database.undo], async () => {
    const namesBefore = (await database.names.bulkGet([...ids])).filter(
      (name) => name !== undefined,
    );
    await database.names.bulkDelete([...ids]);
    return recordUndo(database, {
      action: 'erase',
      at: now,
      count: namesBefore.length,
      namesBefore,
    });
  });
}

/** Deletes for good what has been in the trash for {@link TRASH_DAYS}. @returns how many names */
export async function eraseExpired(database: NotebookDatabase, now: number): Promise<number> {
  return database.write([database.names], async () => {
    const ids = await database.names
      .where('deletedAt')
      .between(1, now - TRASH_DAYS * DAY, true, false)
      .primaryKeys();
    await database.names.bulkDelete(ids);
    return ids.length;
  });
}

/** Empties the notebook: names, sightings, rules and ways back. There is no undo; the page asks twice. */
export async function deleteEverything(database: NotebookDatabase): Promise<void> {
  await database.write(
    [database.names, database.corrections, database.rejections, database.undo],
    () =>
      Promise.all([
        database.names.clear(),
        database.corrections.clear(),
        database.rejections.clear(),
        database.undo.clear(),
      ]),
  );
}
