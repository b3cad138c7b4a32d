/**
 * `npm run bench:page [-- --quick] [--detector] [--browser NAME]`: what reading costs a page, in both browsers, on generated
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
import { note, noteEnd } from './figures';
import { makeArticle, makeOther } from './make-article';
import { measureAppending } from './measure-appending';
import { type DetectorCosts, measureDetector } from './measure-detector';
import { measureLoad, traceLoad } from './measure-load';
import { median } from './median';
import { noteAppended } from './note-appended';
import {
  NAMES,
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
  options: {
    quick: { type: 'boolean', default: false },
    detector: { type: 'boolean', default: false },
    browser: { type: 'string' },
  },
});
const ROUNDS = options.quick ? 3 : 7;
const APPENDED = options.quick ? 60 : 500;

const SIZES = ['4k', '200k'] as const;
type Size = (typeof SIZES)[number];

/** Pages of ordinary size that are left alone. */
const LEFT_ALONE = ['english-page', 'cooking-blog', 'shop'] as const;
const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');

const PAGES = {
  'english-page': fixture('english'),
  'cooking-blog': fixture('cooking-blog'),
  shop: fixture('shop'),
  'plain-4k': makeArticle(4_000),
  'plain-200k': makeArticle(200_000),
  'paint-4k': makeArticle(4_000, PAINT_PROBE),
  'tasks-4k': makeArticle(4_000, TASK_PROBE_AT_START),
  'paint-200k': makeArticle(200_000, PAINT_PROBE),
  'tasks-200k': makeArticle(200_000, TASK_PROBE_AT_START),
  append: makeArticle(2_000, TASK_PROBE),
  english: makeOther(200_000, 'english', NAMES),
  korean: makeOther(200_000, 'korean', NAMES),
};

/** The same work everywhere: machines differ by a factor of three, and one by its hours. */
const FIXED_WORK = `(() => {
  const begun = performance.now();
  let text = '';
  for (let at = 0; at < 200_000; at++) text += String.fromCharCode(0xac00 + ((at * 7919) % 11_172));
  return [...text].sort().length && performance.now() - begun;
})()`;

const DETECTED = [...LEFT_ALONE, 'english', 'korean'] as const;

const server = await servePages(PAGES);
const url = (page: keyof typeof PAGES): string => `${server.origin}/${page}.html`;
try {
  noteSizes();
  for (const browser of BROWSERS) {
    if (options.browser !== undefined && options.browser !== browser) continue;
    await (options.detector ? measureDetectorOnly(browser) : measure(browser));
  }
  note('both', 'requests for anything but the pages', strangers(), 0, '');
} finally {
  await server.close();
}
noteEnd();

async function measureDetectorOnly(name: BrowserName): Promise<void> {
  const launched = await launch(name, { prefs: EXACT });
  try {
    await measureMachine(launched);
  } finally {
    await launched.close();
  }
  await noteDetector(name);
}

async function measureMachine(launched: Launched): Promise<void> {
  const times = await repeat(ROUNDS, () =>
    open(launched, 'english-page', async (tab) => (await tab.evaluate(FIXED_WORK)) as number),
  );
  note(launched.name, 'sorting 200,000 syllables, to compare machines', median(times), null, 'ms');
}

