/** What the reader said about the engine's answers: corrections, and what is no name. */
import type { NotebookDatabase } from './database';
import { placeOf } from './place-of';
import type { Correction, Reach, Rejection, Rules } from './schema';

export const NO_RULES: Rules = { corrections: [], rejections: [] };

/** All rules, the newest first. */
export async function listRules(database: NotebookDatabase): Promise<Rules> {
  return database.transaction('r', database.corrections, database.rejections, async () => {
    const [corrections, rejections] = await Promise.all([
      database.corrections.toArray(),
      database.rejections.toArray(),
    ]);
    const newestFirst = (a: { createdAt: number }, b: { createdAt: number }) =>
      b.createdAt - a.createdAt;
    return {
      corrections: corrections.sort(newestFirst),
      rejections: rejections.sort(newestFirst),
    };
  });
}

/** Adds a correction without a name being kept. @returns its id */
export async function addCorrection(
  database: NotebookDatabase,
  correction: Omit<Correction, 'id' | 'createdAt'>,
  now: number,
): Promise<string> {
  const record: Correction = { ...correction, id: crypto.randomUUID(), createdAt: now };
  return database.write([database.corrections], () => database.corrections.add(record));
}

/**
 * Says that a Hangul form is no name, on this page, on this site or ever. Saying it twice changes nothing.
 *
 * @param url the page it was said on
 * @returns the rule's id
 */
export async function addRejection(
  database: NotebookDatabase,
  { surface, reach, url }: { surface: string; reach: Reach; url: string },
  now: number,
): Promise<string> {
  const where = placeOf(reach, url);
  return database.write([database.rejections], async () => {
    const same = await database.rejections
      .where({ surface })
      .filter((each) => each.reach === reach && each.where === where)
      .first();
    if (same !== undefined) return same.id;
    const rejection: Rejection = { id: crypto.randomUUID(), surface, reach, where, createdAt: now };
    return database.rejections.add(rejection);
  });
}

/** Takes rules away. */
export async function removeRules(
  database: NotebookDatabase,
  ids: readonly string[],
): Promise<void> {
  await database.write([database.corrections, database.rejections], async () => {
    await database.corrections.bulkDelete([...ids]);
    await database.rejections.bulkDelete([...ids]);
  });
}
