/** Backups: everything the notebook holds, as a dated file in the downloads folder. */
import { downloadParts } from '../dom/download-parts';
import { json } from '../export/json';
import { type ExportOptions, runExport } from '../export/run-export';
import { type BackupState, writeBackupState } from '../settings/local-state';
import type { NotebookDatabase } from '../store/database';
import { listAllEntries } from '../store/notebook';
import { listRules } from '../store/rules';
import type { SavedName } from '../store/schema';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The name of a file of a day, in the reader's time zone.
 *
 * @example fileName('bonmyeong-backup', 'json', Date.now()) // 'bonmyeong-backup-2026-11-23.json'
 */
export function fileName(stem: string, extension: string, now: number): string {
  const day = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${stem}-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${extension}`;
}

/**
 * Writes a backup, the trash and the rules included, and remembers that it was done. An export of everything as JSON
 * is one too.
 *
 * @param stem what the file's name begins with
 * @returns when it was made and of how many names
 * @throws the signal's reason when it was ended
 */
export async function backUp(
  database: NotebookDatabase,
  now: number,
  options: ExportOptions = {},
  stem = 'bonmyeong-backup',
): Promise<BackupState> {
  const entries = await listAllEntries(database);
  const rules = await listRules(database);
  const parts = await runExport(json, entries, { now, rules }, options);
  downloadParts(fileName(stem, 'json', now), json.mime, parts);
  const state = { at: now, names: entries.length };
  await writeBackupState(state);
  return state;
}

/** How many names were kept or came here in a file since the last backup. */
export function countUnsaved(names: readonly SavedName[], last: BackupState | null): number {
  if (last === null) return names.length;
  return names.filter(({ createdAt, importedAt = createdAt }) => importedAt > last.at).length;
}

/**
 * Whether an automatic backup is due: the days have passed and something changed.
 *
 * @param days 0 for never
 */
export function isBackupDue(
  names: readonly SavedName[],
  last: BackupState | null,
  days: number,
  now: number,
): boolean {
  if (days === 0 || names.length === 0) return false;
  if (last === null) return true;
  const isNews = ({ updatedAt, importedAt = 0 }: SavedName): boolean =>
    Math.max(updatedAt, importedAt) > last.at;
  return now - last.at >= days * DAY && names.some(isNews);
}
