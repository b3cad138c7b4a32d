import { describe, expect, it } from 'vitest';
import {
  checkForLoss,
  findLoss,
  identityOf,
  updateWitness,
  type Witness,
} from '../../lib/store/witness';
import { makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';
import { saveSighting } from '../support/save-sighting';

function memory() {
  let kept: Witness | undefined;
  return {
    read: async () => kept,
    write: async (witness: Witness) => {
      kept = witness;
    },
  };
}

describe('the witness', () => {
  it('notices that the database was thrown away, until the reader has seen it', async () => {
    const store = memory();
    const database = await openTestDatabase();
    await saveSighting(database, makeSighting(), 1);
    await updateWitness(database, store, 10);
    expect(await checkForLoss(database, store)).toBeNull();

    const emptied = await openTestDatabase();
    expect(await checkForLoss(emptied, store)).toEqual({ names: 1, at: 10 });
    // A name saved before the reader looked must not cover the loss up.
    await saveSighting(emptied, makeSighting(), 11);
    await updateWitness(emptied, store, 12);
    expect(await checkForLoss(emptied, store)).toEqual({ names: 1, at: 10 });
    await updateWitness(emptied, store, 13, true);
    expect(await checkForLoss(emptied, store)).toBeNull();
  });

  it('keeps the identity of a database', async () => {
    const database = await openTestDatabase();
    expect(await identityOf(database)).toBe(await identityOf(database));
  });

  it.each([
    ['nothing remembered', undefined],
    ['something else there', 'corrupt'],
    ['an empty notebook is no loss', { identity: 'a', names: 0, at: 1 }],
  ])('%s', (_, remembered) => {
    expect(findLoss(remembered, 'b')).toBeNull();
  });
});
