/** What a reader does with the browser itself, which neither a page nor an extension can. */
import type { Browser, Page } from 'puppeteer-core';
import type { Launched } from './launch';

/** As much of Chromium's page of extensions as is used. */
type DeveloperPrivate = {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: ExtensionUpdate): Promise<void>;
  getExtensionInfo(id: string): Promise<{ state: string }>;
};
type ExtensionUpdate = {
  readonly extensionId: string;
  readonly incognitoAccess?: boolean;
  readonly hostAccess?: 'ON_CLICK';
};

/** Changes what Chromium allows an extension; it may start anew for that. */
async function configure(browser: Browser, update: ExtensionUpdate): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    const { developerPrivate } = chrome;
    // Otherwise an extension that is not from the store does not come back.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration(wanted);
    while ((await developerPrivate.getExtensionInfo(wanted.extensionId)).state !== 'ENABLED')
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, update);
  await page.close();
}

/** Lets an extension into Chromium's incognito windows. */
export function allowInPrivate(browser: Browser, extensionId: string): Promise<void> {
  return configure(browser, { extensionId, incognitoAccess: true });
}

/** Firefox asks when an extension is installed. @returns its id */
export async function installForPrivate(browser: Browser, path: string): Promise<string> {
  const { extension } = await bidi<{ extension: string }>(browser, 'webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
  return extension;
}

/** Opens a private window with a page in it. */
export async function openPrivateWindow(launched: Launched, url: string): Promise<Page> {
  const { browser, name } = launched;
  if (name === 'firefox') {
    const before = new Set(await browser.pages());
    await inFirefox(
      browser,
      'BrowserWindowTracker.promiseOpenWindow({ private: true }).then(() => undefined)',
    );
    const page = (await browser.pages()).find((each) => !before.has(each));
    if (page === undefined) throw new Error('no window came');
    // Its own first page is on the way still, and would cut another off; the news of it may have come before this page.
    for (let waited = 0; page.url() === 'about:blank' && waited < 3000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await page.goto(url);
    return page;
  }
  const helper = await launched.openExtensionPage('popup.html');
  const target = browser.waitForTarget((each) => each.url() === url, { timeout: 5000 });
  await helper.evaluate(async (wanted) => {
    type Windows = { create(what: { url: string; incognito: boolean }): Promise<unknown> };
    const { chrome } = globalThis as unknown as { chrome: { windows: Windows } };
    await chrome.windows.create({ url: wanted, incognito: true });
  }, url);
  const page = await (await target).page();
  await helper.close();
  if (page === null) throw new Error('no window came');
  return page;
}

/** Leaves the extension access to no site, except after a press on its button. */
export async function withdrawAccess(launched: Launched): Promise<void> {
  const { browser, name, id } = launched;
  if (name === 'chromium') return configure(browser, { extensionId: id, hostAccess: 'ON_CLICK' });
  await inFirefox(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${id}');
      await ExtensionPermissions.remove('${id}', { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension);
    })()`,
  );
}

/** Presses the extension's button in the toolbar, with a page in front. */
export async function pressButton({ browser, name, id }: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  if (name === 'chromium') {
    await (await browser.extensions()).get(id)?.triggerAction(page);
    return;
  }
  await inFirefox(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${id}');
      const until = async (test) => {
        while (!test()) await new Promise((resolve) => setTimeout(resolve, 20));
      };
      window.focus();
      await until(() => Services.focus.activeWindow === window);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      const panel = () => document.getElementById('customizationui-widget-panel');
      await until(() => panel()?.state === 'open');
      // The driver cannot look into it, and the next press would only close it.
      panel().hidePopup();
    })()`,
  );
}

/** Forces a page into the colours of the system, as a contrast theme does. */
export async function forceColours({ browser, name }: Launched, page: Page): Promise<void> {
  if (name === 'chromium') {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  } else
    await inFirefox(browser, "Services.prefs.setIntPref('browser.display.document_color_use', 2)");
  await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
}

/** Runs a script in Firefox's own window. */
async function inFirefox(browser: Browser, expression: string): Promise<void> {
  type Tree = { contexts: readonly { context: string }[] };
  const { contexts } = await bidi<Tree>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { type, exceptionDetails } = await bidi<{ type: string; exceptionDetails?: unknown }>(
    browser,
    'script.evaluate',
    { expression, target: { context: contexts[0]?.context }, awaitPromise: true },
  );
  if (type === 'exception') throw new Error(JSON.stringify(exceptionDetails));
}

/** The driver has no words for what only Firefox knows; the protocol does. */
async function bidi<Result>(browser: Browser, method: string, params: object): Promise<Result> {
  type Connection = { send(method: string, params: object): Promise<{ result: Result }> };
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, params)).result;
}
