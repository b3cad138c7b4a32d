/**
 * `npm run bench:page [-- --quick] [--browser NAME]`: what reading costs a page, in both browsers, on generated
 * pages, each beside the same page without the extension, in one run. Prints one line for each figure.
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../e2e/find-browser';
import { type Launched, launch, STOPPING_PREFS } from '../e2e/launch';
import { readMarks } from '../e2e/marks';
import { servePages } from '../e2e/serve-pages';
import { makeArticle, makeOther } from './make-article';
import {
  PAINT_PROBE,
  type PaintFindings,
  TASK_PROBE,
  TASK_PROBE_AT_START,
  type TaskFindings,
} from './probe';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
/** Firefox rounds its clock to a millisecond unless told not to. */
const EXACT = { 'privacy.reduceTimerPrecision': false };

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, browser: { type: 'string' } },
});
const ROUNDS = options.quick ? 3 : 9;
const APPENDED = options.quick ? 60 : 500;

const PAGES = {
  'paint-4k': makeArticle(4_000, PAINT_PROBE),
  'tasks-4k': makeArticle(4_000, TASK_PROBE_AT_START),
  'paint-200k': makeArticle(200_000, PAINT_PROBE),
  'tasks-200k': makeArticle(200_000, TASK_PROBE_AT_START),
  append: makeArticle(2_000, TASK_PROBE),
  english: makeOther(200_000, 'english'),
  korean: makeOther(200_000, 'korean'),
};

type Line = readonly [figure: string, value: number, goal: number | null, unit: string];
const lines: (readonly [BrowserName | 'both', Line])[] = [];
const note = (browser: BrowserName | 'both', ...line: Line): void => {
  lines.push([browser, line]);
  const [figure, value, goal, unit] = line;
  const verdict = goal === null ? '' : value <= goal ? `  ≤ ${goal}` : `  MISSES ${goal}`;
  process.stdout.write(
    `${browser.padEnd(9)} ${figure.padEnd(62)} ${value.toFixed(2).padStart(9)} ${unit}${verdict}\n`,
  );
};

const server = await servePages(PAGES);
try {
  noteSizes();
  for (const browser of BROWSERS) {
    if (options.browser === undefined || options.browser === browser) await measure(browser);
  }
  note('both', 'requests for anything but the pages', strangers(), 0, '');
} finally {
  await server.close();
}
const missed = lines.filter(([, [, value, goal]]) => goal !== null && value > goal).length;
process.stdout.write(`\n${lines.length} figures, ${missed} missed\n`);

async function measure(name: BrowserName): Promise<void> {
  const bare = await launch(name, { extension: false, prefs: EXACT });
  const without = await measureTasks(bare);
  const appendedWithout = await measureAppending(bare, false);
  await bare.close();

  const launched = await launch(name, { prefs: EXACT });
  try {
    await open(launched, 'paint-4k', waitForPaint);
    for (const size of ['4k', '200k'] as const) {
      const paints = await repeat(ROUNDS, () => open(launched, `paint-${size}`, waitForPaint));
      const marked = paints.map((each) => each.marked ?? Number.POSITIVE_INFINITY);
      note(
        name,
        `${size}: first marks painted, warm, median`,
        median(marked),
        size === '4k' ? 150 : 200,
        'ms',
      );
      note(name, `${size}: first marks painted, warm, worst`, Math.max(...marked), null, 'ms');
      if (name === 'chromium')
        note(name, `${size}: layout shift`, Math.max(...paints.map(({ shift }) => shift)), 0, '');
    }
    const reading = await measureTasks(launched);
    for (const size of ['4k', '200k'] as const) {
      const [mine, bareOnes] = [reading[size], without[size]];
      note(
        name,
        `${size}: main thread busy without the extension`,
        median(bareOnes.map(({ busy }) => busy)),
        null,
        'ms',
      );
      note(
        name,
        `${size}: main thread busy with it`,
        median(mine.map(({ busy }) => busy)),
        null,
        'ms',
      );
      note(
        name,
        `${size}: difference`,
        median(mine.map(({ busy }) => busy)) - median(bareOnes.map(({ busy }) => busy)),
        size === '4k' ? 15 : 250,
        'ms',
      );
      note(
        name,
        `${size}: longest task without the extension, median`,
        median(bareOnes.map(({ longest }) => longest)),
        null,
        'ms',
      );
      note(
        name,
        `${size}: longest task with it, median`,
        median(mine.map(({ longest }) => longest)),
        size === '4k' ? 8 : 16,
        'ms',
      );
    }
    const appended = await measureAppending(launched, true);
    const net = appended.map((cost, at) => cost - (appendedWithout[at] ?? 0));
    const [first, last] = [net.slice(0, 10), net.slice(-10)];
    note(name, `${APPENDED} appended articles: each of the first ten`, mean(first), null, 'ms');
    note(name, `${APPENDED} appended articles: each of the last ten`, mean(last), null, 'ms');
    note(
      name,
      `${APPENDED} appended articles: last ten by first ten`,
      mean(last) / mean(first),
      1.2,
      '×',
    );
    await measureCard(launched);
    for (const page of ['english', 'korean'] as const) await measureDetector(launched, page);
  } finally {
    await launched.close();
  }
  await measureCold(name);
}

