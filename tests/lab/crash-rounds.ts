import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../e2e/find-browser';
import { type Launched, launch } from '../e2e/launch';
import type { LabWindow } from './lab';
import type { Verdict } from './verify';
import type { Confirmed } from './work';

/** Kills before a new profile is begun, so that checking does not take longer and longer. */
const KILLS_PER_PROFILE = 20;
const LONGEST_WORK = 1_200;

export type CrashReport = {
  readonly kills: number;
  /** Confirmed writes that were looked for after a kill. */
  readonly checked: number;
  readonly faults: readonly string[];
};

/**
 * Kills a real browser at random points of saves, imports, merges and migrations, starts it again on the same
 * profile, and looks whether anything confirmed is gone or anything is half made.
 *
 * @param output the folder of the lab
 * @param onKill told after each kill
 */
export async function crashRounds(
  name: BrowserName,
  kills: number,
  output: string,
  onKill: (kill: number) => void = () => undefined,
): Promise<CrashReport> {
  const faults: string[] = [];
  let checked = 0;
  for (let done = 0; done < kills; ) {
    const profile = mkdtempSync(join(tmpdir(), 'bonmyeong-crash-'));
    const confirmed: Confirmed[] = [];
    try {
      const until = Math.min(kills, done + KILLS_PER_PROFILE);
      for (; done < until; done++) {
        const launched = await launch(name, { profile, output });
        const page = await openLab(launched);
        if (confirmed.length > 0) faults.push(...(await verifyIn(page, confirmed)).faults);
        await workUntilKilled(launched, page, `${done}`, confirmed);
        onKill(done + 1);
      }
      const launched = await launch(name, { profile, output });
      const verdict = await verifyIn(await openLab(launched), confirmed);
      faults.push(...verdict.faults);
      checked += verdict.checked;
      await launched.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    }
  }
  return { kills, checked, faults: [...new Set(faults)] };
}

async function openLab(launched: Launched): Promise<Page> {
  const page = await launched.openExtensionPage('lab.html');
  await page.waitForFunction(() => 'lab' in globalThis);
  return page;
}

function verifyIn(page: Page, confirmed: readonly Confirmed[]): Promise<Verdict> {
  return page.evaluate(
    (list) => (globalThis as unknown as LabWindow).lab.verify(list),
    confirmed as Confirmed[],
  );
}

async function workUntilKilled(
  launched: Launched,
  page: Page,
  round: string,
  confirmed: Confirmed[],
): Promise<void> {
  await page.exposeFunction('reportConfirmed', (each: Confirmed) => {
    confirmed.push(each);
  });
  // Ends with the browser; that is no failure.
  page
    .evaluate((id) => (globalThis as unknown as LabWindow).lab.work(id), round)
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * LONGEST_WORK));
  await launched.kill();
}
