/**
 * Has browsers tell the detector where the reader wants all Korean text, so that it need not ask on every page. The
 * browser keeps what is registered when it is closed, and forgets it with an update of the extension.
 */
import { browser } from 'wxt/browser';
import { anyKoreanPatterns } from '../settings/site-rules';

const ID = 'any-korean';

/** Keeps what is registered as the reader's rules have it, from now on. */
export function keepAnyKoreanRegistered(): void {
  // One after the other: two at once would both register, and the second be refused.
  let turn = Promise.resolve();
  const soon = (): void => {
    turn = turn.then(register).catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(soon);
  browser.runtime.onStartup.addListener(soon);
  browser.storage.sync.onChanged.addListener(soon);
}

async function register(): Promise<void> {
  const matches = anyKoreanPatterns(await browser.storage.sync.get(null));
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (JSON.stringify(before[0]?.matches ?? []) === JSON.stringify(matches)) return;
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: ['any-korean.js'], matches, allFrames: true, runAt: 'document_start' },
  ]);
}
