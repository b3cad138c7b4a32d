import Dexie, { type EntityTable } from 'dexie';
import type { SavedName, Sighting } from './schema';

/** The notebook's database, in the extension's own origin. Versions are never edited once released. */
export class NotebookDatabase extends Dexie {
  declare readonly names: EntityTable<SavedName, 'id'>;
  declare readonly sightings: EntityTable<Sighting, 'id'>;

  constructor(name = 'bonmyeong') {
    super(name);
    this.version(1).stores({
      // [traditional+kind]: saving a name again finds it; updatedAt: the list, newest first
      names: 'id, &[traditional+kind], updatedAt',
      // nameId: all sightings of a name
      sightings: 'id, nameId',
    });
  }
}
