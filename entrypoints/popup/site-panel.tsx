/** The site's part of the popup, in a place of its own in the page. */
import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { SitePanel, type SiteState } from '../../components/popup/SitePanel';
import type { PageDecision } from '../../lib/detect/decide-page';
import { call } from '../../lib/messaging/call';
import { loadSettings, saveSettings } from '../../lib/settings/reader-settings';
import { loadRules, saveScope, saveSiteRule } from '../../lib/settings/rule-store';
import { mayRead } from '../../lib/settings/site-rules';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

/**
 * Mounts the panel.
 *
 * @param tabId the tab the popup was opened over
 * @param changed called when the page begins or ends to be read
 */
export async function mountSitePanel(
  place: HTMLElement,
  tabId: number,
  changed: () => void,
): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const host = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '').hostname : '';
  let problem = '';

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    problem = '';
    try {
      await work();
    } catch {
      problem = '바꾸지 못했습니다. 다시 시도해 주세요.';
    }
    changed();
    await draw();
  };
  const readNow = () => call('read-now', { tabId });
  const apply = async (): Promise<void> => {
    const { rules, decision, isRead } = await look();
    if (rules.site === 'never') await call('stop-reading', null, tabId).catch(() => undefined);
    else if (!isRead && decision !== null && mayRead(rules, decision)) await readNow();
  };
  const look = async (): Promise<SiteState> => {
    const [rules, settings, decision, isRead, hasAccess] = await Promise.all([
      loadRules(host),
      loadSettings(),
      explainPage(tabId),
      call('page-counts', null, tabId).then(
        () => true,
        () => false,
      ),
      browser.permissions.contains(EVERYWHERE),
    ]);
    return { host, rules, settings, decision, isRead, hasAccess, problem };
  };
  const draw = async (): Promise<void> => {
    render(
      <SitePanel
        {...(await look())}
        onReadNow={() => attempt(readNow)}
        onSiteRule={(rule) => attempt(() => saveSiteRule(host, rule).then(apply))}
        onScope={(scope) => attempt(() => saveScope(scope).then(apply))}
        onSettings={(settings) => attempt(() => saveSettings(settings))}
        onAskAccess={() => attempt(() => browser.permissions.request(EVERYWHERE))}
      />,
      place,
    );
  };
  await draw();
}

/** What the detector thinks of the page now; `null` where no script may run. */
async function explainPage(tabId: number): Promise<PageDecision | null> {
  try {
    const [frame] = (await browser.scripting.executeScript({
      target: { tabId },
      files: ['/explain.js'],
    })) as Browser.scripting.InjectionResult<PageDecision>[];
    return frame?.result ?? null;
  } catch {
    return null;
  }
}
