/** What the reader changes on names. Every change is one transaction and leaves a way back. */
import type { NotebookDatabase } from './database';
import { assertFits, findExceeded } from './limits';
import { nameKey } from './name-key';
import type { Correction, KeptName, NameFacts, Status } from './schema';
import { toKeptName, toNameRecord, union } from './summarise';
import { recordUndo } from './undo';

/** What can be changed on one name or many; tags are added and removed, so that many keep their own. */
export type NamePatch = {
  readonly note?: string;
  readonly status?: Status;
  readonly starred?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
};

/**
 * Changes names, all or none.
 *
 * @returns the id for `undo`
 * @throws LimitError when one of them would hold more than it can
 * @example await editNames(database, [id], { status: 'known', addTags: ['기업'] }, Date.now())
 */
export async function editNames(
  database: NotebookDatabase,
  ids: readonly string[],
  patch: NamePatch,
  now: number,
): Promise<string> {
  return database.write([database.names, database.undo], async () => {
    const before = await getAll(database, ids);
    await database.names.bulkPut(before.map((name) => applyPatch(name, patch, now)));
    return recordUndo(database, {
      action: 'edit',
      at: now,
      count: before.length,
      namesBefore: before,
    });
  });
}

function applyPatch(name: KeptName, patch: NamePatch, now: number): KeptName {
  const removed = new Set(patch.removeTags ?? []);
  const added = (patch.addTags ?? []).map((tag) => tag.trim());
  const changed = {
    ...name,
    note: patch.note ?? name.note,
    status: patch.status ?? name.status,
    starred: patch.starred ?? name.starred,
    tags: union(
      name.tags.filter((tag) => !removed.has(tag)),
      added,
    ),
    updatedAt: now,
  };
  // One that was kept before there were limits can be changed all the same.
  return findExceeded(name) === null ? assertFits(changed) : changed;
}

/** The right answer for a name, as the reader gives it. */
export type RightAnswer = Pick<NameFacts, 'traditional' | 'simplified' | 'pinyin' | 'kind'>;

/**
 * Corrects a name, and has the correction win whenever the engine gives the wrong answer again for one of its
 * Hangul forms. Where the right name is kept already the two become one.
 *
 * @returns the id of the right name and the id for `undo`; `null` when there is no such name
 * @throws LimitError when the two together hold more than a name can
 */
export async function correctName(
  database: NotebookDatabase,
  id: string,
  right: RightAnswer,
  now: number,
): Promise<{ nameId: string; undoId: string } | null> {
  return database.write([database.names, database.corrections, database.undo], async () => {
    const wrong = await database.names.get(id);
    if (wrong === undefined) return null;
    const corrections: Correction[] = wrong.readings.map((surface) => ({
      id: crypto.randomUUID(),
      surface,
      wrong: wrong.traditional,
      ...right,
      createdAt: now,
    }));
    await database.corrections.bulkAdd(corrections);
    const rulesAdded = corrections.map((each) => each.id);
    const key = nameKey(right, wrong.readings[0] ?? '');
    const twin = await database.names.get({ key });
    if (twin !== undefined && twin.id !== id) {
      const undoId = await mergeInto(database, twin, [wrong], now, rulesAdded);
      return { nameId: twin.id, undoId };
    }
    // The old explanation and Korean reading were those of the wrong name.
    await database.names.put({
      ...wrong,
      ...right,
      sinoKorean: '',
      english: '',
      korean: '',
      key,
      updatedAt: now,
    });
    const undoId = await recordUndo(database, {
      action: 'edit',
      at: now,
      count: 1,
      namesBefore: [wrong],
      rulesAdded,
    });
    return { nameId: id, undoId };
  });
}

/**
 * Makes names one: the first keeps its Hanzi and id and gets the others' sightings, notes, tags and readings.
 *
 * @returns the id for `undo`; `null` when fewer than two are there
 * @throws LimitError when together they hold more than a name can
 */
export async function mergeNames(
  database: NotebookDatabase,
  ids: readonly string[],
  now: number,
): Promise<string | null> {
  return database.write([database.names, database.undo], async () => {
    const [into, ...others] = await getAll(database, [...new Set(ids)]);
    if (into === undefined || others.length === 0) return null;
    return mergeInto(database, into, others, now, []);
  });
}

async function mergeInto(
  database: NotebookDatabase,
  into: KeptName,
  others: readonly KeptName[],
  now: number,
  rulesAdded: readonly string[],
): Promise<string> {
  const own = into.sightings;
  const known = new Set(own.map(({ url, sentence }) => `${url}\n${sentence}`));
  const moved = others
    .flatMap(({ sightings }) => sightings)
    .filter(({ url, sentence }) => !known.has(`${url}\n${sentence}`));
  const sightings = [...own, ...moved.map((each) => ({ ...each, nameId: into.id }))];
  const all = [into, ...others];
  await database.names.bulkDelete(others.map(({ id }) => id));
  await database.names.put(
    toKeptName(
      assertFits({
        ...toNameRecord(into),
        readings: all.reduce<string[]>((sum, { readings }) => union(sum, readings), []),
        tags: all.reduce<string[]>((sum, { tags }) => union(sum, tags), []),
        note: union(
          [],
          all.map(({ note }) => note),
        ).join('\n\n'),
        status: all.find(({ status }) => status !== 'new')?.status ?? 'new',
        starred: all.some(({ starred }) => starred),
        createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
        updatedAt: now,
        deletedAt: null,
      }),
      sightings,
      into.importedAt,
    ),
  );
  return recordUndo(database, {
    action: 'merge',
    at: now,
    count: all.length,
    namesBefore: all,
    rulesAdded,
  });
}

async function getAll(database: NotebookDatabase, ids: readonly string[]): Promise<KeptName[]> {
  return (await database.names.bulkGet([...ids])).filter((name) => name !== undefined);
}
