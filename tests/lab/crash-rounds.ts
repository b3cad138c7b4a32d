import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../e2e/find-browser';
import { type Launched, launch } from '../e2e/launch';
import type { LabWindow } from './lab';
import type { Verdict } from './verify';
import type { Confirmed } from './work';

/** Kills before the notebook is emptied, so that checking does not take longer and longer. */
const KILLS_PER_NOTEBOOK = 20;
/** The longest the browser works before it is killed, in ms. */
const LONGEST_WORK = 1_200;
/** The longest it opens the notebook before it is killed, in ms. */
const LONGEST_OPENING = 100;
/** Of so many kills one comes while the notebook is opened after the last kill. */
const OPENING_EVERY = 7;
const PATIENCE = 60_000;

export type CrashOptions = {
  readonly kills: number;
  /** The folder of the lab. */
  readonly output: string;
  /** Decides when to kill and what is done meanwhile. */
  readonly random: () => number;
  /** No further kill after this time; ms since 1970. */
  readonly until?: number;
  /** Told after each kill. */
  readonly onKill?: (kill: number) => void;
};

export type CrashReport = {
  readonly kills: number;
  /** Confirmed writes, each looked for after every kill that followed until the notebook was emptied. */
  readonly checked: number;
  /** How often the browser had thrown the notebook away. */
  readonly thrownAway: number;
  readonly faults: readonly string[];
};

/**
 * Kills a real browser at random points of saves, imports, merges, migrations and of opening the notebook, starts it
 * again on the same profile, and looks whether anything confirmed is gone or anything is half made.
 */
export async function crashRounds(
  name: BrowserName,
  { kills, output, random, until = Number.POSITIVE_INFINITY, onKill }: CrashOptions,
): Promise<CrashReport> {
  const profile = mkdtempSync(join(tmpdir(), 'bonmyeong-crash-'));
  const start = () => launch(name, { profile, output });
  const faults: string[] = [];
  let confirmed: Confirmed[] = [];
  let checked = 0;
  let thrownAway = 0;
  let done = 0;
  const check = async (page: Page): Promise<void> => {
    const verdict = await verifyIn(page, confirmed);
    faults.push(...verdict.faults);
    if (verdict.thrownAway) thrownAway++;
  };
  try {
    // As a reader's: the browser was closed in peace once, so its preferences are there and name the extension. A
    // profile that was only ever killed has none; that made no difference to what was lost.
    const first = await start();
    await openLab(first);
    await first.close();
    while (done < kills && Date.now() < until && faults.length === 0) {
      const launched = await start();
      try {
        const page = await openLab(launched);
        if (done % OPENING_EVERY === OPENING_EVERY - 1) {
          page.evaluate(() => (globalThis as unknown as LabWindow).lab.open()).catch(ignore);
          await sleep(random() * LONGEST_OPENING);
        } else {
          await check(page);
          confirmed = confirmed.filter(({ what }) => what !== 'old');
          if (done % KILLS_PER_NOTEBOOK === KILLS_PER_NOTEBOOK - 1) {
            await page.evaluate(() => (globalThis as unknown as LabWindow).lab.empty());
            checked += confirmed.length;
            confirmed = [];
          }
          await startWork(page, `${done}`, random(), confirmed);
          // Short runs too have something to look for.
          const patience = Date.now() + (done === 0 ? PATIENCE : 0);
          while (confirmed.length === 0 && Date.now() < patience) await sleep(10);
          await sleep(20 + random() * LONGEST_WORK);
        }
      } finally {
        await launched.kill();
      }
      done++;
      onKill?.(done);
    }
    const last = await start();
    await check(await openLab(last));
    checked += confirmed.length;
    await last.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
  return { kills: done, checked, thrownAway, faults };
}

async function openLab(launched: Launched): Promise<Page> {
  const page = await launched.openExtensionPage('lab.html');
  await page.waitForFunction(() => 'lab' in globalThis, { timeout: PATIENCE });
  return page;
}

function verifyIn(page: Page, confirmed: readonly Confirmed[]): Promise<Verdict> {
  return page.evaluate(
    (list) => (globalThis as unknown as LabWindow).lab.verify(list),
    confirmed as Confirmed[],
  );
}

async function startWork(
  page: Page,
  round: string,
  seed: number,
  confirmed: Confirmed[],
): Promise<void> {
  await page.exposeFunction('reportConfirmed', (each: Confirmed) => {
    confirmed.push(each);
  });
  // Ends with the browser; that is no failure.
  page
    .evaluate(
      (id, chance) => (globalThis as unknown as LabWindow).lab.work(id, chance),
      round,
      seed,
    )
    .catch(ignore);
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function ignore(): void {}
