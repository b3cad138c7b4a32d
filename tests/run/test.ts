/**
 * `npm test`: everything, in the order in which failing is cheapest. Stops at the first step that fails and ends
 * with a plain line "N passed, N failed", which counts every test and every other step once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { BROWSERS, findBrowser } from '../e2e/find-browser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  success: v.boolean(),
});

type Outcome = { readonly passed: number; readonly failed: number };

const scratch = mkdtempSync(join(tmpdir(), 'bonmyeong-test-'));
const STEPS: readonly (readonly [string, () => Outcome])[] = [
  ['types are generated', () => run('wxt', 'prepare')],
  ['format and lint', () => run('biome', 'ci', '--colors=off', '.')],
  ['types', () => run('tsc', '--noEmit')],
  ['types of the engine alone', () => run('tsc', '-p', 'lib/engine')],
  ['unit tests', () => vitest('node', 'dom')],
  ['Chromium build', () => run('wxt', 'build')],
  ['Firefox build', () => run('wxt', 'build', '-b', 'firefox')],
  [
    'web-ext lint',
    () => run('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'),
  ],
  ['browsers are there', browsersAreThere],
  ['end-to-end tests', () => vitest('e2e')],
  ['a few kills', () => run('tsx', 'tests/run/crashtest.ts', '--short', '--no-build')],
];

let passed = 0;
let failed = 0;
for (const [name, step] of STEPS) {
  process.stdout.write(`\n── ${name}\n`);
  const outcome = step();
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) break;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function run(program: string, ...args: string[]): Outcome {
  const { status } = spawnSync(join(BIN, program), args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(...projects: string[]): Outcome {
  const file = join(scratch, `${projects.join('-')}.json`);
  run(
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...projects.flatMap((project) => ['--project', project]),
  );
  try {
    const report = v.parse(Report, JSON.parse(readFileSync(file, 'utf8')));
    // A file that does not even load has no tests to count.
    const failures = report.success ? 0 : Math.max(1, report.numFailedTests);
    return { passed: report.numPassedTests, failed: failures };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function browsersAreThere(): Outcome {
  try {
    for (const browser of BROWSERS) process.stdout.write(`${findBrowser(browser)}\n`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}
