import type { NotebookDatabase } from './database';
import type { SavedName } from './schema';

/**
 * Which names the notebook holds; the answers in the order of the questions.
 *
 * @example await whichSaved(database, [{ traditional: '馬化騰', kind: 'person' }]) // [true]
 */
export async function whichSaved(
  database: NotebookDatabase,
  names: readonly Pick<SavedName, 'traditional' | 'kind'>[],
): Promise<boolean[]> {
  const found = await database.names
    .where('[traditional+kind]')
    .anyOf(names.map(({ traditional, kind }) => [traditional, kind]))
    .toArray();
  const kept = new Set(found.map(({ traditional, kind }) => `${kind}/${traditional}`));
  return names.map(({ traditional, kind }) => kept.has(`${kind}/${traditional}`));
}
