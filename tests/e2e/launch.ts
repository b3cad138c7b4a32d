/** A real browser with the built extension in it. One driver for both browsers: puppeteer-core. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { allowInPrivate, installForPrivate } from './browser-ui';
import { type BrowserName, findBrowser } from './find-browser';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const GECKO_ID = 'bonmyeong@bonmyeong.invalid';
/** Firefox gives every installation its own id; this pins it. */
export const FIREFOX_UUID = '6f1c2a52-0e0a-4a55-9d5b-0c5a3c1f7b11';
const VIEWPORT: Viewport = { width: 900, height: 700 };
/** How long Firefox leaves an idle background running in tests that stop it, in ms. */
const FIREFOX_IDLE = 700;
/** Preferences for {@link Launched.stopBackground} in Firefox; there it stops at every pause. */
export const STOPPING_PREFS = { 'extensions.background.idle.timeout': FIREFOX_IDLE };

/** A running browser with the extension. */
export type Launched = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The extension's own. */
  readonly id: string;
  /** Opens a page of the extension, e.g. `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Stops the background, as the browsers do when it has been idle; the next message starts it. */
  stopBackground(): Promise<void>;
  /** Removes the extension, as an update does with the copy before it. */
  uninstall(): Promise<void>;
  /** Waits for a download to be whole: the first whose name fits. @returns its bytes */
  waitForDownload(name?: RegExp): Promise<Buffer>;
  close(): Promise<void>;
  /** Ends the browser at once, as a crash would; it gets no chance to write anything. */
  kill(): Promise<void>;
};

export type LaunchOptions = {
  readonly headless?: boolean;
  readonly dark?: boolean;
  /** Where the built extensions lie, `chrome-mv3` and `firefox-mv3`. */
  readonly output?: string;
  /** A profile to go on with; it stays when the browser is closed. */
  readonly profile?: string;
  /** `false` starts the same browser without the extension. */
  readonly extension?: boolean;
  /** The window's content area, in CSS pixels. */
  readonly viewport?: Viewport;
  /** Lets the extension into private windows, as the reader may. */
  readonly inPrivate?: boolean;
  /** Further preferences; Firefox only. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
};

/** Starts a browser with a new profile and the extension installed. `close` removes the profile. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'bonmyeong-'));
  const downloads = mkdtempSync(join(folder, 'downloads-'));
  const profile = options.profile ?? mkdtempSync(join(folder, 'profile-'));
  const { browser, origin, id } = await (name === 'chromium' ? chromium : firefox)(
    profile,
    downloads,
    options,
  );
  return {
    name,
    browser,
    id,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports these pages as loaded; the element does.
      await page.goto(`${origin}/${path}`, name === 'firefox' ? { waitUntil: [] } : {});
      await page.waitForSelector('main');
      return page;
    },
    async stopBackground() {
      if (name === 'chromium') {
        const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
        await (await target.worker())?.close().catch((error: unknown) => {
          // `close` also detaches from the worker, which is often gone by then.
          if (!String(error).includes('No session with given id')) throw error;
        });
      } else {
        // Firefox stops it by itself after the time set below; nothing tells when it has.
        await new Promise((resolve) => setTimeout(resolve, FIREFOX_IDLE + 2500));
      }
    },
    uninstall: () => browser.uninstallExtension(id),
    waitForDownload: (name = /./) => waitForDownload(downloads, name),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      const { pid } = browser.process() ?? {};
      if (pid === undefined) throw new Error('the browser is not a process of ours');
      const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
      // The driver starts the browser as the leader of a group; its helpers go with it.
      process.kill(-pid, 'SIGKILL');
      await gone;
      await driverDone(profile);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

type Started = { readonly browser: Browser; readonly origin: string; readonly id: string };

async function chromium(
  profile: string,
  downloads: string,
  {
    headless = true,
    dark = false,
    extension = true,
    viewport = VIEWPORT,
    output = OUTPUT,
    profile: goOn,
    inPrivate = false,
  }: LaunchOptions,
): Promise<Started> {
  const folder = join(output, 'chrome-mv3');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    userDataDir: profile,
    pipe: true,
    // A profile that goes on has the extension from its start: installing it into a running browser again and again
    // is nothing a reader does.
    enableExtensions: goOn === undefined ? true : [folder],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
    ],
    defaultViewport: viewport,
  });
  const id = !extension
    ? 'none'
    : goOn !== undefined
      ? await loadedExtension(browser)
      : await browser.installExtension(folder);
  if (inPrivate) await allowInPrivate(browser, id);
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
  return { browser, origin: `chrome-extension://${id}`, id };
}

/** The id of the extension the browser was started with. */
async function loadedExtension(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith('chrome-extension://'),
  );
  return new URL(target.url()).host;
}

async function firefox(
  profile: string,
  downloads: string,
  {
    headless = true,
    dark = false,
    extension = true,
    viewport = VIEWPORT,
    output = OUTPUT,
    prefs,
    inPrivate = false,
  }: LaunchOptions,
): Promise<Started> {
  // A Firefox that was killed may have left none, and the driver wants to keep copies of them.
  for (const file of ['prefs.js', 'user.js'])
    if (!existsSync(join(profile, file))) writeFileSync(join(profile, file), '');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    userDataDir: profile,
    // Without it the driver may not go to the extension's pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: viewport,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk':
        'text/csv,text/plain,text/markdown,application/json,application/zip',
      'browser.download.alwaysOpenPanel': false,
      // An extension that is installed for a test only would lose its data with the browser.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      ...(dark && {
        'layout.css.prefers-color-scheme.content-override': 0,
        'ui.systemUsesDarkTheme': 1,
      }),
      ...prefs,
    },
  });
  const folder = join(output, 'firefox-mv3');
  const id = !extension
    ? 'none'
    : inPrivate
      ? await installForPrivate(browser, folder)
      : await browser.installExtension(folder);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}`, id };
}

/** The driver puts Firefox's preferences back after it has ended; the next start must not meet it at that. */
async function driverDone(profile: string): Promise<void> {
  const deadline = Date.now() + 3_000;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (Date.now() < deadline && readdirSync(profile).some((file) => file.endsWith('.puppeteer')));
}

async function waitForDownload(folder: string, name: RegExp): Promise<Buffer> {
  const deadline = Date.now() + 10_000;
  let seen = '';
  while (Date.now() < deadline) {
    const files = readdirSync(folder);
    const whole = files.filter((file) => !/\.(?:part|crdownload|tmp)$/.test(file));
    const file = whole.find((each) => name.test(each));
    if (file !== undefined && whole.length === files.length) {
      const path = join(folder, file);
      // Firefox makes the file, under a name of its own at first, before it writes to it: whole is what stays as it is.
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > 0 && seen === `${file} ${size}`) return readFileSync(path);
      seen = `${file} ${size}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no download arrived within 10 s');
}
