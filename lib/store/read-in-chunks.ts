import type { NotebookDatabase } from './database';
import type { KeptName } from './schema';

/** Names in one read: few enough that the page can draw after each. */
const CHUNK = 2_000;

/**
 * Reads all names, the trash too, in the order of their ids. Between the chunks the page lives, and others may write:
 * a name that comes meanwhile is read or not.
 */
export async function* readInChunks(database: NotebookDatabase): AsyncGenerator<KeptName[]> {
  const read = (after: string): Promise<KeptName[]> =>
    database.names.where(':id').above(after).limit(CHUNK).toArray();
  let next = read('');
  for (;;) {
    const chunk = await next;
    const isLast = chunk.length < CHUNK;
    // The browser reads the next chunk while this one is looked at.
    if (!isLast) next = read((chunk.at(-1) as KeptName).id);
    yield chunk;
    if (isLast) return;
  }
}
