import type { NotebookDatabase } from '../store/database';
import { readInChunks } from '../store/read-in-chunks';
import type { SavedName } from '../store/schema';
import { withoutSightings } from '../store/summarise';

/** Reads all names outside the trash in chunks, so that the page stays alive. In the order of their ids. */
export async function loadNames(database: NotebookDatabase): Promise<SavedName[]> {
  const names: SavedName[] = [];
  for await (const chunk of readInChunks(database))
    for (const name of chunk) if (name.deletedAt === null) names.push(withoutSightings(name));
  return names;
}

/** The names after some were added, changed or deleted: `changed` are all records touched since. */
export function mergeNames(
  names: readonly SavedName[],
  changed: readonly SavedName[],
): SavedName[] {
  const fresh = new Map(changed.map((name) => [name.id, name]));
  const kept = names.map((name) => {
    const now = fresh.get(name.id);
    fresh.delete(name.id);
    return now ?? name;
  });
  return [...kept, ...fresh.values()].filter(({ deletedAt }) => deletedAt === null);
}
