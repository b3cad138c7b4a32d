/**
 * `npm run fit -- [--ignore FILE] [--pull N] [--write] FILE.jsonl…`: fits the evidence weights on labelled sentences. Four
 * fifths are fitted on and one fifth is held out to be reported; `--write` then fits on all and writes the weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collectExamples } from '../score/collect-examples';
import { type Example, fitWeights, type Weights } from '../score/fit-weights';
import { type LabelledSentence, parseCorpus, stripGlosses } from '../score/labelled-corpus';
import { PRIOR_BIAS, PRIOR_WEIGHTS } from '../score/prior-weights';
import { loadEngine } from './load-engine';
import { readInput, runCommand, UsageError } from './read-input';

const TARGET = fileURLToPath(new URL('../engine/match/weights.ts', import.meta.url));
const HELD_OUT = 5;
/** Reviews are spelled carelessly and name the same few actors; news is what counts. */
const REVIEW_WEIGHT = 0.25;

runCommand('fit', async () => {
  const { values, positionals } = parseArgs({
    options: {
      ignore: { type: 'string' },
      pull: { type: 'string', default: '0.5' },
      write: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0)
    throw new UsageError('usage: fit [--ignore FILE] [--pull N] [--write] FILE.jsonl…');
  const ignored = new Set(
    values.ignore === undefined ? [] : readInput(values.ignore).split('\n').filter(Boolean),
  );
  const { lexicon } = await loadEngine();
  const sentences = positionals.flatMap((path) => parseCorpus(readInput(path)));
  const examplesOf = (part: readonly LabelledSentence[]): Example[] =>
    collectExamples(
      lexicon,
      [...part, ...part.filter(hasGloss).map(stripGlosses)],
      ignored,
      ({ genre }) => (genre === 'review' ? REVIEW_WEIGHT : 1),
    );
  const prior = { bias: PRIOR_BIAS, weights: PRIOR_WEIGHTS };
  const pull = Number(values.pull);

  const fitted = fitWeights(
    examplesOf(sentences.filter((_, index) => index % HELD_OUT !== 0)),
    prior,
    pull,
  );
  const held = examplesOf(sentences.filter((_, index) => index % HELD_OUT === 0));
  process.stdout.write(`held out: prior ${describe(held, prior)}\n`);
  process.stdout.write(`held out: fitted ${describe(held, fitted)}\n`);
  if (!values.write) return;
  writeFileSync(TARGET, formatWeights(fitWeights(examplesOf(sentences), prior, pull)));
  process.stdout.write(`wrote ${TARGET}\n`);
});

function hasGloss({ mentions }: LabelledSentence): boolean {
  return mentions.some(({ gloss }) => gloss !== undefined);
}

function describe(examples: readonly Example[], { bias, weights }: Weights): string {
  let right = 0;
  let called = 0;
  let names = 0;
  let loss = 0;
  for (const { evidence, isName, weight } of examples) {
    const score = evidence.reduce((sum, each) => sum + weights[each], bias);
    if (isName) names++;
    if (score > 0) called++;
    if (score > 0 && isName) right++;
    loss += weight * Math.log1p(Math.exp(isName ? -score : score));
  }
  return `precision ${(right / called).toFixed(3)} recall ${(right / names).toFixed(3)} loss ${loss.toFixed(1)} of ${examples.length} candidates`;
}

function formatWeights({ bias, weights }: Weights): string {
  const rows = Object.entries(weights).map(
    ([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`,
  );
  return `import type { Evidence } from './evidence';

/**
 * How much each piece of evidence counts, in log-odds. A candidate is a name when they add up to more than
 * the least score of \`decide\`; the confidence of a mention is the logistic function of the sum. Written by \`npm run fit\`.
 */
export const BIAS = ${bias};

export const WEIGHTS: Readonly<Record<Evidence, number>> = {
${rows.join('\n')}
};
`;
}
