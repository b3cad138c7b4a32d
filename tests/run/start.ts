/**
 * `npm start [-- --browser firefox] [--page FILE] [--dark] [--screenshot FILE]`: builds, and opens a real browser with
 * the extension on a sample article served from loopback.
 *
 * With a display the browser stays open. Without one it runs headless, prints the names as marked on the page,
 * writes a screenshot with one card open, and fails if the page was not annotated.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { formatTable } from '../../lib/cli/format-table';
import { runCommand, UsageError } from '../../lib/cli/read-input';
import { BROWSERS } from '../e2e/find-browser';
import { type Launched, launch } from '../e2e/launch';
import { hoverMark, readMarks, waitForMarks } from '../e2e/marks';
import { openPopup } from '../e2e/open-popup';
import { servePages } from '../e2e/serve-pages';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../fixtures/pages/article.html', import.meta.url));
const USAGE =
  'usage: npm start -- [--browser chromium|firefox] [--page FILE.html] [--dark] [--headless] [--screenshot FILE.png]';

runCommand('start', async () => {
  const options = readArguments();
  build(options.browser);
  const server = await servePages(pathToFileURL(`${dirname(options.page)}/`));
  const headless = options.headless || !hasDisplay();
  const launched = await launch(options.browser, { headless, dark: options.dark });
  try {
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/${encodeURIComponent(basename(options.page))}`);
    if (headless) await report(launched, page, server.origin, options.screenshot);
    else await untilClosed(launched);
  } finally {
    await launched.close();
    await server.close();
  }
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        page: { type: 'string', default: SAMPLE },
        dark: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
      },
    });
    const page = resolve(values.page);
    if (!/^[\w-]+\.html$/.test(basename(page)) || !existsSync(page)) {
      throw new UsageError(`no page ${values.page}; it must be an .html file`);
    }
    const browser = v.parse(v.picklist(BROWSERS), values.browser);
    const screenshot = resolve(
      values.screenshot ??
        join(ROOT, `.output/screenshots/${browser}${values.dark ? '-dark' : ''}.png`),
    );
    return { browser, page, dark: values.dark, headless: values.headless, screenshot };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(USAGE);
  }
}

function build(browser: string): void {
  const target = browser === 'firefox' ? ['-b', 'firefox'] : [];
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', ...target], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new UsageError('the build failed; see above');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function report(
  launched: Launched,
  page: Page,
  origin: string,
  screenshot: string,
): Promise<void> {
  try {
    await waitForMarks(page);
  } catch {
    throw new UsageError('the page was not annotated');
  }
  await page.waitForNetworkIdle({ idleTime: 700 });
  const marks = await readMarks(page);
  const names = await readNames(launched, origin);
  process.stdout.write(formatTable(['hangul', 'hanzi', 'pinyin', 'kind', 'source'], names));
  process.stdout.write(`${marks.length} marks, ${names.length} names\n`);

  await page.bringToFront();
  const person = names.find(([, , , kind]) => kind === 'person')?.[0] ?? marks[0]?.text ?? '';
  await hoverMark(page, person);
  mkdirSync(dirname(screenshot), { recursive: true });
  await page.screenshot({ path: screenshot as `${string}.png` });
  process.stdout.write(`screenshot: ${screenshot}\n`);
}

/** The names as the annotator on the page has them, out of the popup's list. */
async function readNames(launched: Launched, origin: string): Promise<string[][]> {
  const popup = await openPopup(launched, origin);
  await popup.waitForSelector('[data-list=page] li');
  const names = await popup.$$eval('[data-list=page] li', (rows) =>
    rows.map(({ dataset }) => [
      dataset['surface'] ?? '',
      dataset['hanzi'] ?? '',
      dataset['pinyin'] ?? '',
      dataset['kind'] ?? '',
      dataset['source'] ?? '',
    ]),
  );
  await popup.close();
  return names;
}

function untilClosed({ browser }: Launched): Promise<void> {
  process.stdout.write('The browser is open; close it, or press Ctrl-C, to end.\n');
  return new Promise((end) => {
    browser.once('disconnected', () => end());
    process.once('SIGINT', () => end());
  });
}
