/** Keeping and reading names. Every change is one transaction: it happens whole or not at all. */
import type { NotebookDatabase } from './database';
import { nameKey } from './name-key';
import type { NameFacts, NotebookEntry, SavedName, Sighting } from './schema';
import { sightingsOf } from './sightings-of';
import { union } from './summarise';

/** A name and where it was met, before it has ids and times. */
export type NewSighting = NameFacts & Omit<Sighting, 'id' | 'nameId' | 'seenAt'>;

/**
 * Keeps a name. A name kept before gets another sighting, the same sentence on the same page only once, and
 * keeps what the reader made of it; one in the trash comes back out.
 *
 * @param now milliseconds since 1970
 * @returns the name's id, after the transaction is on disk
 * @throws DexieError when the database cannot be written; see `describeProblem`
 */
export async function saveSighting(
  database: NotebookDatabase,
  input: NewSighting,
  now: number,
): Promise<string> {
  const [id] = await saveSightings(database, [input], now);
  return id as string;
}

/**
 * Keeps many names, all or none: the names of a page.
 *
 * @returns the names' ids in the order of the inputs
 */
export async function saveSightings(
  database: NotebookDatabase,
  inputs: readonly NewSighting[],
  now: number,
): Promise<string[]> {
  const keys = inputs.map((input) => nameKey(input, input.surface));
  return database.write([database.names, database.sightings], async () => {
    const found = await Promise.all([...new Set(keys)].map((key) => database.names.get({ key })));
    const known = found.filter((name) => name !== undefined);
    const byKey = new Map(known.map((name) => [name.key, name]));
    const before = await sightingsOf(
      database,
      known.map(({ id }) => id),
    );
    const byName = Map.groupBy(before, ({ nameId }) => nameId);
    const added: Sighting[] = [];
    for (const [at, input] of inputs.entries()) {
      const key = keys[at] as string;
      const name = byKey.get(key);
      const sightings = byName.get(name?.id ?? '') ?? [];
      const next = addSighting(name, key, sightings, input, now);
      byKey.set(key, next.name);
      byName.set(next.name.id, next.sightings);
      added.push(...next.sightings.slice(sightings.length));
    }
    await Promise.all([
      database.names.bulkPut([...byKey.values()]),
      database.sightings.bulkAdd(added),
    ]);
    return keys.map((key) => (byKey.get(key) as SavedName).id);
  });
}

/** A name as it is after it was met once more, and all its sightings, a new one last. */
function addSighting(
  known: SavedName | undefined,
  key: string,
  before: readonly Sighting[],
  input: NewSighting,
  now: number,
): { name: SavedName; sightings: Sighting[] } {
  const { surface, sentence, sentenceStart, url, title, outlet, articleDate, ...facts } = input;
  const id = known?.id ?? crypto.randomUUID();
  const place = { surface, sentence, sentenceStart, url, title, outlet, articleDate };
  const repeated = before.some((each) => each.url === url && each.sentence === sentence);
  const sightings = repeated
    ? [...before]
    : [...before, { id: crypto.randomUUID(), nameId: id, ...place, seenAt: now }];
  const name: SavedName = {
    ...(known ?? {
      readings: [],
      note: '',
      tags: [],
      status: 'new',
      starred: false,
      createdAt: now,
      outlets: [],
    }),
    ...facts,
    id,
    key,
    // A gloss of an article is no reason to lose an explanation that was there.
    english: facts.english || (known?.english ?? ''),
    korean: facts.korean || (known?.korean ?? ''),
    readings: union(known?.readings ?? [], [surface]),
    outlets: union(known?.outlets ?? [], [outlet]),
    sightingCount: sightings.length,
    lastSeenAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  return { name, sightings };
}

/** The names that are not in the trash, the last changed first. @param most all of them when left out */
export async function listNames(
  database: NotebookDatabase,
  most = Number.POSITIVE_INFINITY,
): Promise<SavedName[]> {
  const newest = database.names.orderBy('updatedAt').reverse();
  if (most !== Number.POSITIVE_INFINITY)
    return newest
      .filter(({ deletedAt }) => deletedAt === null)
      .limit(most)
      .toArray();
  // One bulk read is many times faster than a cursor.
  const names = await database.names.toArray();
  return names
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.updatedAt - a.updatedAt);
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

/** All sightings of a name, newest first. */
export async function listSightings(
  database: NotebookDatabase,
  nameId: string,
): Promise<Sighting[]> {
  const sightings = await database.sightings.where({ nameId }).toArray();
  return sightings.sort((a, b) => b.seenAt - a.seenAt);
}

/** The given names with their sightings, newest first; in the order given. */
export async function readEntries(
  database: NotebookDatabase,
  names: readonly SavedName[],
): Promise<NotebookEntry[]> {
  const sightings = await sightingsOf(
    database,
    names.map(({ id }) => id),
  );
  const byName = Map.groupBy(sightings, ({ nameId }) => nameId);
  return names.map((name) => ({
    name,
    sightings: (byName.get(name.id) ?? []).sort((a, b) => b.seenAt - a.seenAt),
  }));
}

/** All kept names outside the trash, the last changed first, each with its sightings. */
export async function listEntries(database: NotebookDatabase): Promise<NotebookEntry[]> {
  return database.transaction('r', database.names, database.sightings, async () =>
    readEntries(database, await listNames(database)),
  );
}
