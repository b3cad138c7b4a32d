/** A second copy of the notebook, as the list of everything that was written. It is never read but to restore. */
import Dexie, { type EntityTable } from 'dexie';

/** The tables that are copied: what the reader kept and said. Ways back and counters can be done without. */
export const COPIED = ['names', 'corrections', 'rejections'] as const;

/** A record as the database has it; every copied table has `id` as its key. */
export type Row = { readonly id: string };

/** Records by table, as the version they are of calls it. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** One step of a write: records put or taken out, or a whole table emptied. */
export type Change =
  | { readonly table: string; readonly put: readonly Row[] }
  | { readonly table: string; readonly remove: readonly string[] }
  | { readonly table: string; readonly clear: true };

/** Of which notebook this is a copy, and up to which of its writes. */
export type Point = {
  /** The version of the records. */
  readonly version: number;
  readonly identity: string;
  readonly sequence: number;
};

type Head = Point & { readonly key: 'head'; readonly rows: number };

/** Records in one entry of a whole copy: an entry is read and written in one piece. */
const CHUNK = 5_000;

class CopyDatabase extends Dexie {
  declare readonly head: EntityTable<Head, 'key'>;
  declare readonly changes: EntityTable<Change & { at?: number }, 'at'>;

  constructor(name: string, indexedDB: IDBFactory) {
    // The notebook itself is on the disk before this is written to.
    super(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ head: 'key', changes: '++at' });
  }
}

export class SecondCopy {
  private readonly database: CopyDatabase;

  constructor(name: string, indexedDB: IDBFactory) {
    this.database = new CopyDatabase(name, indexedDB);
  }

  /** Where the copy stands; `undefined` when there is none. */
  head(): Promise<Head | undefined> {
    return this.database.head.get('head');
  }

  /**
   * Adds one write of the notebook.
   *
   * @returns how many records the copy now has, those since replaced counted too; `null` when the copy does not end
   *   just before that write, and was left alone
   */
  async append(point: Point, changes: readonly Change[]): Promise<number | null> {
    const { head, changes: table } = this.database;
    return this.database.transaction('rw', head, table, async () => {
      const last = await head.get('head');
      if (last?.identity !== point.identity || last.sequence !== point.sequence - 1) return null;
      // What the reader deleted altogether must not lie on here.
      const emptied = COPIED.every((name) =>
        changes.some((change) => change.table === name && 'clear' in change),
      );
      if (emptied) await table.clear();
      const added = changes.reduce((sum, change) => sum + sizeOf(change), 0);
      const rows = emptied ? added : last.rows + added;
      await Promise.all([table.bulkAdd([...changes]), head.put({ ...point, key: 'head', rows })]);
      return rows;
    });
  }

  /** Begins the copy anew with all records of the notebook. */
  async replace(point: Point, rows: Rows): Promise<void> {
    const { head, changes: table } = this.database;
    const changes = Object.entries(rows).flatMap(([name, all]) => inChunks(name, all));
    await this.database.transaction('rw', head, table, async () => {
      await table.clear();
      await table.bulkAdd(changes);
      await head.put({
        ...point,
        key: 'head',
        rows: changes.reduce((sum, change) => sum + sizeOf(change), 0),
      });
    });
  }

  /** All records as the last write left them. */
  async read(): Promise<Rows> {
    const tables = new Map<string, Map<string, Row>>();
    // One at a time: together they may be many times the notebook.
    await this.database.changes.each((change) => {
      const rows = tables.get(change.table) ?? new Map<string, Row>();
      tables.set(change.table, rows);
      if ('put' in change) for (const row of change.put) rows.set(row.id, row);
      else if ('remove' in change) for (const id of change.remove) rows.delete(id);
      else rows.clear();
    });
    return Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
  }
}

function sizeOf(change: Change): number {
  if ('put' in change) return change.put.length;
  return 'remove' in change ? change.remove.length : 0;
}

function inChunks(table: string, rows: readonly Row[]): Change[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => ({
    table,
    put: rows.slice(at * CHUNK, (at + 1) * CHUNK),
  }));
}
