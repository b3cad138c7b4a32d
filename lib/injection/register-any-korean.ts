/**
 * Has browsers tell the detector where the reader wants all Korean text, so that it need not ask on every page. The
 * browser keeps what is registered when it is closed, and forgets it with an update of the extension.
 */
import { browser } from 'wxt/browser';
import { anyKoreanPatterns } from '../settings/site-rules';

/** The script that tells. */
export const ANY_KOREAN = '/any-korean.js';
const ID = 'any-korean';

/** Keeps what is registered as the reader's rules have it, from now on. */
export function keepAnyKoreanRegistered(): void {
  // One after the other: two at once would both register, and the second be refused.
  let turn = Promise.resolve();
  const soon = (): void => {
    turn = turn.then(register).catch(() => undefined);
  };
  browser.storage.sync.onChanged.addListener(soon);
  // Wakes the background when the browser starts, so that the next line runs: rules may have come from another
  // machine meanwhile, or the browser may have forgotten the script.
  browser.runtime.onStartup.addListener(() => undefined);
  soon();
}

async function register(): Promise<void> {
  const matches = anyKoreanPatterns(await browser.storage.sync.get(null));
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (String([...(before?.matches ?? [])].sort()) === String(matches)) return;
  if (matches.length === 0) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [ANY_KOREAN], matches, allFrames: true };
  // Changed in one step: a page that loads in between would not be told.
  if (before !== undefined) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_start' }]);
  // Nobody waits for it: a tab may be frozen, or never be loaded.
  void tellOpenTabs(matches).catch(() => undefined);
}

/** Pages that are open already may yet go to another address by themselves. */
async function tellOpenTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: id, allFrames: true },
              files: [ANY_KOREAN],
              injectImmediately: true,
            }),
          ],
    ),
  );
}
