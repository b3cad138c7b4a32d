/** From version 1 of the database. Never edited after release: what it gives is what version 2 began with. */

import type { NameFacts, SavedName, Sighting } from './schema';
import { toSavedName, union } from './summarise';

/** A name as version 1 kept it. */
export type NameVersion1 = NameFacts & {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** A sighting as version 1 kept it. */
export type SightingVersion1 = Omit<Sighting, 'outlet' | 'articleDate'>;

/**
 * Makes the records of version 2. Names that version 1 put together although their Hanzi were not whole, under
 * one name for each Hangul form now, come apart here; ids stay with the first form.
 *
 * @param makeId a new random id
 */
export function migrateFrom1(
  names: readonly NameVersion1[],
  sightings: readonly SightingVersion1[],
  makeId: () => string,
): { names: SavedName[]; sightings: Sighting[] } {
  const byName = Map.groupBy(sightings, ({ nameId }) => nameId);
  const migrated = names.flatMap((name) => {
    const own = (byName.get(name.id) ?? [])
      .map((sighting) => ({ ...sighting, outlet: hostOf(sighting.url), articleDate: '' }))
      .sort((a, b) => a.seenAt - b.seenAt);
    const whole = name.traditional !== '' && !name.traditional.includes('□');
    const groups = whole ? [own] : [...Map.groupBy(own, ({ surface }) => surface).values()];
    return (groups.length === 0 ? [own] : groups).map((group, at) => {
      const id = at === 0 ? name.id : makeId();
      const moved = group.map((sighting) => ({ ...sighting, nameId: id }));
      const record = {
        ...name,
        id,
        readings: union(
          [],
          group.map(({ surface }) => surface),
        ),
        note: '',
        tags: [],
        status: 'new' as const,
        starred: false,
        deletedAt: null,
      };
      return { name: toSavedName(record, moved), sightings: moved };
    });
  });
  return {
    names: migrated.map(({ name }) => name),
    sightings: migrated.flatMap((each) => each.sightings),
  };
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? '';
}
