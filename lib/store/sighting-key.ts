import type { Sighting, SightingKey } from './schema';

/** The key of a sighting in its table. */
export function sightingKey({ nameId, id }: Pick<Sighting, 'nameId' | 'id'>): SightingKey {
  return [nameId, id];
}
