import Dexie from 'dexie';
import * as v from 'valibot';
import { NotebookDatabase } from '../../lib/store/database';
import { openNotebook } from '../../lib/store/open-notebook';
import { NameRecordSchema, type SavedName, SightingSchema } from '../../lib/store/schema';
import { findSecondStore } from '../../lib/store/second-store';
import { toNameRecord } from '../../lib/store/summarise';
import { deleteEverything } from '../../lib/store/trash';
import { OLD_NAMES } from './old-notebook';
import { BATCH, type Confirmed } from './work';

/** Opens the notebook as its own page does after a crash: what is missing is put right. */
export async function open(): Promise<NotebookDatabase> {
  const database = new NotebookDatabase();
  await openNotebook(database);
  // In the product there is one notebook. Here old ones lie beside it, and the browser throws away all or none: each
  // has to be safe before another is written to.
  await database.write([database.names], async () => undefined);
  return database;
}

/** Empties the notebook, as its reader does. */
export async function empty(): Promise<void> {
  const database = await open();
  await deleteEverything(database);
  database.close();
}

/** Everything that is wrong, and whether the browser had thrown the notebook away. */
export type Verdict = { readonly faults: readonly string[]; readonly thrownAway: boolean };

/** Looks for every confirmed write, and for records that are half made. Old notebooks are gone afterwards. */
export async function verify(confirmed: readonly Confirmed[]): Promise<Verdict> {
  const faults: string[] = [];
  const thrownAway =
    findSecondStore() !== null &&
    confirmed.length > 0 &&
    !(await listNotebooks()).includes('bonmyeong');
  const database = await open();
  const names = await database.names.toArray();
  const sightings = names.flatMap((name) => name.sightings);
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
  const old = confirmed.filter(({ what }) => what === 'old').map(({ id }) => `old-${id}`);
  const present = (await listNotebooks()).filter((name) => name.startsWith('old-'));
  for (const name of new Set([...old, ...present]))
    faults.push(...(await checkMigrated(name, old.includes(name))));
  database.close();
  return { faults, thrownAway };
}

/** The databases there are. A browser that finds one unreadable may refuse to say; see `openNotebook`. */
function listNotebooks(): Promise<string[]> {
  return Dexie.getDatabaseNames().catch((): string[] => []);
}

/** Every name and its sightings fit the schema and each other. */
async function checkWhole(database: NotebookDatabase): Promise<string[]> {
  const names = await database.names.toArray();
  return names.flatMap((name) => [
    ...(v.is(NameRecordSchema, toNameRecord(name)) ? [] : [`name ${name.id} is half made`]),
    ...(name.sightings.length === name.sightingCount
      ? []
      : [`name ${name.id} miscounts its sightings`]),
    ...name.sightings
      .filter((each) => !v.is(SightingSchema, each) || each.nameId !== name.id)
      .map(({ id }) => `sighting ${id} is half made or another name's`),
  ]);
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
async function checkMigrated(name: string, confirmed: boolean): Promise<string[]> {
  const database = new NotebookDatabase(name);
  await openNotebook(database);
  const faults = await checkWhole(database);
  const count = await database.names.count();
  // The old notebook itself may have been cut short before it was confirmed: then it is empty.
  if (count !== OLD_NAMES && (confirmed || count !== 0)) faults.push(`${name} has ${count} names`);
  await database.delete();
  const second = await findSecondStore()?.();
  second?.deleteDatabase(name);
  return faults.map((fault) => `${name}: ${fault}`);
}
