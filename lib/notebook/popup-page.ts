/** The popup: the names of the page under it, what is kept, and quick exports. */
import { downloadParts } from '../dom/download-parts';
import type { FormatId, Part } from '../export/format';
import { getFormat } from '../export/registry';
import { previewExport, runExport } from '../export/run-export';
import { call } from '../messaging/call';
import type { SightingInput } from '../messaging/protocol';
import type { NotebookDatabase } from '../store/database';
import { nameKey } from '../store/name-key';
import { countNames, listEntries, listNames, readEntries } from '../store/notebook';
import { problemOf } from '../store/open-notebook';
import { listRules } from '../store/rules';
import type { NotebookEntry, Rules } from '../store/schema';
import { toSavedName } from '../store/summarise';
import { fileName } from './backup';

/** Names shown in the popup; the notebook has them all. */
const RECENT = 20;
const NO_RULES: Rules = { corrections: [], rejections: [] };

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
      ...facts,
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

/** Writes entries as a file. */
export async function exportEntries(
  database: NotebookDatabase,
  entries: readonly NotebookEntry[],
  id: FormatId,
  options: { onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<void> {
  const format = getFormat(id);
  const now = Date.now();
  const context = { now, rules: await unlessPrivate(listRules(database), NO_RULES) };
  const parts: Part[] = await runExport(format, entries, context, options);
  downloadParts(fileName('bonmyeong', format.extension, now), format.mime, parts);
}

/** The first lines of an export. */
export function previewEntries(entries: readonly NotebookEntry[], id: FormatId): string {
  return previewExport(getFormat(id), entries, { now: Date.now(), rules: NO_RULES });
}
