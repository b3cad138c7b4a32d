import { pause } from '../export/pause';
import type { NotebookDatabase } from '../store/database';
import type { SavedName } from '../store/schema';
import { withoutSightings } from '../store/summarise';

const CHUNK = 4_000;

/** Reads all names outside the trash in chunks, so that the page stays alive. In the order of their ids. */
export async function loadNames(database: NotebookDatabase): Promise<SavedName[]> {
  const names: SavedName[] = [];
  let last = '';
  for (;;) {
    const chunk = await database.names.where(':id').above(last).limit(CHUNK).toArray();
    for (const name of chunk) if (name.deletedAt === null) names.push(withoutSightings(name));
    if (chunk.length < CHUNK) return names;
    last = (chunk.at(-1) as SavedName).id;
    await pause();
  }
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
