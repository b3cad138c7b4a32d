/** How much a name can hold, the same here and in a file: whatever is kept can be exported and read back. */
import type { NameRecord } from './schema';

/** Lengths are UTF-16 units, as those of a text field are. */
export const LONGEST_FIELD = 5_000;
export const LONGEST_NOTE = 100_000;
export const LONGEST_TAG = 100;
export const MOST_TAGS = 100;
export const MOST_READINGS = 100;

/** What would be too much: a tag's length, the number of tags, the note's length, the number of Hangul forms. */
export type Limit = 'tag' | 'tags' | 'note' | 'readings';

/** A change that was not made because a name would hold more than it can. */
export class LimitError extends Error {
  override readonly name = 'LimitError';

  constructor(readonly limit: Limit) {
    super(`more than a name can hold: ${limit}`);
  }
}

/**
 * Which limit a name goes beyond; `null` when it fits.
 *
 * @example findExceeded({ tags: ['가'.repeat(101)], note: '', readings: [] }) // 'tag'
 */
export function findExceeded({
  tags,
  note,
  readings,
}: Pick<NameRecord, 'tags' | 'note' | 'readings'>): Limit | null {
  if (tags.some((tag) => tag.length > LONGEST_TAG)) return 'tag';
  if (tags.length > MOST_TAGS) return 'tags';
  if (note.length > LONGEST_NOTE) return 'note';
  return readings.length > MOST_READINGS ? 'readings' : null;
}

/** @returns the name @throws LimitError when it holds more than it can */
export function assertFits<Name extends Pick<NameRecord, 'tags' | 'note' | 'readings'>>(
  name: Name,
): Name {
  const limit = findExceeded(name);
  if (limit !== null) throw new LimitError(limit);
  return name;
}
