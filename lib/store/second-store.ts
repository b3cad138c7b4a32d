/** What Chromium calls a storage bucket: a part of the origin's storage with files of its own. */
type Bucket = { readonly indexedDB: IDBFactory };
type BucketManager = { open(name: string): Promise<Bucket> };

const BUCKET = 'second-copy';

/**
 * A second IndexedDB with files of its own, for {@link SecondCopy}.
 *
 * Chromium keeps IndexedDB in LevelDB. When the browser is killed while it writes, the last record of LevelDB's log
 * is cut short, which by itself is harmless; but the next run goes on writing behind the cut
 * (https://github.com/google/leveldb/issues/1287), and the run after that finds a checksum that does not fit and
 * throws everything away, without a word. In the crash test, which writes without pause, it does so after one or two
 * kills in a hundred. Firefox keeps IndexedDB in SQLite, which undoes what was cut short.
 *
 * @returns how to open it, or `null` where the browser has no such thing: everywhere but in Chromium
 */
export function findSecondStore(): (() => Promise<IDBFactory>) | null {
  const { navigator } = globalThis as { navigator?: { storageBuckets?: BucketManager } };
  const buckets = navigator?.storageBuckets;
  return buckets ? async () => (await buckets.open(BUCKET)).indexedDB : null;
}
