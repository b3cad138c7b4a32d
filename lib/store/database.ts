import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import { CopyKeeper } from './copy-keeper';
import { migrateFrom1, type NameVersion1, type SightingVersion1 } from './migrate-from-1';
import type {
  Correction,
  MetaRecord,
  Rejection,
  SavedName,
  Sighting,
  SightingKey,
  UndoRecord,
} from './schema';
import type { Rows } from './second-copy';
import { findSecondStore } from './second-store';

/** The version this extension writes. */
export const LATEST_VERSION = 2;

/** The notebook's database, in the extension's own origin. Versions are never edited once released. */
export class NotebookDatabase extends Dexie {
  declare readonly names: EntityTable<SavedName, 'id'>;
  declare readonly met: Table<Sighting, SightingKey>;
  declare readonly corrections: EntityTable<Correction, 'id'>;
  declare readonly rejections: EntityTable<Rejection, 'id'>;
  declare readonly undo: EntityTable<UndoRecord, 'id'>;
  declare readonly meta: EntityTable<MetaRecord, 'key'>;

  private readonly keeper: CopyKeeper;

  constructor(name = 'bonmyeong', secondStore = findSecondStore()) {
    super(name, {
      // A confirmed save is on the disk, not only on its way there.
      chromeTransactionDurability: 'strict',
    });
    this.version(1).stores({
      names: 'id, &[traditional+kind], updatedAt',
      sightings: 'id, nameId',
    });
    this.version(LATEST_VERSION)
      .stores({
        // key: saving a name again finds it; updatedAt: the list, newest first; deletedAt: the trash (null is not
        // in the index)
        names: 'id, &key, updatedAt, deletedAt',
        // By name, then by id: all sightings of a name stand together without an index, and each index more makes an
        // import a seventh slower in Chromium.
        met: '[nameId+id]',
        sightings: null,
        corrections: 'id, surface',
        rejections: 'id, surface',
        undo: 'id, at',
        meta: 'key',
      })
      .upgrade(async (transaction) => {
        const names = transaction.table<SavedName, string>('names');
        const after = migrateFrom1(
          (await names.toArray()) as readonly NameVersion1[],
          (await transaction.table('sightings').toArray()) as readonly SightingVersion1[],
          () => crypto.randomUUID(),
        );
        await names.bulkPut(after.names);
        await transaction.table<Sighting, SightingKey>('met').bulkPut(after.sightings);
      });
    // Where another part of the extension brings a newer version or the browser empties the database, Dexie lets go
    // of it and opens it anew at the next use; closing it here as well would keep it closed.
    this.keeper = new CopyKeeper(this, {
      version: LATEST_VERSION,
      formerly: { met: 'sightings' },
      migrate,
      secondStore,
    });
  }

  /** Where the names were met. Version 1 had another table of that name. */
  get sightings(): Table<Sighting, SightingKey> {
    return this.met;
  }

  override open(): PromiseExtended<this> {
    return Dexie.Promise.resolve(this.keeper.beforeOpen()).then(() =>
      super.open(),
    ) as PromiseExtended<this>;
  }

  /**
   * The one way to write: in a transaction, and when that is on the disk, to the second copy. Not to be called from
   * inside a transaction.
   *
   * @param act what it throws undoes everything
   * @example await database.write([database.names], () => database.names.bulkPut(names))
   */
  write<Result>(tables: readonly Table[], act: () => PromiseLike<Result>): Promise<Result> {
    return this.keeper.write(tables, act);
  }
}

/** What the upgrades above do, to records that are in no database. */
function migrate(version: number, rows: Rows): Rows {
  if (version >= LATEST_VERSION) return rows;
  const names = rows.names as readonly unknown[] as readonly NameVersion1[];
  const met = rows.met as readonly unknown[] as readonly SightingVersion1[];
  const after = migrateFrom1(names, met, () => crypto.randomUUID());
  return { ...rows, names: after.names, met: after.sightings };
}
