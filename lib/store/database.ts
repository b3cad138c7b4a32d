import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import { CopyKeeper } from './copy-keeper';
import { migrateFrom1, type NameVersion1, type SightingVersion1 } from './migrate-from-1';
import type { Correction, KeptName, MetaRecord, Rejection, UndoRecord } from './schema';
import type { Rows } from './second-copy';
import { findSecondStore } from './second-store';

/** The version this extension writes. */
export const LATEST_VERSION = 2;

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
        const names = transaction.table('names');
        const before: readonly NameVersion1[] = await names.toArray();
        const met: readonly SightingVersion1[] = await transaction.table('sightings').toArray();
        await names.bulkPut(migrateFrom1(before, met, () => crypto.randomUUID()));
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
  return {
    names: migrateFrom1(
      names as readonly NameVersion1[],
      sightings as readonly SightingVersion1[],
      () => crypto.randomUUID(),
    ),
  };
}
