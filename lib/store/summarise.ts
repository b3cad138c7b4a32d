import { nameKey } from './name-key';
import type { KeptName, NameRecord, SavedName, Sighting } from './schema';

/** A name as lists show it, from the record and all its sightings. */
export function toSavedName(record: NameRecord, sightings: readonly Sighting[]): SavedName {
  return {
    ...record,
    key: nameKey(record, record.readings[0] ?? ''),
    outlets: [...new Set(sightings.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))],
    sightingCount: sightings.length,
    lastSeenAt: sightings.reduce((last, { seenAt }) => Math.max(last, seenAt), 0),
  };
}

/** A name as the database has it. */
export function toKeptName(
  record: NameRecord,
  sightings: readonly Sighting[],
  importedAt?: number,
): KeptName {
  return { ...toSavedName(record, sightings), importedAt, sightings };
}

/** A name for a list, which may be long: without its sightings. */
export function withoutSightings(name: KeptName): SavedName {
  // Field by field: `...rest` takes three times as long.
  return {
    id: name.id,
    traditional: name.traditional,
    simplified: name.simplified,
    pinyin: name.pinyin,
    sinoKorean: name.sinoKorean,
    kind: name.kind,
    english: name.english,
    korean: name.korean,
    readings: name.readings,
    note: name.note,
    tags: name.tags,
    status: name.status,
    starred: name.starred,
    createdAt: name.createdAt,
    updatedAt: name.updatedAt,
    deletedAt: name.deletedAt,
    key: name.key,
    outlets: name.outlets,
    sightingCount: name.sightingCount,
    lastSeenAt: name.lastSeenAt,
    importedAt: name.importedAt,
  };
}

/** The record inside a saved name: what a file keeps. The inverse of {@link toSavedName}. */
export function toNameRecord(name: SavedName | KeptName): NameRecord {
  const {
    sightings: _sightings,
    key: _key,
    outlets: _outlets,
    sightingCount: _count,
    lastSeenAt: _last,
    importedAt: _imported,
    ...record
  } = { sightings: [], ...name };
  return record;
}

/**
 * Adds values that are not there yet, keeping the order.
 *
 * @example union(['텐센트'], ['텅쉰', '텐센트']) // ['텐센트', '텅쉰']
 */
export function union(have: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...have, ...more])].filter((each) => each !== '');
}
