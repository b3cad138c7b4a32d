import type { NotebookDatabase } from './database';
import type { KeptName } from './schema';

/** Names in one read: few enough that the page can draw after each. */
const CHUNK = 2_000;

/**
 * Reads all names, the trash too, in the order of their ids. Between the chunks the page lives, and others may write:
 * a name that comes meanwhile is read or not.
 */
export async function* readInChunks(database: NotebookDatabase): AsyncGenerator<KeptName[]> {
  let last = '';
  for (;;) {
    const chunk = await database.names.where(':id').above(last).limit(CHUNK).toArray();
    yield chunk;
    if (chunk.length < CHUNK) return;
    last = (chunk.at(-1) as KeptName).id;
  }
}