async function measure(name: BrowserName): Promise<void> {
  const bare = await launch(name, { extension: false, prefs: EXACT });
  const without = await measureLoads(bare);
  const appendedWithout = await measureAppending(bare, url('append'), APPENDED, false);
  await bare.close();

  const launched = await launch(name, { prefs: EXACT });
  try {
    await measureMachine(launched);
    await open(launched, 'paint-4k', waitForPaint);
    for (const size of SIZES) {
      const paints = await repeat(ROUNDS, () => open(launched, `paint-${size}`, waitForPaint));
      const marked = paints.map((each) => each.marked ?? Number.POSITIVE_INFINITY);
      const goal = size === '4k' ? 150 : 200;
      note(name, `${size}: first marks painted, warm, median`, median(marked), goal, 'ms');
      note(name, `${size}: first marks painted, warm, worst`, Math.max(...marked), null, 'ms');
      if (name === 'chromium')
        note(name, `${size}: layout shift`, Math.max(...paints.map(({ shift }) => shift)), 0, '');
    }
    const reading = await measureLoads(launched);
    for (const size of SIZES) {
      const [mine, theirs] = [median(reading[size].busy), median(without[size].busy)];
      const kind = name === 'chromium' ? 'CPU time of all tasks' : 'time without an answer';
      note(name, `${size}: ${kind}, without the extension`, theirs, null, 'ms');
      note(name, `${size}: ${kind}, with it`, mine, null, 'ms');
      note(name, `${size}: the difference`, mine - theirs, size === '4k' ? null : 250, 'ms');
      if (name === 'chromium') {
        const traces = await repeat(ROUNDS, () => traceLoad(launched, url(`plain-${size}`)));
        const total = median(traces.map((each) => each.total));
        const longest = median(traces.map((each) => each.longest));
        note(
          name,
          `${size}: tasks with our scripts, CPU time`,
          total,
          size === '4k' ? 15 : 250,
          'ms',
        );
        note(name, `${size}: longest of them, median`, longest, size === '4k' ? 8 : 16, 'ms');
      } else {
        note(
          name,
          `${size}: longest silence without it`,
          median(without[size].longest),
          null,
          'ms',
        );
        note(name, `${size}: longest silence with it`, median(reading[size].longest), null, 'ms');
      }
    }
    noteAppended(
      name,
      await measureAppending(launched, url('append'), APPENDED, true),
      appendedWithout,
    );
    await measureCard(launched);
  } finally {
    await launched.close();
  }
  await noteDetector(name);
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

type Loads = Record<Size, { readonly busy: number[]; readonly longest: number[] }>;

/** Main-thread time of page loads: CPU time where the browser tells it, else time without an answer. */
async function measureLoads(launched: Launched): Promise<Loads> {
  const load = async (size: Size): Promise<TaskFindings> => {
    if (launched.name === 'chromium')
      return { busy: (await measureLoad(launched, url(`plain-${size}`))).tasks, longest: 0 };
    return open(launched, `tasks-${size}`, async (tab) => {
      await tab.waitForFunction('!window.probing', { timeout: 30_000 });
      return (await tab.evaluate('window.report()')) as TaskFindings;
    });
  };
  const loads = async (size: Size) => {
    const found = await repeat(ROUNDS, () => load(size));
    return { busy: found.map(({ busy }) => busy), longest: found.map(({ longest }) => longest) };
  };
  await load('4k');
  return { '4k': await loads('4k'), '200k': await loads('200k') };
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

/** The detector on pages that are no news: CPU time in Chromium, by the clock in Firefox. */
async function noteDetector(name: BrowserName): Promise<void> {
  const kind = name === 'chromium' ? 'CPU time' : 'by the clock';
  const options = { rounds: ROUNDS, output: OUTPUT, prefs: EXACT };
  const noteBoth = (label: string, costs: DetectorCosts | undefined, goal: number | null): void => {
    note(name, `${label}, going on in a tab, ${kind}`, median(costs?.next ?? []), goal, 'ms');
    note(name, `${label}, first page of a tab, ${kind}`, median(costs?.first ?? []), goal, 'ms');
  };
  const [nothing] = await measureDetector(name, 'nothing', [url('english-page')], options);
  noteBoth("an empty script in the detector's place", nothing, null);
  const costs = await measureDetector(name, 'detector', DETECTED.map(url), options);
  for (const [at, page] of DETECTED.entries()) {
    const label = page === 'english' || page === 'korean' ? `200 KB of ${page}` : page;
    noteBoth(`detector, ${label}, not news`, costs[at], 1);
  }
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
