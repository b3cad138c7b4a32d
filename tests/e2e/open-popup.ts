import type { Page } from 'puppeteer-core';
import type { Launched } from './launch';

/** As much of the tabs API as is used, under the name either browser has for it. */
type Tabs = { query(filter: { url: string }): Promise<{ id?: number }[]> };
type ExtensionGlobal = { readonly browser?: { tabs: Tabs }; readonly chrome: { tabs: Tabs } };

/** Opens the popup as a page of its own, over the tab that shows a page of `origin`. */
export async function openPopup(launched: Launched, origin: string): Promise<Page> {
  const page = await launched.openExtensionPage('popup.html');
  const tab = await page.evaluate(
    async (pattern) => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      const [found] = await (browser ?? chrome).tabs.query({ url: pattern });
      return found?.id;
    },
    `${origin.replace(/:\d+$/, '')}/*`,
  );
  if (tab === undefined) throw new Error(`no tab shows ${origin}`);
  await page.close();
  return launched.openExtensionPage(`popup.html?tab=${tab}`);
}
