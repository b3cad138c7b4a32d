import { browser } from 'wxt/browser';
import { changeSettings, parseSettings, type Settings } from './settings';

const KEY = 'notebook-settings';

/** Reads the settings from the browser's synced storage. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.sync.get(KEY))[KEY]);
}

/** Changes settings. @returns all of them after the change */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const stored = changeSettings((await browser.storage.sync.get(KEY))[KEY], change);
  await browser.storage.sync.set({ [KEY]: stored });
  return parseSettings(stored);
}

/** Calls back when another page or another machine changed the settings. @returns stops listening */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'sync' && KEY in changes) listener(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
