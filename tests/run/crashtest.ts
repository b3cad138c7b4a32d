/**
 * `npm run crashtest [-- --browser chromium|firefox] [--kills N]`: kills real browsers at random points while the
 * notebook is written to, 200 times Chromium and 50 times Firefox, and prints what was lost. Fails if anything was.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { BROWSERS, type BrowserName } from '../e2e/find-browser';
import { buildLab } from '../lab/build-lab';
import { crashRounds } from '../lab/crash-rounds';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KILLS: Readonly<Record<BrowserName, number>> = { chromium: 200, firefox: 50 };

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    kills: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});
const browsers =
  values.browser === undefined ? BROWSERS : [v.parse(v.picklist(BROWSERS), values.browser)];

if (!values['no-build'])
  for (const target of [[], ['-b', 'firefox']])
    spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', ...target], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
const lab = await buildLab();
try {
  for (const browser of browsers) {
    const kills = values.kills === undefined ? KILLS[browser] : Number(values.kills);
    const { checked, faults } = await crashRounds(browser, kills, lab.output, (kill) => {
      if (kill % 10 === 0) process.stdout.write(`${browser}: ${kill} of ${kills} kills\n`);
    });
    process.stdout.write(
      `${browser}: ${kills} kills, ${checked} confirmed writes checked, ${faults.length} lost or half made\n`,
    );
    for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
    if (faults.length > 0 || checked === 0) process.exitCode = 1;
  }
} finally {
  lab.remove();
}
