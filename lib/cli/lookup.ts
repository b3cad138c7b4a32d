/** `npm run -s lookup -- [--format table|json|jsonl] WORD…|-`: what the lexicon knows of words. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { createLookup, type Lookup, type LookupEntry } from '../engine/lexicon/lookup';
import { formatTable } from './format-table';
import { loadEngine } from './load-engine';
import { readInput, runCommand, UsageError } from './read-input';

const USAGE = 'usage: lookup [--format table|json|jsonl] WORD…|-';
const Format = v.picklist(['table', 'json', 'jsonl']);
type Answer = { readonly query: string; readonly entries: readonly LookupEntry[] };

runCommand('lookup', async () => {
  const { format, words } = readArguments();
  const queries = words.length === 1 && words[0] === '-' ? readWords() : words;
  for (const query of queries) assertWord(query);
  const lookup = createLookup((await loadEngine()).lexicon);
  process.stdout.write(formatAnswers(format, queries, lookup));
});

function readArguments(): { format: v.InferOutput<typeof Format>; words: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { format: { type: 'string', default: 'table' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError(USAGE);
    return { format: v.parse(Format, values.format), words: positionals };
  } catch {
    throw new UsageError(USAGE);
  }
}

/** One word a line; blank lines and a byte order mark are stepped over. */
function readWords(): string[] {
  return readInput('-')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

function assertWord(query: string): void {
  if (/[\p{L}\p{N}]/u.test(query)) return;
  throw new UsageError(`${JSON.stringify(query)} is neither Hangul, Hanzi nor pinyin`);
}

function formatAnswers(
  format: v.InferOutput<typeof Format>,
  queries: readonly string[],
  lookup: Lookup,
): string {
  const answers = queries.map((query): Answer => ({ query, entries: lookup(query) }));
  if (format === 'json') return `${JSON.stringify(answers, null, 2)}\n`;
  if (format === 'jsonl') return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  return formatTable(
    [
      'query',
      'traditional',
      'simplified',
      'pinyin',
      'korean reading',
      'kind',
      'region',
      'prominence',
      'origin',
      'english',
      'korean',
      'forms',
    ],
    answers.flatMap(({ query, entries }) =>
      entries.length === 0
        ? [[query, '(not listed)']]
        : entries.map((entry) => [query, ...formatEntry(entry)]),
    ),
  );
}

function formatEntry(entry: LookupEntry): string[] {
  return [
    entry.traditional,
    entry.simplified,
    entry.pinyin,
    entry.sinoKorean,
    entry.kind,
    entry.region,
    String(entry.prominence),
    entry.origin,
    entry.english,
    entry.korean,
    entry.forms.map(formatForm).join(', '),
  ];
}

/** Example: `저장 (official, Korean word 5)`. */
function formatForm({ surface, type, commonness }: LookupEntry['forms'][number]): string {
  return `${surface} (${type}${commonness === 0 ? '' : `, Korean word ${commonness}`})`;
}
