/** How the reader wants marks and card to behave. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LEVELS, type Level } from '../engine/types';

export const HOLD_KEYS = ['none', 'Alt', 'Control', 'Shift'] as const;
/** A key that must be held for the card to open; `none` opens it under the resting pointer. */
export type HoldKey = (typeof HOLD_KEYS)[number];

export type ReaderSettings = {
  readonly holdKey: HoldKey;
  /** How long the pointer rests on a name before its card opens, in ms. */
  readonly delay: number;
  /** How cautious the marks are. */
  readonly level: Level;
  /** Marks a name only where an article has it first. */
  readonly firstOnly: boolean;
};

export const DEFAULT_SETTINGS: ReaderSettings = {
  holdKey: 'none',
  delay: 150,
  level: 'standard',
  firstOnly: false,
};

const KEY = 'reader';
const Schema = v.object({
  holdKey: v.fallback(v.picklist(HOLD_KEYS), DEFAULT_SETTINGS.holdKey),
  delay: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(2000)), DEFAULT_SETTINGS.delay),
  level: v.fallback(v.picklist(LEVELS), DEFAULT_SETTINGS.level),
  firstOnly: v.fallback(v.boolean(), DEFAULT_SETTINGS.firstOnly),
});

/**
 * Reads what is stored; anything unreadable is as if it had never been chosen.
 *
 * @example readSettings({ holdKey: 'Alt' }) // { holdKey: 'Alt', delay: 150, level: 'standard', firstOnly: false }
 */
export function readSettings(stored: unknown): ReaderSettings {
  const parsed = v.safeParse(Schema, stored ?? {});
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

/** The stored settings; the defaults where there is no storage, as in some private windows. */
export async function loadSettings(): Promise<ReaderSettings> {
  try {
    return readSettings((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Keeps settings. @throws Error when the storage refuses */
export async function saveSettings(settings: ReaderSettings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: v.parse(Schema, settings) });
}

/** Calls `changed` with what is kept and what was when any part of the extension changes it. @returns stops */
export function watchSettings(
  changed: (settings: ReaderSettings, before: ReaderSettings) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change !== undefined) changed(readSettings(change.newValue), readSettings(change.oldValue));
  };
  browser.storage.sync.onChanged.addListener(listener);
  return () => browser.storage.sync.onChanged.removeListener(listener);
}
