import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import { CopyKeeper } from './copy-keeper';
import { migrateFrom1, type NameVersion1, type SightingVersion1 } from './migrate-from-1';
import { migrateFrom2 } from './migrate-from-2';
import type {
  Correction,
  KeptName,
  MetaRecord,
  Rejection,
  SavedName,
  Sighting,
  UndoRecord,
} from './schema';
import type { Rows } from './second-copy';
import { findSecondStore } from './second-store';

/** The version this extension writes. */
export const LATEST_VERSION = 3;

/** The notebook's database, in the extension's own origin. Versions are never edited once released. */
export class NotebookDatabase extends Dexie {
  declare readonly names: EntityTable<KeptName, 'id'>;
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
    this.version(2)
      .stores({
        names: 'id, &key, updatedAt, deletedAt',
        sightings: 'id, nameId, seenAt',
        corrections: 'id, surface',
        rejections: 'id, surface',
        undo: 'id, at',
        meta: 'key',
      })
      .upgrade(async (transaction) => {
        const names = transaction.table<SavedName | NameVersion1, string>('names');
        const sightings = transaction.table<SightingVersion1, string>('sightings');
        const after = migrateFrom1(
          (await names.toArray()) as NameVersion1[],
          await sightings.toArray(),
          () => crypto.randomUUID(),
        );
        await names.bulkPut(after.names);
        await sightings.bulkPut(after.sightings);
      });
    this.version(LATEST_VERSION)
      .stores({
        // key: saving a name again finds it; updatedAt: the list, newest first; deletedAt: the trash (null is not
        // in the index)
        names: 'id, &key, updatedAt, deletedAt',
        // In the names' own records now.
        sightings: null,
        corrections: 'id, surface',
        rejections: 'id, surface',
        undo: 'id, at',
        meta: 'key',
      })
      .upgrade(async (transaction) => {
        const names = transaction.table<SavedName, string>('names');
        const sightings: Sighting[] = await transaction.table('sightings').toArray();
        await names.bulkPut(migrateFrom2(await names.toArray(), sightings));
        // They say how to bring back names without their sightings.
        await transaction.table('undo').clear();
      });
    // Where another part of the extension brings a newer version or the browser empties the database, Dexie lets go
    // of it and opens it anew at the next use; closing it here as well would keep it closed.
    this.keeper = new CopyKeeper(this, {
      version: LATEST_VERSION,
      migrate,
      secondStore,
    });
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
  const { names = [], sightings = [] } = rows as Readonly<Record<string, readonly unknown[]>>;
  const before = { names: names as SavedName[], sightings: sightings as Sighting[] };
  const second =
    version >= 2 ? before : migrateFrom1(before.names, before.sightings, () => crypto.randomUUID());
  return { ...rows, names: migrateFrom2(second.names, second.sightings) };
}
