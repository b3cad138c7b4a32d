import type { NotebookDatabase } from './database';
import { type ImportPlan, type IncomingEntry, planImport } from './plan-import';
import type { Rules } from './schema';
import { recordUndo } from './undo';

const CHUNK = 2_500;

/** What an import did. */
export type Imported = {
  readonly added: number;
  readonly merged: number;
  readonly same: number;
  readonly undoId: string;
};

/** What importing these names would do to the notebook as it is now. Writes nothing. */
export async function previewImport(
  database: NotebookDatabase,
  incoming: readonly IncomingEntry[],
  now: number,
): Promise<ImportPlan> {
  return database.transaction('r', database.names, () => plan(database, incoming, now));
}

/**
 * Imports names and rules in one transaction: all of the file or, when anything fails, nothing of it.
 *
 * @param onProgress called with 0–1 while it writes; what it throws stops the import, and nothing was done
 * @throws DexieError when the database cannot be written
 */
export async function importEntries(
  database: NotebookDatabase,
  incoming: readonly IncomingEntry[],
  rules: Rules,
  now: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<Imported> {
  return database.write(
    [database.names, database.corrections, database.rejections, database.undo],
    async () => {
      // Worked out again inside the transaction: the notebook may have changed since the preview.
      const { added, merged, same } = await plan(database, incoming, now);
      const planned = [...merged, ...added];
      const namesBefore = merged.flatMap(({ before }) => (before === null ? [] : [before]));
      // Keys may move between the merged names.
      await database.names.bulkDelete(namesBefore.map(({ id }) => id));
      let writing: PromiseLike<unknown> = Promise.resolve();
      for (let from = 0; from < planned.length; from += CHUNK) {
        onProgress(from / planned.length);
        // One chunk is made ready while the one before is written.
        const next = database.names.bulkAdd(
          planned.slice(from, from + CHUNK).map(({ after }) => after),
        );
        await writing;
        writing = next;
      }
      await writing;
      const undoId = await recordUndo(database, {
        action: 'import',
        at: now,
        count: planned.length,
        namesBefore,
        namesAdded: added.map(({ after }) => after.id),
        rulesAdded: await addRules(database, rules),
      });
      onProgress(1);
      return { added: added.length, merged: merged.length, same, undoId };
    },
  );
}

async function plan(
  database: NotebookDatabase,
  incoming: readonly IncomingEntry[],
  now: number,
): Promise<ImportPlan> {
  return planImport(await database.names.toArray(), incoming, now);
}

/** Adds the rules that are not there; of those with one id the first. @returns their ids */
async function addRules(database: NotebookDatabase, rules: Rules): Promise<string[]> {
  const [corrections, rejections] = await Promise.all([
    database.corrections.toArray(),
    database.rejections.toArray(),
  ]);
  const known = new Set([...corrections, ...rejections].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  };
  const newCorrections = rules.corrections.filter(isNew);
  const newRejections = rules.rejections.filter(isNew);
  await database.corrections.bulkAdd(newCorrections);
  await database.rejections.bulkAdd(newRejections);
  return [...newCorrections, ...newRejections].map(({ id }) => id);
}
