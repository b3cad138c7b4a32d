/** What an import would do, worked out without touching anything; the preview shows it and the import does it. */
import { KINDS } from '../engine/types';
import { fillFacts } from './fill-facts';
import { findExceeded, type Limit } from './limits';
import { nameKey } from './name-key';
import type { KeptName, NameRecord, Sighting } from './schema';
import { toKeptName, toNameRecord, union } from './summarise';

/** A name out of a file, checked. */
export type IncomingEntry = {
  /** Where it stands in the file, counted from 1; for the reader to find it again. */
  readonly line: number;
  readonly name: NameRecord;
  readonly sightings: readonly Sighting[];
  /** The file does not say what kind of name it is: a kept one with the same Hanzi is meant, whatever its kind. */
  readonly anyKind?: boolean;
};

/** A row that is not taken, and why. */
export type Refusal = { readonly line: number; readonly reason: string };

/** One name the import writes: as it is now (`null` for a new one), as it will be, and what it gains. */
export type PlannedName = {
  readonly line: number;
  readonly before: KeptName | null;
  readonly after: KeptName;
  readonly newSightings: readonly Sighting[];
};

export type ImportPlan = {
  readonly added: readonly PlannedName[];
  readonly merged: readonly PlannedName[];
  /** Rows that say nothing that is not there. */
  readonly same: number;
  /** Rows that a kept name has no room for. */
  readonly refused: readonly { readonly line: number; readonly limit: Limit }[];
};

type Work = {
  line: number;
  readonly before: KeptName | null;
  record: NameRecord;
  key: string;
  readonly sightings: Sighting[];
  readonly newSightings: Sighting[];
};

/**
 * Plans an import. A name with the id of a kept one is that name, and the later change wins; a name with the
 * Hanzi of a kept one adds to it what it lacks. Nothing the reader wrote is dropped.
 *
 * @param present what lies in the notebook before the import
 * @param now the time new names come here and merged ones are changed at
 */
export function planImport(
  present: readonly KeptName[],
  incoming: readonly IncomingEntry[],
  now: number,
): ImportPlan {
  const nameByKey = new Map(present.map((name) => [name.key, name]));
  const nameById = new Map(present.map((name) => [name.id, name]));
  const sightingIds = new Set(present.flatMap(({ sightings }) => sightings.map(({ id }) => id)));
  const workById = new Map<string, Work>();
  const workByKey = new Map<string, Work>();
  const taken = (key: string): string | undefined =>
    workByKey.get(key)?.record.id ??
    (workById.has(nameByKey.get(key)?.id ?? '') ? undefined : nameByKey.get(key)?.id);
  let same = 0;
  const refused: { line: number; limit: Limit }[] = [];

  const startFrom = (name: KeptName, line: number): Work => {
    const known = workById.get(name.id);
    if (known !== undefined) return known;
    const work: Work = {
      line,
      before: name,
      record: toNameRecord(name),
      key: name.key,
      sightings: [...name.sightings],
      newSightings: [],
    };
    workById.set(name.id, work);
    workByKey.set(name.key, work);
    return work;
  };

  for (const { line, name, sightings, anyKind } of incoming) {
    const keys = (anyKind ? [name.kind, ...KINDS] : [name.kind]).map((kind) =>
      nameKey({ ...name, kind }, name.readings[0] ?? ''),
    );
    const key = keys.find((each) => taken(each) !== undefined) ?? (keys[0] as string);
    const twinById = workById.get(name.id) ?? pick(nameById.get(name.id), startFrom, line);
    const twin =
      twinById ??
      workByKey.get(key) ??
      (taken(key) === undefined ? undefined : pick(nameByKey.get(key), startFrom, line));
    if (twin === undefined) {
      const work: Work = { line, before: null, record: name, key, sightings: [], newSightings: [] };
      addSightings(work, sightings, sightingIds);
      workById.set(name.id, work);
      workByKey.set(key, work);
      continue;
    }
    const before = JSON.stringify(twin.record);
    const merged =
      twin === twinById
        ? mergeVersions(twin.record, name, [undefined, twin.record.id].includes(taken(key)))
        : mergeTwins(twin.record, name);
    const limit = findExceeded(merged);
    if (limit !== null) {
      refused.push({ line, limit });
      continue;
    }
    const changed = JSON.stringify(merged) !== before;
    const gained = addSightings(twin, sightings, sightingIds);
    if (!changed && !gained) {
      same++;
      continue;
    }
    workByKey.delete(twin.key);
    twin.record = { ...merged, updatedAt: twin === twinById && changed ? merged.updatedAt : now };
    twin.key = nameKey(twin.record, twin.record.readings[0] ?? '');
    workByKey.set(twin.key, twin);
  }

  const added: PlannedName[] = [];
  const merged: PlannedName[] = [];
  for (const { line, before, record, sightings, newSightings } of workById.values()) {
    const after = toKeptName(record, sightings, before === null ? now : before.importedAt);
    const planned = { line, before, after, newSightings };
    if (before === null) added.push(planned);
    else if (newSightings.length > 0 || !equal(toNameRecord(before), record)) merged.push(planned);
  }
  return { added, merged, same, refused };
}

function pick(
  name: KeptName | undefined,
  start: (name: KeptName, line: number) => Work,
  line: number,
): Work | undefined {
  return name === undefined ? undefined : start(name, line);
}

function equal(a: NameRecord, b: NameRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Two versions of one name: the later change wins; readings are what both have seen. */
function mergeVersions(have: NameRecord, incoming: NameRecord, mayRename: boolean): NameRecord {
  if (incoming.updatedAt <= have.updatedAt)
    return { ...have, readings: union(have.readings, incoming.readings) };
  const { traditional, simplified, pinyin, sinoKorean, kind } = mayRename ? incoming : have;
  const hanzi = { traditional, simplified, pinyin, sinoKorean, kind };
  return {
    ...have,
    ...incoming,
    ...hanzi,
    readings: union(incoming.readings, have.readings),
    createdAt: Math.min(have.createdAt, incoming.createdAt),
  };
}

/** Two names that turn out to be one: what is kept stays, what it lacks is added. */
function mergeTwins(have: NameRecord, incoming: NameRecord): NameRecord {
  const noted = have.note === '' || incoming.note.includes(have.note);
  return {
    ...have,
    ...fillFacts(have, incoming),
    readings: union(have.readings, incoming.readings),
    note: noted
      ? incoming.note || have.note
      : have.note.includes(incoming.note)
        ? have.note
        : `${have.note}\n\n${incoming.note}`,
    tags: union(have.tags, incoming.tags),
    status: have.status === 'new' ? incoming.status : have.status,
    starred: have.starred || incoming.starred,
    createdAt: Math.min(have.createdAt, incoming.createdAt),
    deletedAt: incoming.deletedAt === null ? null : have.deletedAt,
  };
}

/** Adds the sightings that are not there yet. @returns whether there was one */
function addSightings(work: Work, more: readonly Sighting[], ids: Set<string>): boolean {
  const nameId = work.record.id;
  let gained = false;
  for (const sighting of more) {
    const known = work.sightings.some(
      (each) =>
        each.id === sighting.id ||
        (each.surface === sighting.surface &&
          each.url === sighting.url &&
          each.sentence === sighting.sentence &&
          (sighting.url !== '' || work.before !== null)),
    );
    if (known) continue;
    const id = ids.has(sighting.id) ? crypto.randomUUID() : sighting.id;
    ids.add(id);
    const added = { ...sighting, id, nameId };
    work.sightings.push(added);
    work.newSightings.push(added);
    gained = true;
  }
  return gained;
}
