/**
 * `npm run bench:lexicon [-- --browser chromium|firefox] [--no-build]`: prints what the lexicon costs the background in
 * real browsers: opening, first look-up and first text, memory, and reading texts with 5,000 names or with all.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { formatTable } from '../../lib/cli/format-table';
import { buildLexicon, readNames } from '../../lib/lexicon-build/build';
import { makeParagraph } from '../bench/make-article';
import { BROWSERS, type BrowserName } from '../e2e/find-browser';
import { type Launched, launch, STOPPING_PREFS } from '../e2e/launch';
import { buildLab } from '../lab/build-lab';
import type { Annotated, LexiconOrder, Opened } from '../lab/lexicon-background';
import { measureHeap } from './measure-heap';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SMALL_SIZE = 5_000;
const STARTS = 7;
const ROUNDS = 200;
/**
 * Of the hard texts. One message runs all rounds, since a pause costs Firefox its compiled code; no more than this, since
 * Chromium ends a worker that is deaf for half a minute.
 */
const HARD_ROUNDS = 50;
/** Firefox rounds its clock to a millisecond unless told not to. */
const EXACT = { 'privacy.reduceTimerPrecision': false };

const { values } = parseArgs({
  options: { browser: { type: 'string' }, 'no-build': { type: 'boolean' } },
});
const browsers =
  values.browser === undefined ? BROWSERS : [v.parse(v.picklist(BROWSERS), values.browser)];

if (!values['no-build'])
  for (const target of [[], ['-b', 'firefox']])
    spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', ...target], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
const lab = await buildLab('lexicon-background.ts');
try {
  const best = readNames()
    .sort((a, b) => b.prominence - a.prominence)
    .slice(0, SMALL_SIZE);
  const small = buildLexicon('small', best);
  for (const folder of ['chrome-mv3', 'firefox-mv3'])
    writeFileSync(join(lab.output, folder, 'small-lexicon.bin'), small);
  const rows = [];
  for (const browser of browsers) rows.push(...(await measure(browser)));
  process.stdout.write(formatTable(['browser', 'what', '', 'wanted'], rows));
} finally {
  lab.remove();
}

async function measure(browser: BrowserName): Promise<string[][]> {
  const opened = await measureOpening(browser);
  const launched = await launch(browser, { output: lab.output, prefs: EXACT });
  try {
    const before = await measureHeap(launched);
    await ask<null>(launched, { do: 'hold' });
    const heap = (await measureHeap(launched)) - before;
    const articles = await measureReading(launched, readArticles(), ROUNDS);
    const hard = await measureReading(launched, readHardTexts(), HARD_ROUNDS);
    const row = (what: string, value: string, wanted = '') => [browser, what, value, wanted];
    return [
      row('file read, median', `${median(opened.map(({ read }) => read)).toFixed(1)} ms`),
      row(
        'open and first look-up in a new background, median',
        `${median(opened.map(({ open }) => open)).toFixed(1)} ms`,
        '30',
      ),
      row(
        'open and first look-up in a new background, worst',
        `${Math.max(...opened.map(({ open }) => open)).toFixed(1)} ms`,
      ),
      row(
        'the same and a first text read, median',
        `${median(opened.map(({ open, text }) => open + text)).toFixed(1)} ms`,
        '30',
      ),
      row('memory with the lexicon open, file included', `${(heap / 1e6).toFixed(2)} MB`, '6'),
      row(`articles with ${SMALL_SIZE} names`, articles.small),
      row('articles with all names', articles.full),
      row(`articles, all by ${SMALL_SIZE}`, articles.ratio, '1.1'),
      row(`sentences full of traps with ${SMALL_SIZE} names`, hard.small),
      row('sentences full of traps with all names', hard.full),
      row(`sentences full of traps, all by ${SMALL_SIZE}`, hard.ratio),
    ];
  } finally {
    await launched.close();
  }
}

async function measureReading(
  launched: Launched,
  texts: readonly string[],
  rounds: number,
): Promise<{ small: string; full: string; ratio: string }> {
  const { small, full } = await ask<Annotated>(launched, { do: 'annotate', texts, rounds });
  // Whatever else the machine does only adds time, so the faster rounds say what the code itself takes.
  const fast = ({ times }: Annotated['full']): number => quantile(times, 0.25);
  const describe = (found: Annotated['full']): string =>
    `${fast(found).toFixed(1)} ms, ${found.names} names found`;
  return {
    small: describe(small),
    full: describe(full),
    ratio: `${(fast(full) / fast(small)).toFixed(3)} ×`,
  };
}

/** Each time in a background that has just started, as it is when a page wants it. */
async function measureOpening(browser: BrowserName): Promise<Opened[]> {
  const prefs = { ...EXACT, ...STOPPING_PREFS };
  const launched = await launch(browser, { output: lab.output, prefs });
  try {
    const opened: Opened[] = [];
    // Chromium's never comes back if it is stopped while it is being installed.
    await ask<Opened>(launched, { do: 'open' });
    for (let start = 0; start < STARTS; start++) {
      await launched.stopBackground();
      opened.push(await ask<Opened>(launched, { do: 'open' }));
    }
    return opened;
  } finally {
    await launched.close();
  }
}

async function ask<Answer>(launched: Launched, order: LexiconOrder): Promise<Answer> {
  const page = await launched.openExtensionPage('lab.html');
  page.setDefaultTimeout(0);
  try {
    const send = `chrome.runtime.sendMessage(${JSON.stringify(order)})`;
    let answer: unknown;
    for (let tries = 1; ; tries++) {
      try {
        answer = await page.evaluate(send);
        break;
      } catch (error) {
        // The background of a browser that has just started does not listen yet.
        if (tries === 20 || !String(error).includes('Receiving end does not exist')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
    if (answer !== null && typeof answer === 'object' && 'error' in answer)
      throw new Error(String(answer.error));
    return answer as Answer;
  } finally {
    await page.close();
  }
}

/** Articles: the corpus's own and one of ordinary length made for measuring. */
function readArticles(): string[] {
  const made = Array.from({ length: 20 }, (_, number) => makeParagraph(number)).join('\n');
  return [...readCorpus('articles.jsonl'), made];
}

/** The corpus's sentences, twenty to a text. Most of them are there because they are hard. */
function readHardTexts(): string[] {
  const sentences = readCorpus('sentences.jsonl');
  const texts: string[] = [];
  for (let at = 0; at < sentences.length; at += 20)
    texts.push(sentences.slice(at, at + 20).join('\n'));
  return texts;
}

function readCorpus(file: string): string[] {
  return readFileSync(join(ROOT, 'tests/corpus', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
