/**
 * `npm run churn [-- --minutes 3 --browser firefox]`: a page that never rests, for minutes. Prints the ranges on the
 * page, the blocks and marks in hand, and the heap after garbage collection, and fails if any of them grows.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { BROWSERS } from '../e2e/find-browser';
import { launch } from '../e2e/launch';
import { waitForMarks } from '../e2e/marks';
import { openPopup } from '../e2e/open-popup';
import { countMarks, runChurn } from '../e2e/page/churn';
import { makeBody, makePage } from '../e2e/page/make-page';
import { servePages } from '../e2e/serve-pages';
import { measureInFirefox } from '../run/measure-heap';

/** How much the heap may have grown from the second look to the last. */
const GROWTH = 1.15;
const ROUND = 15;

type Sample = { drawn: number; blocks: number; marks: number; heap: number };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const rounds = Math.max(3, Math.round((Number(values.minutes) * 60) / ROUND));

const body = `<script>window.__name = (each) => each;</script>${makeBody(2)}<p id="ticker"></p><div id="feed"></div>`;
const server = await servePages({ churn: makePage({ body }) });
const launched = await launch(v.parse(v.picklist(BROWSERS), values.browser));
try {
  const page = await launched.browser.newPage();
  await page.goto(`${server.origin}/churn.html`);
  await waitForMarks(page);
  const popup = await openPopup(launched, server.origin);
  await page.bringToFront();
  const samples: Sample[] = [];
  process.stdout.write('seconds  ranges drawn  blocks  marks  heap KB\n');
  for (let round = 1; round <= rounds; round++) {
    await runChurn(page, ROUND);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const counts = (await popup.evaluate(`new Promise(async (resolve) => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ url: '${server.origin.replace(/:\d+$/, '')}/*' });
      resolve((await api.tabs.sendMessage(tab.id, { type: 'page-counts', input: null })).value);
    })`)) as Omit<Sample, 'heap'>;
    const sample = { ...counts, drawn: await countMarks(page), heap: await measurePage(page) };
    await page.bringToFront();
    samples.push(sample);
    process.stdout.write(
      `${String(round * ROUND).padStart(7)}  ${String(sample.drawn).padStart(12)}  ${String(sample.blocks).padStart(6)}  ${String(sample.marks).padStart(5)}  ${(sample.heap / 1024).toFixed(0).padStart(7)}\n`,
    );
  }
  const [, second] = samples;
  const last = samples.at(-1);
  if (second === undefined || last === undefined) throw new Error('too short');
  const isFlat =
    samples.every(
      ({ drawn, blocks, marks }) =>
        drawn === second.drawn && blocks === second.blocks && marks === second.marks,
    ) && last.heap <= second.heap * GROWTH;
  process.stdout.write(isFlat ? 'flat\n' : 'GROWS\n');
  process.exitCode = isFlat ? 0 : 1;
} finally {
  await launched.close();
  await server.close();
}

/** The bytes that the page's scripts and ours in it hold after a garbage collection. */
async function measurePage(page: Page): Promise<number> {
  if (launched.name === 'firefox')
    return await measureInFirefox(
      launched,
      new URL(page.url()).host + new URL(page.url()).pathname,
    );
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
}
