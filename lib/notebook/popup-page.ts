/** The popup: the names of the page under it, what is kept, and quick exports. */
import { downloadParts } from '../dom/download-parts';
import type { FormatId } from '../export/format';
import { getFormat } from '../export/registry';
import { type ExportOptions, previewExport, runExport } from '../export/run-export';
import { call } from '../messaging/call';
import type { SightingInput } from '../messaging/protocol';
import type { NotebookDatabase } from '../store/database';
import { fillFacts } from '../store/fill-facts';
import { nameKey } from '../store/name-key';
import { countNames, listEntries, listNames, readEntries } from '../store/notebook';
import { problemOf } from '../store/open-notebook';
import { NO_RULES } from '../store/rules';
import type { NotebookEntry } from '../store/schema';
import { toSavedName } from '../store/summarise';
import { backUp, fileName } from './backup';

/** Names shown in the popup; the notebook has them all. */
const RECENT = 20;

/** What is kept: the count, and the last names with their sightings. */
export type Kept = { readonly count: number; readonly recent: readonly NotebookEntry[] };

/** Reads what the popup shows of the notebook; `undefined` where this window may not read it. */
export function readKept(database: NotebookDatabase): Promise<Kept | undefined> {
  const read = async (): Promise<Kept> => {
    const [count, names] = await Promise.all([countNames(database), listNames(database, RECENT)]);
    return { count, recent: await readEntries(database, names) };
  };
  return unlessPrivate(read(), undefined);
}

/**
 * In a private window of Firefox only the background gets at the notebook: names can be saved, and those of the page
 * exported, but what was kept before cannot be read here.
 */
async function unlessPrivate<Found, Instead>(
  found: Promise<Found>,
  instead: Instead,
): Promise<Found | Instead> {
  try {
    return await found;
  } catch (error) {
    if (problemOf(error) !== 'private') throw error;
    return instead;
  }
}

/**
 * Names of a page as entries of a notebook, kept or not, for an export of just this page.
 *
 * @param now when they count as met
 */
export function toPageEntries(
  sightings: readonly SightingInput[],
  kept: readonly NotebookEntry[],
  now: number,
): NotebookEntry[] {
  const byKey = new Map(kept.map((entry) => [entry.name.key, entry.name]));
  return sightings.map((input) => {
    const { surface, sentence, sentenceStart, url, title, outlet, articleDate, ...facts } = input;
    const key = nameKey(facts, surface);
    const known = byKey.get(key);
    const id = known?.id ?? crypto.randomUUID();
    const place = { surface, sentence, sentenceStart, url, title, outlet, articleDate };
    const sighting = { ...place, id: crypto.randomUUID(), nameId: id, seenAt: now };
    const record = {
      note: '',
      tags: [],
      status: 'new' as const,
      starred: false,
      createdAt: now,
      updatedAt: now,
      readings: [surface],
      deletedAt: null,
      ...known,
      ...(known ? fillFacts(known, facts) : facts),
      id,
    };
    return { name: toSavedName(record, [sighting]), sightings: [sighting] };
  });
}

/** The names of the page of a tab, each with its sentence; empty when the page is not read. */
export async function readPageSightings(tabId: number): Promise<readonly SightingInput[]> {
  return call('list-page-sightings', null, tabId).then(
    ({ sightings }) => sightings,
    () => [],
  );
}

/** The entries an export of the popup takes: this page's names, or everything kept. */
export async function entriesOf(
  database: NotebookDatabase,
  scope: 'page' | 'all',
  sightings: readonly SightingInput[],
): Promise<NotebookEntry[]> {
  const all = await unlessPrivate(listEntries(database), []);
  return scope === 'all' ? all : toPageEntries(sightings, all, Date.now());
}

/**
 * Writes this page's names or everything kept as a file; everything as JSON is a backup. No other file has the rules:
 * those tell of pages that have nothing to do with the names.
 *
 * @returns how many names went out
 * @throws the signal's reason when it was ended
 */
export async function exportNames(
  database: NotebookDatabase,
  scope: 'page' | 'all',
  sightings: readonly SightingInput[],
  id: FormatId,
  options: ExportOptions,
): Promise<number> {
  const now = Date.now();
  if (scope === 'all' && id === 'json')
    return (await backUp(database, now, options, 'bonmyeong')).names;
  const format = getFormat(id);
  const entries = await entriesOf(database, scope, sightings);
  const parts = await runExport(format, entries, { now, rules: NO_RULES }, options);
  downloadParts(fileName('bonmyeong', format.extension, now), format.mime, parts);
  return entries.length;
}

/** The first lines of an export. */
export function previewEntries(entries: readonly NotebookEntry[], id: FormatId): string {
  return previewExport(getFormat(id), entries, { now: Date.now(), rules: NO_RULES });
}
