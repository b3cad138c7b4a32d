import type { NotebookDatabase } from '../../lib/store/database';
import { type NewSighting, saveSightings } from '../../lib/store/notebook';

/** Keeps one name. @returns its id */
export async function saveSighting(
  database: NotebookDatabase,
  sighting: NewSighting,
  now: number,
): Promise<string> {
  const [id] = await saveSightings(database, [sighting], now);
  return id as string;
}
