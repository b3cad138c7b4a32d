import type { NotebookDatabase } from './database';
import type { SavedName } from './schema';

/** One month: `2026-11`, how often names outside the trash were met in it, and how many names were kept. */
export type Month = { readonly month: string; readonly met: number; readonly kept: number };

/**
 * The last months, the present one last.
 *
 * @param names all names outside the trash
 * @param now the present month is this time's, in the reader's time zone
 */
export async function countMonths(
  database: NotebookDatabase,
  names: readonly SavedName[],
  now: number,
  months = 12,
): Promise<Month[]> {
  const today = new Date(now);
  const starts = Array.from({ length: months + 1 }, (_, at) =>
    new Date(today.getFullYear(), today.getMonth() - months + 1 + at, 1).getTime(),
  );
  const all = await database.names.toArray();
  const sightings = all.flatMap((name) => (name.deletedAt === null ? name.sightings : []));
  return starts.slice(0, -1).map((start, at) => {
    const end = starts[at + 1] as number;
    const day = new Date(start);
    return {
      month: `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`,
      met: sightings.filter(({ seenAt }) => seenAt >= start && seenAt < end).length,
      kept: names.filter(({ createdAt }) => createdAt >= start && createdAt < end).length,
    };
  });
}