async function measureCold(name: BrowserName): Promise<void> {
  const launched = await launch(name, { prefs: { ...EXACT, ...STOPPING_PREFS } });
  try {
    await open(launched, 'paint-4k', waitForPaint);
    const colds = await repeat(options.quick ? 2 : 5, async () => {
      await launched.stopBackground();
      return open(launched, 'paint-4k', waitForPaint);
    });
    note(
      name,
      '4k: first marks painted, cold, median',
      median(colds.map(({ marked }) => marked ?? Infinity)),
      500,
      'ms',
    );
  } finally {
    await launched.close();
  }
}

async function measureTasks(
  launched: Launched,
): Promise<Record<'4k' | '200k', readonly TaskFindings[]>> {
  const round = (page: string) =>
    open(launched, page, async (tab) => {
      await tab.waitForFunction('!window.probing', { timeout: 30_000 });
      return (await tab.evaluate('window.report()')) as TaskFindings;
    });
  await round('tasks-4k');
  return {
    '4k': await repeat(ROUNDS, () => round('tasks-4k')),
    '200k': await repeat(ROUNDS, () => round('tasks-200k')),
  };
}

/** Appends articles to one page, one after the other. @returns main-thread time each took, in ms */
async function measureAppending(launched: Launched, isRead: boolean): Promise<number[]> {
  const article = (await import('./make-article')).makeParagraphs(1_000);
  return open(launched, 'append', async (tab) => {
    if (isRead) await tab.waitForFunction('CSS.highlights.size > 0', { polling: 50 });
    return (await tab.evaluate(
      async (html, count, waits) => {
        const view = window as unknown as {
          gaps: number[];
          probing: boolean;
          probe(seconds: number): void;
        };
        const size = () =>
          [...CSS.highlights].reduce(
            (sum, [name, { size: each }]) => sum + (name.startsWith('bonmyeong-') ? each : 0),
            0,
          );
        const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        const costs: number[] = [];
        for (let at = 0; at < count; at++) {
          const element = document.createElement('article');
          element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
          await pause(20);
          view.gaps = [];
          view.probe(30);
          const before = size();
          document.body.append(element);
          if (waits) {
            const until = performance.now() + 5000;
            while (size() === before && performance.now() < until) await pause(10);
          } else await pause(180);
          await pause(40);
          view.probing = false;
          costs.push(view.gaps.reduce((sum, gap) => sum + gap, 0));
          await pause(5);
        }
        return costs;
      },
      article,
      APPENDED,
      isRead,
    )) as number[];
  });
}

