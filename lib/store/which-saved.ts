import type { NotebookDatabase } from './database';
import { nameKey } from './name-key';
import type { SavedName } from './schema';

/** A name as it is met; the Hangul tells names apart whose Hanzi are not whole. */
export type MetName = Pick<SavedName, 'traditional' | 'kind'> & { readonly surface: string };

/**
 * Which names the notebook holds, those in the trash not counted; the answers in the order of the questions.
 *
 * @example await whichSaved(database, [{ traditional: '馬化騰', kind: 'person', surface: '마화텅' }]) // [true]
 */
export async function whichSaved(
  database: NotebookDatabase,
  names: readonly MetName[],
): Promise<boolean[]> {
  const keys = names.map((name) => nameKey(name, name.surface));
  const found = await database.names.where('key').anyOf(keys).toArray();
  const kept = new Set(found.filter(({ deletedAt }) => deletedAt === null).map(({ key }) => key));
  return keys.map((key) => kept.has(key));
}
