/**
 * What the detector costs a page, where it really runs: in the world of its own that the browser sets up for it. In
 * the page's own world, which is set up already, it would seem to cost a third.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../e2e/find-browser';
import { type LaunchOptions, launch } from '../e2e/launch';

const SCRIPT = 'detector.js';
const RESULT = 'data-detector-cost';

/** The detector as it is, or nothing at all in its place, which costs something too. */
type Script = 'detector' | 'nothing';

/**
 * What it cost, in ms, one number for each round: CPU time from reading the script to its end in Chromium; in Firefox,
 * which does not tell, how long it ran by the clock.
 */
export type DetectorCosts = {
  /** The first page of a tab, whose process has not run the script yet. */
  readonly first: number[];
  /** A page that the same tab goes on to. */
  readonly next: number[];
};

/**
 * Opens pages in a browser of their own, each several times.
 *
 * @param output where the built extensions lie
 * @returns what the script cost on each page
 */
export async function measureDetector(
  name: BrowserName,
  which: Script,
  urls: readonly string[],
  { rounds, output, ...options }: LaunchOptions & { rounds: number; output: string },
): Promise<DetectorCosts[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bonmyeong-detector-'));
  const built = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  cpSync(join(output, built), join(folder, built), { recursive: true });
  const path = join(folder, built, SCRIPT);
  const script = which === 'detector' ? readFileSync(path, 'utf8') : '(() => {})();';
  writeFileSync(path, name === 'chromium' ? script : timed(script));
  const launched = await launch(name, { ...options, output: folder });
  try {
    const cost = name === 'chromium' ? traceScript : readResult;
    const costs: DetectorCosts[] = urls.map(() => ({ first: [], next: [] }));
    // In turn, so that a busy moment of the machine does not fall on one page alone.
    for (let round = 0; round < rounds; round++) {
      for (const [at, url] of urls.entries()) {
        const tab = await launched.browser.newPage();
        costs[at]?.first.push(await cost(tab, url));
        costs[at]?.next.push(await cost(tab, `${url}?next`));
        await tab.close();
      }
    }
    return costs;
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long the page is left to itself after it was loaded, in ms; the script has run by then. */
const WATCH = 300;

type TraceEvent = {
  readonly name: string;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

async function traceScript(tab: Page, url: string): Promise<number> {
  await tab.tracing.start({ categories: ['devtools.timeline'] });
  await tab.goto(url);
  await new Promise((resolve) => setTimeout(resolve, WATCH));
  const bytes = await tab.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  const run = traceEvents.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(`/${SCRIPT}`),
  );
  if (run?.tdur === undefined) throw new Error(`${SCRIPT} did not run on ${url}`);
  return run.tdur / 1000;
}

function timed(script: string): string {
  return `const begun = performance.now();
${script}
document.documentElement.setAttribute('${RESULT}', performance.now() - begun);`;
}

async function readResult(tab: Page, url: string): Promise<number> {
  await tab.goto(url);
  await tab.waitForSelector(`[${RESULT}]`);
  return tab.$eval(`[${RESULT}]`, (root, name) => Number(root.getAttribute(name)), RESULT);
}