/** From the last movement of the pointer to the painted card, less the delay that is meant. */
async function measureCard(launched: Launched): Promise<void> {
  const DELAY = 150;
  const times = await open(launched, 'paint-4k', async (tab) => {
    await waitForPaint(tab);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate(() => {
      const view = window as unknown as { moved: number; card: number | null };
      addEventListener(
        'pointermove',
        (event) => {
          view.moved = event.timeStamp;
        },
        true,
      );
      new MutationObserver(() => {
        const card = document.querySelector('bonmyeong-card');
        if (card === null) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            view.card ??= performance.now() - view.moved;
          };
          port2.postMessage(0);
        });
      }).observe(document.documentElement, { childList: true });
    });
    const marks = (await readMarks(tab)).filter(({ y }) => y > 20 && y < 660);
    const found: number[] = [];
    for (let at = 0; at < (options.quick ? 10 : 40); at++) {
      const mark = marks[at % marks.length];
      if (mark === undefined) break;
      await tab.evaluate('window.card = null');
      await tab.mouse.move(mark.x - 2, mark.y);
      await tab.mouse.move(mark.x, mark.y);
      await tab.waitForFunction('window.card !== null', { timeout: 5000 });
      found.push((await tab.evaluate('window.card')) as number);
      await tab.keyboard.press('Escape');
    }
    return found;
  });
  const late = times.map((time) => time - DELAY).sort((a, b) => a - b);
  note(launched.name, 'card painted after the delay, median', median(late), null, 'ms');
  note(
    launched.name,
    'card painted after the delay, 95th percentile',
    late[Math.ceil(late.length * 0.95) - 1] ?? 0,
    50,
    'ms',
  );
}

/** The detector's script run once on a new page, parsing included, with its browser API stubbed. */
async function measureDetector(launched: Launched, name: 'english' | 'korean'): Promise<void> {
  const code = readFileSync(`${OUTPUT}chrome-mv3/detector.js`, 'utf8');
  const times = await repeat(ROUNDS, () =>
    open(launched, name, async (tab) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return (await tab.evaluate((script) => {
        const stub = {
          runtime: { id: 'stub', sendMessage: async () => null },
          storage: { sync: { get: async () => ({}) } },
        };
        const run = new Function('browser', 'chrome', `const globalThis = { browser };${script}`);
        const begun = performance.now();
        run(stub, stub);
        return performance.now() - begun;
      }, code)) as number;
    }),
  );
  note(launched.name, `detector on 200 KB, ${name}, not news, median`, median(times), 1, 'ms');
}

function noteSizes(): void {
  const size = (path: string): number => statSync(`${OUTPUT}chrome-mv3/${path}`).size / 1024;
  note('both', 'detector.js', size('detector.js'), 8, 'KB');
  note('both', 'annotator.js', size('content-scripts/annotator.js'), 70, 'KB');
  const zipped = gzipSync(readFileSync(`${OUTPUT}chrome-mv3/content-scripts/annotator.js`));
  note('both', 'annotator.js, gzip', zipped.length / 1024, null, 'KB');
  const manifest = readFileSync(`${OUTPUT}chrome-mv3/manifest.json`, 'utf8');
  note('both', 'web-accessible resources', /web_accessible/.test(manifest) ? 1 : 0, 0, '');
}

function strangers(): number {
  return server.requests.filter(
    (path) => path !== 'favicon.ico' && !Object.hasOwn(PAGES, path.replace(/\.html$/, '')),
  ).length;
}

async function waitForPaint(tab: Page): Promise<PaintFindings> {
  await tab.waitForFunction('window.found.marked !== null', { timeout: 15_000, polling: 100 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return (await tab.evaluate('window.found')) as PaintFindings;
}

async function open<Result>(
  { browser }: Launched,
  page: string,
  look: (tab: Page) => Promise<Result>,
): Promise<Result> {
  const tab = await browser.newPage();
  try {
    await tab.goto(`${server.origin}/${page}.html`);
    return await look(tab);
  } finally {
    await tab.close();
  }
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < times; at++) results.push(await work());
  return results;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
