/** `npm run -s score -- FILE.jsonl [--strip-glosses] [--level careful|standard|everything] [--ignore FILE] [--errors N]`: the engine against labelled sentences. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { filterByLevel, LEVELS } from '../engine';
import {
  CorpusError,
  type LabelledSentence,
  parseCorpus,
  stripGlosses,
} from '../score/labelled-corpus';
import { type Score, type Share, scoreCorpus } from '../score/score-corpus';
import { loadEngine } from './load-engine';
import { readInput, runCommand, UsageError } from './read-input';

const USAGE =
  'usage: score FILE.jsonl [--strip-glosses] [--level careful|standard|everything] [--ignore FILE] [--errors N]';

runCommand('score', async () => {
  const { path, strip, level, ignore, most } = readArguments();
  const sentences = readSentences(path).map((each) => (strip ? stripGlosses(each) : each));
  const ignored = new Set(
    ignore === undefined ? [] : readInput(ignore).split('\n').filter(Boolean),
  );
  const { engine, lexicon } = await loadEngine();
  for (const genre of ['news', 'review'] as const) {
    const part = sentences.filter((each) => each.genre === genre);
    if (part.length === 0) continue;
    const score = scoreCorpus(
      part,
      (text) => filterByLevel(engine.annotate(text).mentions, level),
      ignored,
      (hanzi) => lexicon.fold(hanzi),
    );
    process.stdout.write(`${genre}: ${part.length} sentences\n${formatScore(score, most)}\n`);
  }
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        'strip-glosses': { type: 'boolean', default: false },
        level: { type: 'string', default: 'everything' },
        ignore: { type: 'string' },
        errors: { type: 'string', default: '1000' },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    const most = Number(values.errors);
    const level = v.parse(v.picklist(LEVELS), values.level);
    if (path === undefined || positionals.length > 1 || !Number.isInteger(most))
      throw new UsageError(USAGE);
    return { path, strip: values['strip-glosses'], level, ignore: values.ignore, most };
  } catch {
    throw new UsageError(USAGE);
  }
}

function readSentences(path: string): LabelledSentence[] {
  try {
    return parseCorpus(readInput(path));
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

function formatScore(score: Score, most: number): string {
  const lines = [
    `  precision            ${format(score.precision)}`,
    `  recall               ${format(score.recall)}`,
    ...[...score.recallBy]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, share]) => `    ${key.padEnd(18)} ${format(share)}`),
    `  right Hanzi first    ${format(score.hanzi)}`,
    `  references back      ${format(score.references)}`,
    `  name-free, unmarked  ${format(score.nameFree)}`,
    ...score.errors
      .slice(0, most)
      .map(
        ({ id, what, surface, expected, got, confidence, reasons, context }) =>
          `  ${what} ${id} ${surface} expected ${expected || '–'} got ${got || '–'} (${confidence}) [${reasons.join('; ')}] …${context}…`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}

function format({ right, all }: Share): string {
  return `${all === 0 ? '   –  ' : (right / all).toFixed(4)}  ${right}/${all}`;
}
