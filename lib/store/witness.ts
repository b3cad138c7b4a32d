/**
 * A second witness of the notebook outside its database. When the browser throws the database away, a new empty
 * one is made without a word; the witness still knows that there was another.
 */
import * as v from 'valibot';
import type { NotebookDatabase } from './database';

/** What the witness remembers: which database, how many names it had, when that was. */
export const WitnessSchema = v.object({
  identity: v.string(),
  names: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.number(),
});
export type Witness = v.InferOutput<typeof WitnessSchema>;

/** Where the witness lives; the extension's local storage. */
export type WitnessStore = {
  read(): Promise<unknown>;
  write(witness: Witness): Promise<void>;
};

/** What is missing: names that were there in a database that is not this one. */
export type Loss = { readonly names: number; readonly at: number };

/** The database's own random name, given to it once. */
export async function identityOf(database: NotebookDatabase): Promise<string> {
  const given = await database.meta.get('identity');
  if (given?.key === 'identity') return given.value;
  return database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get('identity');
    if (known?.key === 'identity') return known.value;
    const value = crypto.randomUUID();
    await database.meta.add({ key: 'identity', value });
    return value;
  });
}

/**
 * Compares the database with what the witness remembers.
 *
 * @returns `null` when nothing is missing; an unreadable witness remembers nothing
 * @example findLoss({ identity: 'a', names: 120, at: 0 }, 'b') // { names: 120, at: 0 }
 */
export function findLoss(remembered: unknown, identity: string): Loss | null {
  const parsed = v.safeParse(WitnessSchema, remembered);
  if (!parsed.success || parsed.output.identity === identity || parsed.output.names === 0)
    return null;
  return { names: parsed.output.names, at: parsed.output.at };
}

/** Checks the database against the witness. @throws DexieError when the database cannot be opened */
export async function checkForLoss(
  database: NotebookDatabase,
  store: WitnessStore,
): Promise<Loss | null> {
  return findLoss(await store.read(), await identityOf(database));
}

/**
 * Has the witness remember the notebook as it is now. While a loss has not been answered by the reader the
 * witness keeps what it knows.
 *
 * @param force the reader has seen the loss; remember the new database
 */
export async function updateWitness(
  database: NotebookDatabase,
  store: WitnessStore,
  now: number,
  force = false,
): Promise<void> {
  const identity = await identityOf(database);
  if (!force && findLoss(await store.read(), identity) !== null) return;
  await store.write({ identity, names: await database.names.count(), at: now });
}
