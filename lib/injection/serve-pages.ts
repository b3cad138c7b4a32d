/** The background's part in reading pages: brings the annotator into frames, and passes shortcuts on. */
import { browser } from 'wxt/browser';
import { call } from '../messaging/call';
import { serve } from '../messaging/serve';
import { loadRules } from '../settings/rule-store';
import { mayRead } from '../settings/site-rules';
import { ANY_KOREAN, keepAnyKoreanRegistered } from './register-any-korean';

const DETECTOR = '/detector.js';
const SCRIPT = '/content-scripts/annotator.js';
const STYLES = '/content-scripts/annotator.css';

/**
 * Serves pages from now on.
 *
 * @param expectText called as soon as text will have to be read, so that getting ready overlaps with injecting
 */
export function servePages(expectText: () => void): void {
  serve({
    async 'page-found'(decision, { tabId, frameId, documentId, url, tabUrl }) {
      if (tabId === null) return { isRead: false };
      // A frame is read where it or the page around it may be, and neither is refused.
      const hosts = new Set([hostOf(url), hostOf(tabUrl)].filter((host) => host !== ''));
      const rules = await Promise.all([...hosts].map(loadRules));
      const isRefused = rules.some(({ site }) => site === 'never');
      if (isRefused || !rules.some((rule) => mayRead(rule, decision))) return { isRead: false };
      expectText();
      // The frame may show another page by now; Firefox cannot tell.
      await inject(
        documentId === null ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] },
      );
      return { isRead: true };
    },
    async 'read-now'({ tabId }) {
      expectText();
      await inject({ tabId, allFrames: true });
      return null;
    },
  });

  browser.commands?.onCommand.addListener((command: string) => {
    const direction = command === 'next-name' ? 1 : command === 'previous-name' ? -1 : null;
    if (direction !== null) void step(direction);
  });

  keepAnyKoreanRegistered();
  browser.runtime.onInstalled.addListener(() => void readOpenTabs());
}

type Target =
  | { tabId: number; frameIds: number[] }
  | { tabId: number; documentIds: string[] }
  | { tabId: number; allFrames: true };

async function inject(target: Target): Promise<void> {
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [STYLES] }),
    browser.scripting.executeScript({ target, files: [SCRIPT] }),
  ]);
}

async function step(direction: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const { id } = tab;
  await call('page-counts', null, id)
    .then(({ reader }) => call('step-name', { direction, reader }, id))
    // A page that is not being read has nobody to answer.
    .catch(() => undefined);
}

/**
 * Looks at the tabs that were open before this version was: their old scripts can no longer reach us, and Chromium
 * brings in new ones only on the next load.
 */
async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  for (const { id, discarded } of tabs) {
    if (id === undefined || discarded) continue;
    // Nobody waits for one before the next: a tab may be frozen.
    void browser.scripting
      // Whose rules they fall under is not looked up: what the reader does not want is refused when it is reported.
      .executeScript({ target: { tabId: id, allFrames: true }, files: [ANY_KOREAN, DETECTOR] })
      // A store page, an error page, a tab just closed.
      .catch(() => undefined);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
