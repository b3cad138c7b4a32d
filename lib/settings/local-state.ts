/** What the extension remembers on this machine only, outside the notebook's database. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const WITNESS = 'notebook-witness';
const BACKUP = 'notebook-backup';

/** The notebook's second witness; see `lib/store/witness`. */
export const witnessStore = {
  async read(): Promise<unknown> {
    return (await browser.storage.local.get(WITNESS))[WITNESS];
  },
  async write(witness: { identity: string; names: number; at: number }): Promise<void> {
    await browser.storage.local.set({ [WITNESS]: witness });
  },
};

const BackupSchema = v.object({ at: v.number(), names: v.number() });

/** When the notebook was last saved elsewhere, and how many names it had then. */
export type BackupState = v.InferOutput<typeof BackupSchema>;

/** The last backup; `null` when there was none. */
export async function readBackupState(): Promise<BackupState | null> {
  const stored = (await browser.storage.local.get(BACKUP))[BACKUP];
  const parsed = v.safeParse(BackupSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Remembers a backup. */
export async function writeBackupState(state: BackupState): Promise<void> {
  await browser.storage.local.set({ [BACKUP]: state });
}
