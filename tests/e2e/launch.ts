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
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find-browser';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const GECKO_ID = 'bonmyeong@bonmyeong.invalid';
/** Firefox gives every installation its own id; this pins it. */
const FIREFOX_UUID = '6f1c2a52-0e0a-4a55-9d5b-0c5a3c1f7b11';
const VIEWPORT = { width: 900, height: 700 };

/** A running browser with the extension. */
export type Launched = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a page of the extension, e.g. `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
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
};

/** Starts a browser with a new profile and the extension installed. `close` removes the profile. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'bonmyeong-'));
  const downloads = mkdtempSync(join(folder, 'downloads-'));
  const profile = options.profile ?? mkdtempSync(join(folder, 'profile-'));
  const { browser, origin } = await (name === 'chromium' ? chromium : firefox)(
    profile,
    downloads,
    options.headless ?? true,
    options.dark ?? false,
    options.output ?? OUTPUT,
    options.profile !== undefined,
  );
  return {
    name,
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports these pages as loaded; the element does.
      await page.goto(`${origin}/${path}`, name === 'firefox' ? { waitUntil: [] } : {});
      await page.waitForSelector('main');
      return page;
    },
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

type Started = { readonly browser: Browser; readonly origin: string };

async function chromium(
  profile: string,
  downloads: string,
  headless: boolean,
  dark: boolean,
  output: string,
  goOn: boolean,
): Promise<Started> {
  const extension = join(output, 'chrome-mv3');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    userDataDir: profile,
    pipe: true,
    // A profile that goes on has the extension from its start: installing it into a running browser again and again
    // is nothing a reader does.
    enableExtensions: goOn ? [extension] : true,
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
    defaultViewport: VIEWPORT,
  });
  const id = goOn ? await loadedExtension(browser) : await browser.installExtension(extension);
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
  return { browser, origin: `chrome-extension://${id}` };
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
  headless: boolean,
  dark: boolean,
  output: string,
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
    defaultViewport: VIEWPORT,
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
    },
  });
  await browser.installExtension(join(output, 'firefox-mv3'));
  return { browser, origin: `moz-extension://${FIREFOX_UUID}` };
}

/** The driver puts Firefox's preferences back after it has ended; the next start must not meet it at that. */
async function driverDone(profile: string): Promise<void> {
  const deadline = Date.now() + 3_000;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (Date.now() < deadline && readdirSync(profile).some((file) => file.endsWith('.puppeteer')));
}

async function waitForDownload(folder: string, name: RegExp): Promise<Buffer> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const files = readdirSync(folder);
    const whole = files.filter((file) => !/\.(?:part|crdownload|tmp)$/.test(file));
    const file = whole.find((each) => name.test(each));
    if (file !== undefined && whole.length === files.length) {
      const path = join(folder, file);
      // Firefox makes the file before it writes to it.
      if (statSync(path).size > 0) return readFileSync(path);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no download arrived within 10 s');
}
