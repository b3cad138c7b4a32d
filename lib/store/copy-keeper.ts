/**
 * Keeps {@link SecondCopy} in step with the notebook, and gives the notebook back from it when the browser has thrown
 * the notebook away; see `second-store.ts` for why it would.
 *
 * A kill cuts short one of the two at most: they are written one after the other, and no other part of the extension
 * writes meanwhile. What was cut short can still be read for one more run. So one thing has to hold: neither is
 * written to while the other is not known to be complete.
 */
import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreRangeType,
  type Table,
} from 'dexie';
import type { MetaRecord } from './schema';
import { type Change, COPIED, type Point, type Row, type Rows, SecondCopy } from './second-copy';

/** Records put into the notebook in one request when it is given back. */
const CHUNK = 5_000;
/** Outdated records the copy may hold, besides as many as are in use, before it is begun anew. */
const MOST_OUTDATED = 2_000;
/** Dexie's version 2 is the browser's 20. */
const STEPS = 10;
/** Dexie's word for all keys of a table; its enum is there for types only. */
const ANY_KEY: DBCoreRangeType.Any = 3;

export type CopyKeeperOptions = {
  /** The version of the notebook's records. */
  readonly version: number;
  /** Makes records of that version out of older ones. */
  readonly migrate: (version: number, rows: Rows) => Rows;
  readonly secondStore: (() => Promise<IDBFactory>) | null;
};

export class CopyKeeper {
  private copy: Promise<SecondCopy | null> | undefined;
  /** Both are known to be complete and the same; must be found out anew whenever the database was opened. */
  private inStep = false;
  private holdsLock = false;
  private recording: Change[] | null = null;
  /** How many records the copy may have until the outdated ones are counted. */
  private limit = MOST_OUTDATED;

  constructor(
    private readonly database: Dexie,
    private readonly options: CopyKeeperOptions,
  ) {
    database.use({ stack: 'dbcore', name: 'second-copy', create: (core) => this.record(core) });
    database.on('ready', (ready) => this.afterOpen(ready as Dexie), true);
  }

  /** Copies a notebook of an older version before it is migrated. Never fails: it must not keep it from opening. */
  async beforeOpen(): Promise<void> {
    if (this.options.secondStore === null) return;
    const { name } = this.database;
    const all = await indexedDB.databases().catch(() => []);
    const version = (all.find((each) => each.name === name)?.version ?? 0) / STEPS;
    if (version === 0 || version >= this.options.version) return;
    const copy = await this.openCopy();
    if (copy === null) return;
    await this.alone(async () => {
      const older = await new Dexie(name).open();
      const names = older.tables.map((table) => table.name);
      const rows = await readAll(
        older,
        names.filter((each) => each !== 'meta' && each !== 'undo'),
      );
      const known = names.includes('meta')
        ? (await readPoint(older.table('meta'))).identity
        : undefined;
      older.close();
      const identity = known ?? (await copy.head())?.identity ?? crypto.randomUUID();
      await copy.replace({ version, identity, sequence: 0 }, rows);
    }).catch(() => undefined);
  }

  /**
   * Writes to the notebook and then to the copy.
   *
   * @param act runs in a transaction over the tables; what it throws undoes everything
   */
  async write<Result>(tables: readonly Table[], act: () => PromiseLike<Result>): Promise<Result> {
    const { database } = this;
    const copy = await this.openCopy();
    // Opening takes the lock itself when something is missing. Where it failed Dexie does not try again by itself.
    if (!database.isOpen()) await database.open();
    if (copy === null) return database.transaction('rw', [...tables], act);
    return this.alone(async () => {
      if (!this.inStep) await this.bringIntoStep(copy, database).catch(() => this.letGo());
      const changes: Change[] = [];
      const meta = database.table<MetaRecord, string>('meta');
      const scope = [...new Set([...tables, meta])];
      const [result, point] = await database.transaction('rw', scope, async () => {
        this.recording = changes;
        try {
          const [done, before] = await Promise.all([act(), readPoint(meta)]);
          return [done, changes.length > 0 ? await this.count(meta, before) : null] as const;
        } finally {
          this.recording = null;
        }
      });
      if (point !== null) await this.follow(copy, point, changes);
      return result;
    });
  }

  /** Numbers the write, so that a copy that lacks it is known by its number. */
  private async count(
    meta: Table<MetaRecord, string>,
    { identity, sequence }: Awaited<ReturnType<typeof readPoint>>,
  ): Promise<Point> {
    await meta.put({ key: 'sequence', value: sequence + 1 });
    return { version: this.options.version, identity: identity ?? '', sequence: sequence + 1 };
  }

  /** The write is done; that the copy cannot follow must not make it fail. It catches up with the next write. */
  private async follow(copy: SecondCopy, point: Point, changes: readonly Change[]): Promise<void> {
    try {
      const rows = await copy.append(point, changes);
      if (rows === null) await this.bringIntoStep(copy, this.database);
      else if (rows > this.limit) void this.tidy(copy, rows).catch(() => undefined);
    } catch {
      this.letGo();
    }
  }

  /** The copy may be gone with all it lay in, as when the reader has the browser delete it: next time another. */
  private letGo(): void {
    this.inStep = false;
    this.copy = undefined;
  }

