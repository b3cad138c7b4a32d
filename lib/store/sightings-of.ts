import type { NotebookDatabase } from './database';
import type { Sighting } from './schema';

/** Past this many names one read of the whole table is faster than finding each one's. */
const MANY = 500;

/** All sightings of the given names, in no order. */
export async function sightingsOf(
  database: NotebookDatabase,
  nameIds: readonly string[],
): Promise<Sighting[]> {
  if (nameIds.length <= MANY) return database.sightings.where('nameId').anyOf(nameIds).toArray();
  const wanted = new Set(nameIds);
  return (await database.sightings.toArray()).filter(({ nameId }) => wanted.has(nameId));
}
