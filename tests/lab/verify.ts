import Dexie from 'dexie';
import * as v from 'valibot';
import { NotebookDatabase } from '../../lib/store/database';
import { openNotebook } from '../../lib/store/open-notebook';
import { NameRecordSchema, type SavedName, SightingSchema } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';
import { OLD_NAMES } from './old-notebook';
import { BATCH, type Confirmed } from './work';

/** What was found after a kill: how many confirmed writes were looked for, and everything that is wrong. */
export type Verdict = { readonly checked: number; readonly faults: readonly string[] };

/** Looks for every confirmed write, and for records that are half made. */
export async function verify(confirmed: readonly Confirmed[]): Promise<Verdict> {
  const faults: string[] = [];
  const database = new NotebookDatabase();
  await openNotebook(database);
  const names = await database.names.toArray();
  const sightings = await database.sightings.toArray();
  faults.push(...(await checkWhole(database)));
  const byHanzi = new Map(names.map((name) => [name.traditional, name]));
  const sentences = Map.groupBy(sightings, ({ sentence }) => sentence);
  const batches = Map.groupBy(
    names,
    ({ tags }) => tags.find((tag) => tag.startsWith('batch-')) ?? '',
  );
  for (const [batch, members] of batches)
    if (batch !== '' && members.length !== BATCH)
      faults.push(`${batch} is half imported: ${members.length}`);
  for (const { what, id } of confirmed) {
    if (what === 'save' && !byHanzi.has(`存${id}`)) faults.push(`save ${id} is lost`);
    if (what === 'import' && !batches.has(`batch-${id}`)) faults.push(`import ${id} is lost`);
    if (what === 'merge') faults.push(...checkMerge(id, byHanzi, sentences));
  }
  for (const name of await Dexie.getDatabaseNames())
    if (name.startsWith('old-')) faults.push(...(await checkMigrated(name, confirmed)));
  database.close();
  return { checked: confirmed.length, faults };
}

/** Every name and sighting fits the schema and the other. */
async function checkWhole(database: NotebookDatabase): Promise<string[]> {
  const names = await database.names.toArray();
  const sightings = await database.sightings.toArray();
  const byName = Map.groupBy(sightings, ({ nameId }) => nameId);
  const ids = new Set(names.map(({ id }) => id));
  return [
    ...names
      .filter((name) => !v.is(NameRecordSchema, toNameRecord(name)))
      .map(({ id }) => `name ${id} is half made`),
    ...names
      .filter(({ id, sightingCount }) => (byName.get(id)?.length ?? 0) !== sightingCount)
      .map(({ id }) => `name ${id} miscounts its sightings`),
    ...sightings
      .filter((each) => !v.is(SightingSchema, each) || !ids.has(each.nameId))
      .map(({ id }) => `sighting ${id} is half made or has no name`),
  ];
}

function checkMerge(
  id: string,
  byHanzi: ReadonlyMap<string, SavedName>,
  sentences: ReadonlyMap<string, readonly unknown[]>,
): string[] {
  const merged = byHanzi.get(`甲${id}`)?.sightingCount === 2 && !byHanzi.has(`乙${id}`);
  const whole = ['甲', '乙'].every((sign) => sentences.get(`${sign}${id}`)?.length === 1);
  return merged && whole ? [] : [`merge ${id} is lost or half done`];
}

/** A notebook of an old version is either still old or wholly new; opened, it is new and has everything. */
async function checkMigrated(name: string, confirmed: readonly Confirmed[]): Promise<string[]> {
  const database = new NotebookDatabase(name);
  await openNotebook(database);
  const faults = await checkWhole(database);
  const count = await database.names.count();
  database.close();
  const known = confirmed.some(({ what, id }) => what === 'old' && name === `old-${id}`);
  // The old notebook itself may have been cut short before it was confirmed: then it is empty.
  if (count !== OLD_NAMES && (known || count !== 0)) faults.push(`${name} has ${count} names`);
  return faults.map((fault) => `${name}: ${fault}`);
}
