/**
 * `npm run bench:notebook [-- --browser chromium|firefox] [--names N]`: prints how long a large notebook takes to
 * open, search, export and import, and a save to be confirmed, in real browsers.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { formatTable } from '../../lib/cli/format-table';
import { BROWSERS, type BrowserName } from '../e2e/find-browser';
import { type Launched, launch } from '../e2e/launch';
import { buildLab } from '../lab/build-lab';
import type { LabWindow } from '../lab/lab';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUERIES = ['왕리장', 'ㅇㄹㅈ', '王李', 'wang li zhang', '메모 70', 'name number 49'];
const SAVES = 60;

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    names: { type: 'string', default: '50000' },
    'no-build': { type: 'boolean' },
  },
});
const browsers =
  values.browser === undefined ? BROWSERS : [v.parse(v.picklist(BROWSERS), values.browser)];
const names = Number(values.names);

if (!values['no-build'])
  for (const target of [[], ['-b', 'firefox']])
    spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', ...target], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
const lab = await buildLab();
try {
  const rows = [];
  for (const browser of browsers) rows.push(...(await measure(browser, lab.output)));
  process.stdout.write(formatTable(['browser', 'what', 'ms', 'wanted'], rows));
} finally {
  lab.remove();
}

async function measure(browser: BrowserName, output: string): Promise<string[][]> {
  const launched = await launch(browser, { output });
  try {
    const imported = await inLab(launched, (page) =>
      page.evaluate(
        (count) => (globalThis as unknown as LabWindow).lab.measureImport(count),
        names,
      ),
    );
    const csv = await exportIn(launched, 'csv');
    const json = await exportIn(launched, 'json');
    const zip = await exportIn(launched, 'markdown-zip');
    const saves = await inLab(launched, (page) =>
      page.evaluate((count) => (globalThis as unknown as LabWindow).lab.measureSaves(count), SAVES),
    );
    const { shown, complete, keys } = await measurePage(launched);
    const row = (what: string, time: number, wanted: string) => [
      browser,
      what,
      time.toFixed(0),
      wanted,
    ];
    return [
      row(`import ${names} names (JSON)`, imported, '10000'),
      row('export CSV', csv.time, '2000'),
      row('export CSV, longest standstill', csv.longest, ''),
      row('export JSON', json.time, '2000'),
      row('export JSON, longest standstill', json.longest, ''),
      row('export Markdown zip', zip.time, '2000'),
      row('save confirmed, median', at(saves, 0.5), '30'),
      row('save confirmed, 95 of 100', at(saves, 0.95), '30'),
      row('notebook open, rows seen (median of 5)', at(shown, 0.5), '400'),
      row('notebook open, every name read', at(complete, 0.5), ''),
      row('search, a key, median', at(keys, 0.5), '50'),
      row('search, a key, 95 of 100', at(keys, 0.95), '50'),
      row('search, a key, worst', at(keys, 1), '50'),
    ];
  } finally {
    await launched.close();
  }
}

/** Each in a page of its own: what one leaves to be collected is no part of the next. */
async function inLab<Result>(
  launched: Launched,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await launched.openExtensionPage('lab.html');
  await page.waitForFunction(() => 'lab' in globalThis);
  // Long work in the page would run into the driver's own time limit.
  page.setDefaultTimeout(0);
  const result = await measure(page);
  await page.close();
  return result;
}

function exportIn(launched: Launched, id: 'csv' | 'json' | 'markdown-zip') {
  return inLab(launched, (page) =>
    page.evaluate((format) => (globalThis as unknown as LabWindow).lab.measureExport(format), id),
  );
}

/** The page's own marks, and what each key of the queries takes until the next frame. */
async function measurePage(launched: Launched) {
  const shown: number[] = [];
  const complete: number[] = [];
  const keys: number[] = [];
  for (let run = 0; run < 5; run++) {
    const page = await launched.openExtensionPage('notebook.html');
    await page.waitForSelector('main[data-complete=true]', { timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const marks = await page.evaluate(() =>
      ['notebook-shown', 'notebook-complete'].map(
        (mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN,
      ),
    );
    shown.push(marks[0] as number);
    complete.push(marks[1] as number);
    if (run === 4) keys.push(...(await page.evaluate(typeQueries, QUERIES)));
    await page.close();
  }
  const bySize = (a: number, b: number) => a - b;
  return { shown: shown.sort(bySize), complete: complete.sort(bySize), keys: keys.sort(bySize) };
}

/** Runs in the page: types each query key by key. @returns the milliseconds from key to drawn */
async function typeQueries(queries: readonly string[]): Promise<number[]> {
  const input = document.querySelector('[data-action=search]') as HTMLInputElement;
  const times: number[] = [];
  for (const query of queries)
    for (let length = 0; length <= query.length; length++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const start = performance.now();
      input.value = query.slice(0, length);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Style and layout are part of what the reader waits for.
      document.querySelector('.rows')?.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  return times;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
