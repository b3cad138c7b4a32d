/** What can be done with the notebook. Every change is one transaction: it happens whole or not at all. */
import type { NotebookDatabase } from './database';
import type { NotebookEntry, SavedName, Sighting } from './schema';

/** A name and where it was met, before it has ids and times. */
export type NewSighting = Omit<SavedName, 'id' | 'createdAt' | 'updatedAt'> &
  Omit<Sighting, 'id' | 'nameId' | 'seenAt'>;

/**
 * Keeps a name. A name kept before gets another sighting; the same sentence on the same page only once.
 *
 * @param now milliseconds since 1970
 * @returns the name's id, after the transaction is on disk
 * @throws DexieError when the database cannot be written (quota, private mode)
 */
export async function saveSighting(
  database: NotebookDatabase,
  input: NewSighting,
  now: number,
): Promise<string> {
  const { surface, sentence, sentenceStart, url, title, ...facts } = input;
  return database.transaction('rw', database.names, database.sightings, async () => {
    const known = await database.names.get({ traditional: facts.traditional, kind: facts.kind });
    const nameId = known?.id ?? crypto.randomUUID();
    await database.names.put({
      ...facts,
      id: nameId,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    });
    const before = await database.sightings.where({ nameId }).toArray();
    const repeated = before.some((each) => each.url === url && each.sentence === sentence);
    if (!repeated) {
      await database.sightings.add({
        id: crypto.randomUUID(),
        nameId,
        surface,
        sentence,
        sentenceStart,
        url,
        title,
        seenAt: now,
      });
    }
    return nameId;
  });
}

/** All kept names, the most recently met first, each with its sightings, newest first. */
export async function listEntries(database: NotebookDatabase): Promise<NotebookEntry[]> {
  return database.transaction('r', database.names, database.sightings, async () => {
    const names = await database.names.orderBy('updatedAt').reverse().toArray();
    const byName = Map.groupBy(await database.sightings.toArray(), ({ nameId }) => nameId);
    return names.map((name) => ({
      name,
      sightings: (byName.get(name.id) ?? []).sort((a, b) => b.seenAt - a.seenAt),
    }));
  });
}
