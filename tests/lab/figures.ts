import type { FormatId } from '../../lib/export/format';
import { getFormat } from '../../lib/export/registry';
import { runExport } from '../../lib/export/run-export';
import { readFile } from '../../lib/import/read-file';
import { NotebookDatabase } from '../../lib/store/database';
import { importEntries } from '../../lib/store/import-entries';
import { listEntries, readEntries } from '../../lib/store/notebook';
import { makeEntries } from '../support/make-entry';
import { saveByMessage } from './work';

const RULES = { corrections: [], rejections: [] };

/** Imports a JSON file of so many names, from text to confirmed. @returns milliseconds */
export async function measureImport(count: number): Promise<number> {
  const context = { now: Date.now(), rules: RULES };
  const text = (await runExport(getFormat('json'), makeEntries(count), context)).join('');
  const database = new NotebookDatabase();
  const start = performance.now();
  const file = await readFile(text, Date.now());
  if ('problem' in file) throw new Error(file.problem);
  await importEntries(database, file.entries, file.rules, Date.now());
  const time = performance.now() - start;
  database.close();
  return time;
}

/** Exports everything, from the database to a Blob. @returns milliseconds, and the longest the page stood still */
export async function measureExport(id: FormatId): Promise<{ time: number; longest: number }> {
  const database = new NotebookDatabase();
  // The notebook page has the names in memory; their sightings are read for the export.
  const names = (await listEntries(database)).map(({ name }) => name);
  let last = performance.now();
  let longest = 0;
  const ticker = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 4);
    last = now;
  }, 4);
  const start = performance.now();
  const entries = await readEntries(database, names);
  const parts = await runExport(getFormat(id), entries, { now: Date.now(), rules: RULES });
  const blob = new Blob(parts);
  const time = performance.now() - start;
  clearInterval(ticker);
  database.close();
  if (blob.size === 0) throw new Error('nothing was exported');
  return { time, longest };
}

/** Saves names one by one by message, as the card does. @returns milliseconds each, in order of size */
export async function measureSaves(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count + 5; at++) {
    const start = performance.now();
    if (!(await saveByMessage(`測${at}`))) throw new Error('a save was not confirmed');
    // The first wake the background.
    if (at >= 5) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
