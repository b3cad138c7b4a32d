/**
 * `npm run crashtest [-- --browser chromium|firefox] [--kills N] [--seed N] [--short]`: kills real browsers at random
 * points while the notebook is written to, 200 times Chromium and 50 times Firefox, and prints what was lost. Fails if
 * anything was. `--short` is what `npm test` does: a few kills, within a time.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { BROWSERS, type BrowserName } from '../e2e/find-browser';
import { buildLab } from '../lab/build-lab';
import { crashRounds } from '../lab/crash-rounds';
import { makeRandom } from '../lab/make-random';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KILLS: Readonly<Record<BrowserName, number>> = { chromium: 200, firefox: 50 };
const SHORT: Readonly<Record<BrowserName, number>> = { chromium: 5, firefox: 2 };
/** How long each browser may take in the short form, in ms. */
const SHORT_TIME = 12_000;

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    'no-build': { type: 'boolean' },
  },
});
const browsers =
  values.browser === undefined ? BROWSERS : [v.parse(v.picklist(BROWSERS), values.browser)];
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
process.stdout.write(`seed ${seed}\n`);

if (!values['no-build'])
  for (const target of [[], ['-b', 'firefox']])
    spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', ...target], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
const lab = await buildLab();
try {
  for (const browser of browsers) {
    const wanted = Number(values.kills ?? (values.short ? SHORT : KILLS)[browser]);
    const { kills, checked, thrownAway, faults } = await crashRounds(browser, {
      kills: wanted,
      output: lab.output,
      random: makeRandom(seed),
      ...(values.short && { until: Date.now() + SHORT_TIME }),
      onKill: (kill) => {
        if (kill % 10 === 0) process.stdout.write(`${browser}: ${kill} of ${wanted} kills\n`);
      },
    });
    process.stdout.write(
      `${browser}: ${kills} kills, ${checked} confirmed writes checked, ${faults.length} lost or half made; ` +
        `the browser threw the notebook away ${thrownAway} times\n`,
    );
    for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
    if (faults.length > 0 || checked === 0) process.exitCode = 1;
  }
} finally {
  lab.remove();
}
