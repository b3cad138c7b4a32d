/** From version 2 of the database. Never edited after release: what it gives is what version 3 began with. */
import type { KeptName, SavedName, Sighting } from './schema';

/**
 * Puts sightings, in a table of their own until then, into the records of their names, in the order they were met.
 *
 * @example migrateFrom2([name], [sighting]) // [{ ...name, sightings: [sighting] }]
 */
export function migrateFrom2(
  names: readonly SavedName[],
  sightings: readonly Sighting[],
): KeptName[] {
  const byName = Map.groupBy(sightings, ({ nameId }) => nameId);
  return names.map((name) => ({
    ...name,
    sightings: (byName.get(name.id) ?? []).sort((a, b) => a.seenAt - b.seenAt),
  }));
}