  /** Begins the copy anew when most of it is outdated. */
  private async tidy(copy: SecondCopy, rows: number): Promise<void> {
    this.limit = Number.POSITIVE_INFINITY;
    const counts = await Promise.all(COPIED.map((name) => this.database.table(name).count()));
    const used = counts.reduce((sum, each) => sum + each, 0);
    const most = 2 * used + MOST_OUTDATED;
    if (rows > most)
      await this.alone(async () => {
        const point = await this.database.transaction('r', [...COPIED, 'meta'], async () => ({
          ...(await readPoint(this.database.table('meta'))),
          rows: await readAll(this.database),
        }));
        if (point.identity === undefined) return;
        const { identity, sequence } = point;
        await copy.replace({ version: this.options.version, identity, sequence }, point.rows);
      });
    this.limit = most;
  }

  /** A database that does not know who it is may be a new one in the place of one that was thrown away. */
  private async afterOpen(ready: Dexie): Promise<void> {
    this.inStep = false;
    if (this.options.secondStore === null) return;
    const { identity } = await readPoint(ready.table('meta'));
    if (identity !== undefined) return;
    const act = async (): Promise<void> => {
      const copy = await this.openCopy();
      if (copy !== null) await this.bringIntoStep(copy, ready);
    };
    const twice = () =>
      act().catch(() => {
        this.letGo();
        return act();
      });
    await (this.holdsLock ? twice() : this.alone(twice));
  }

  private async bringIntoStep(copy: SecondCopy, ready: Dexie): Promise<void> {
    const { version } = this.options;
    const meta = ready.table<MetaRecord, string>('meta');
    const here = await readPoint(meta);
    const head = await copy.head();
    const isNew = here.identity === undefined && (await ready.table('names').count()) === 0;
    if (isNew && head !== undefined) {
      await giveBack(ready, head, this.options.migrate(head.version, await copy.read()));
    } else if (
      head?.version !== version ||
      head.identity !== here.identity ||
      head.sequence !== here.sequence
    ) {
      const identity = here.identity ?? head?.identity ?? crypto.randomUUID();
      await copy.replace({ version, identity, sequence: here.sequence }, await readAll(ready));
      if (here.identity === undefined) await meta.put({ key: 'identity', value: identity });
    }
    this.inStep = true;
  }

  /** A copy that cannot be read must not keep the notebook from opening: this run goes without. */
  private openCopy(): Promise<SecondCopy | null> {
    const { secondStore } = this.options;
    const open = async (): Promise<SecondCopy | null> => {
      if (secondStore === null) return null;
      const copy = new SecondCopy(this.database.name, await secondStore());
      await copy.head();
      return copy;
    };
    // Where the copy is what was thrown away, the first request fails and the next finds it empty.
    this.copy ??= open()
      .catch(open)
      .catch(() => null);
    return this.copy;
  }

  /** Nothing else writes meanwhile, in whatever part of the extension. */
  private alone<Result>(act: () => Promise<Result>): Promise<Result> {
    const holding = async () => {
      this.holdsLock = true;
      try {
        return await act();
      } finally {
        this.holdsLock = false;
      }
    };
    const { navigator } = globalThis as { navigator?: Partial<Navigator> };
    const locks = navigator?.locks;
    return locks === undefined
      ? holding()
      : (locks.request('bonmyeong-write', holding) as Promise<Result>);
  }

  private record(core: DBCore): DBCore {
    return {
      ...core,
      table: (name) => {
        const table = core.table(name);
        const copied = COPIED.find((each) => each === name);
        if (copied === undefined) return table;
        return {
          ...table,
          mutate: (request) => {
            this.recording?.push(toChange(copied, request));
            return table.mutate(request);
          },
        };
      },
    };
  }
}

/** Who the notebook is and how often it was written. */
async function readPoint(
  meta: Table<MetaRecord, string>,
): Promise<{ identity: string | undefined; sequence: number }> {
  const [identity, sequence] = await meta.bulkGet(['identity', 'sequence']);
  return {
    identity: identity?.key === 'identity' ? identity.value : undefined,
    sequence: sequence?.key === 'sequence' ? sequence.value : 0,
  };
}

/** All records of some tables. */
async function readAll(database: Dexie, names: readonly string[] = COPIED): Promise<Rows> {
  const rows = await Promise.all(names.map((name) => database.table<Row>(name).toArray()));
  return Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []]));
}

/** Fills an empty notebook, whole or not at all. */
async function giveBack(database: Dexie, point: Point, rows: Rows): Promise<void> {
  await database.transaction('rw', [...COPIED, 'meta'], async () => {
    for (const name of COPIED) {
      const all = rows[name] ?? [];
      for (let at = 0; at < all.length; at += CHUNK)
        await database.table(name).bulkPut(all.slice(at, at + CHUNK));
    }
    await database.table<MetaRecord>('meta').bulkPut([
      { key: 'identity', value: point.identity },
      { key: 'sequence', value: point.sequence },
    ]);
  });
}

function toChange(table: string, request: DBCoreMutateRequest): Change {
  switch (request.type) {
    case 'add':
    case 'put':
      return { table, put: request.values as readonly Row[] };
    case 'delete':
      return { table, remove: request.keys as readonly string[] };
    case 'deleteRange':
      // Nothing here deletes by anything but ids, or everything.
      if (request.range.type !== ANY_KEY) throw new Error(`${table}: a range cannot be copied`);
      return { table, clear: true };
  }
}
