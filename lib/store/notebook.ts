/** Keeping and reading names. Every change is one transaction: it happens whole or not at all. */
import type { NotebookDatabase } from './database';
import { fillFacts } from './fill-facts';
import { MOST_READINGS } from './limits';
import { nameKey } from './name-key';
import { readInChunks } from './read-in-chunks';
import type { KeptName, NameFacts, NotebookEntry, SavedName, Sighting } from './schema';
import { union, withoutSightings } from './summarise';

/** Past this many names one read of the whole table is faster than finding each one. */
const MANY = 500;

/** A name and where it was met, before it has ids and times. */
export type NewSighting = NameFacts & Omit<Sighting, 'id' | 'nameId' | 'seenAt'>;

/**
 * Keeps names, all or none. A name kept before gets another sighting, the same sentence on the same page only once,
 * and keeps what it has; one in the trash comes back out.
 *
 * @param now milliseconds since 1970
 * @returns the names' ids in the order of the inputs, after the transaction is on disk
 * @throws DexieError when the database cannot be written; see `problemOf`
 * @example const [id] = await saveSightings(database, [sighting], Date.now())
 */
export async function saveSightings(
  database: NotebookDatabase,
  inputs: readonly NewSighting[],
  now: number,
): Promise<string[]> {
  const keys = inputs.map((input) => nameKey(input, input.surface));
  return database.write([database.names], async () => {
    const known = await Promise.all([...new Set(keys)].map((key) => database.names.get({ key })));
    const byKey = new Map(known.flatMap((name) => (name ? [[name.key, name]] : [])));
    for (const [at, input] of inputs.entries()) {
      const key = keys[at] as string;
      byKey.set(key, addSighting(byKey.get(key), key, input, now));
    }
    await database.names.bulkPut([...byKey.values()]);
    return keys.map((key) => (byKey.get(key) as KeptName).id);
  });
}

/** A name as it is after it was met once more. */
function addSighting(
  known: KeptName | undefined,
  key: string,
  input: NewSighting,
  now: number,
): KeptName {
  const { surface, sentence, sentenceStart, url, title, outlet, articleDate, ...facts } = input;
  const id = known?.id ?? crypto.randomUUID();
  const place = { surface, sentence, sentenceStart, url, title, outlet, articleDate };
  const before = known?.sightings ?? [];
  const repeated = before.some((each) => each.url === url && each.sentence === sentence);
  const sightings = repeated
    ? before
    : [...before, { id: crypto.randomUUID(), nameId: id, ...place, seenAt: now }];
  return {
    ...(known ?? {
      readings: [],
      note: '',
      tags: [],
      status: 'new',
      starred: false,
      createdAt: now,
      outlets: [],
    }),
    ...(known ? fillFacts(known, facts) : facts),
    id,
    key,
    // One too many is still in its sighting.
    readings: union(known?.readings ?? [], [surface]).slice(0, MOST_READINGS),
    outlets: union(known?.outlets ?? [], [outlet]),
    sightingCount: sightings.length,
    lastSeenAt: now,
    updatedAt: now,
    deletedAt: null,
    sightings,
  };
}

/** The names that are not in the trash, the last changed first. @param most all of them when left out */
export async function listNames(
  database: NotebookDatabase,
  most = Number.POSITIVE_INFINITY,
): Promise<SavedName[]> {
  const newest = database.names.orderBy('updatedAt').reverse();
  if (most !== Number.POSITIVE_INFINITY) {
    const names = await newest
      .filter(({ deletedAt }) => deletedAt === null)
      .limit(most)
      .toArray();
    return names.map(withoutSightings);
  }
  return (await listKept(database)).map(withoutSightings);
}

async function listKept(database: NotebookDatabase): Promise<KeptName[]> {
  const names: KeptName[] = [];
  for await (const chunk of readInChunks(database))
    for (const name of chunk) if (name.deletedAt === null) names.push(name);
  return names.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** How many names there are outside the trash. */
export async function countNames(database: NotebookDatabase): Promise<number> {
  return database.transaction('r', database.names, async () => {
    const [all, deleted] = await Promise.all([
      database.names.count(),
      database.names.where('deletedAt').above(0).count(),
    ]);
    return all - deleted;
  });
}

/** A name with its sightings; `undefined` when it is not there. */
export async function readEntry(
  database: NotebookDatabase,
  id: string,
): Promise<NotebookEntry | undefined> {
  const name = await database.names.get(id);
  return name && toEntry(name);
}

/** The given names with their sightings; in the order given, without those that are gone. */
export async function readEntries(
  database: NotebookDatabase,
  names: readonly SavedName[],
): Promise<NotebookEntry[]> {
  const ids = names.map(({ id }) => id);
  if (ids.length <= MANY) {
    const kept = await database.names.bulkGet(ids);
    return kept.flatMap((name) => (name ? [toEntry(name)] : []));
  }
  const entries = new Map((await listAllEntries(database)).map((entry) => [entry.name.id, entry]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}

/** All kept names outside the trash, the last changed first, each with its sightings. */
export async function listEntries(database: NotebookDatabase): Promise<NotebookEntry[]> {
  return (await listKept(database)).map(toEntry);
}

/** Everything, the trash too, for a backup. */
export async function listAllEntries(database: NotebookDatabase): Promise<NotebookEntry[]> {
  const entries: NotebookEntry[] = [];
  for await (const chunk of readInChunks(database)) entries.push(...chunk.map(toEntry));
  return entries;
}

function toEntry(name: KeptName): NotebookEntry {
  return {
    name: withoutSightings(name),
    sightings:
      name.sightings.length < 2
        ? name.sightings
        : name.sightings.toSorted((a, b) => b.seenAt - a.seenAt),
  };
}
