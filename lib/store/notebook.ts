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
  return database.write([database.names, database.sightings], async () => {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await saveOne(database, input, now));
    return ids;
  });
}

async function saveOne(
  database: NotebookDatabase,
  input: NewSighting,
  now: number,
): Promise<string> {
  const { surface, sentence, sentenceStart, url, title, outlet, articleDate, ...facts } = input;
  const key = nameKey(facts, surface);
  const known = await database.names.get({ key });
  const id = known?.id ?? crypto.randomUUID();
  const before = known ? await database.sightings.where({ nameId: id }).toArray() : [];
  const repeated = before.some((each) => each.url === url && each.sentence === sentence);
  await database.names.put({
    ...(known ?? {
      readings: [],
      note: '',
      tags: [],
      status: 'new',
      starred: false,
      createdAt: now,
      outlets: [],
      sightingCount: 0,
    }),
    ...facts,
    id,
    key,
    // A gloss of an article is no reason to lose an explanation that was there.
    english: facts.english || (known?.english ?? ''),
    korean: facts.korean || (known?.korean ?? ''),
    readings: union(known?.readings ?? [], [surface]),
    outlets: union(known?.outlets ?? [], [outlet]),
    sightingCount: before.length + (repeated ? 0 : 1),
    lastSeenAt: now,
    updatedAt: now,
    deletedAt: null,
  });
  if (!repeated) {
    await database.sightings.add({
      id: crypto.randomUUID(),
      nameId: id,
      surface,
      sentence,
      sentenceStart,
      url,
      title,
      outlet,
      articleDate,
      seenAt: now,
    });
  }
  return id;
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
