import { NotebookDatabase } from '../../lib/store/database';
import { mergeNames } from '../../lib/store/edit-names';
import { importEntries } from '../../lib/store/import-entries';
import { saveSightings } from '../../lib/store/notebook';
import { toNameRecord } from '../../lib/store/summarise';
import { makeEntry, makeSighting } from '../support/make-entry';
import { makeRandom } from './make-random';
import { makeOldNotebook } from './old-notebook';

/** Names in one import. */
export const BATCH = 250;

/** What the notebook has confirmed, told to the driver at once. */
export type Confirmed = { readonly what: 'save' | 'import' | 'merge' | 'old'; readonly id: string };

type Driver = {
  readonly reportConfirmed: (confirmed: Confirmed) => Promise<void>;
  readonly chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean } | undefined> };
  };
};

/** A save as a page asks for it: by message to the background. @returns whether it was confirmed */
export async function saveByMessage(hanzi: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as Driver;
  const input = makeSighting({ traditional: hanzi, simplified: hanzi, sentence: `${hanzi} 회장.` });
  const reply = await chrome.runtime.sendMessage({ type: 'save-sighting', input });
  return reply?.ok === true;
}

/**
 * Saves, imports, merges and migrates without end, until the browser is killed.
 *
 * @param seed 0–1, decides what comes when
 */
export async function work(round: string, seed: number): Promise<void> {
  const { reportConfirmed } = globalThis as unknown as Driver;
  const random = makeRandom(seed * 2 ** 32);
  const database = new NotebookDatabase();
  let migrations = 0;
  for (let step = 0; ; step++) {
    const id = `${round}-${step}`;
    const choice = random();
    if (choice < 0.4) {
      if (await saveByMessage(`存${id}`)) void reportConfirmed({ what: 'save', id });
    } else if (choice < 0.65) {
      await importBatch(database, id);
      void reportConfirmed({ what: 'import', id });
    } else if (choice < 0.85) {
      const pair = ['甲', '乙'].map((sign) =>
        makeSighting({ traditional: `${sign}${id}`, sentence: `${sign}${id}` }),
      );
      const ids = await saveSightings(database, pair, Date.now());
      await mergeNames(database, ids, Date.now());
      void reportConfirmed({ what: 'merge', id });
    } else if (migrations++ === 0) {
      const name = `old-${id}`;
      await makeOldNotebook(name);
      void reportConfirmed({ what: 'old', id });
      const migrated = new NotebookDatabase(name);
      await migrated.open();
      migrated.close();
    }
  }
}

async function importBatch(database: NotebookDatabase, id: string): Promise<void> {
  const entries = Array.from({ length: BATCH }, (_, at) => {
    const { name, sightings } = makeEntry({
      id: `batch-${id}-${at}`,
      traditional: `入${id}-${at}`,
      tags: [`batch-${id}`],
    });
    return { line: at + 1, name: toNameRecord(name), sightings };
  });
  await importEntries(database, entries, { corrections: [], rejections: [] }, Date.now());
}
