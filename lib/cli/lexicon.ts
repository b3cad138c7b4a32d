/**
 * `npm run -s lexicon -- [--check|--normalise]`: the lexicon in figures; with `--check` what a person should look at in
 * the hand tables; with `--normalise` the tables are rewritten without pinyin that is derived all the same.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHECKS, type Check, checkTables, type Finding } from '../lexicon-build/check-tables';
import { type Counts, describeLexicon } from '../lexicon-build/describe-lexicon';
import { LEXICON_FILE } from '../lexicon-build/lexicon-file';
import { normaliseTable } from '../lexicon-build/normalise-table';
import {
  readTableFiles,
  readTables,
  TableError,
  writeTable,
} from '../lexicon-build/sources/tables';
import { writeLexicon } from '../lexicon-build/write-lexicon';
import { formatTable } from './format-table';
import { runCommand, UsageError } from './read-input';

const USAGE = 'usage: lexicon [--check|--normalise]';

runCommand('lexicon', () => {
  const { check, normalise } = readArguments();
  try {
    process.stdout.write(normalise ? normaliseAll() : check ? formatChecks() : formatFigures());
  } catch (error) {
    if (error instanceof TableError) throw new UsageError(error.message);
    throw error;
  }
});

function readArguments(): { check: boolean; normalise: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        normalise: { type: 'boolean', default: false },
      },
    });
    if (values.check && values.normalise) throw new UsageError(USAGE);
    return values;
  } catch {
    throw new UsageError(USAGE);
  }
}

function formatFigures(): string {
  writeLexicon();
  const figures = describeLexicon(readFileSync(LEXICON_FILE), readTables());
  const { tables, kinds, regions, origins, formTypes } = figures;
  const rows = [...tables.values()].reduce((sum, each) => sum + each, 0);
  const parts: readonly (readonly [string, Counts])[] = [
    ['table', new Map([...tables, ['all tables', rows]])],
    ['kind', kinds],
    ['region', regions],
    ['source', origins],
    ['form type', formTypes],
    [
      'in all',
      new Map([
        ['entities', figures.entities],
        ['forms', figures.forms],
        ['characters', figures.characters],
        ['characters in names', figures.charactersInNames],
        ['of them with a Korean meaning', figures.charactersWithMeaning],
        ['bytes', figures.bytes],
        ['bytes, gzip', figures.gzipBytes],
      ]),
    ],
  ];
  return parts
    .map(([head, counts]) => formatTable([head, ''], [...counts].map(formatCount)))
    .join('\n');
}

function formatCount([name, count]: readonly [string, number]): [string, string] {
  return [name, count.toLocaleString('en').padStart(9)];
}

function formatChecks(): string {
  const found = checkTables(readTables());
  return (Object.keys(CHECKS) as Check[])
    .map(
      (check) =>
        `${CHECKS[check]}: ${found[check].length}\n${found[check].map(formatFinding).join('')}`,
    )
    .join('\n');
}

function formatFinding({ table, line, text }: Finding): string {
  return `  ${table}:${line} ${text}\n`;
}

function normaliseAll(): string {
  let changed = 0;
  for (const [file, text] of readTableFiles()) {
    const normal = normaliseTable(file, text);
    if (normal === text) continue;
    writeTable(file, normal);
    changed++;
  }
  return `${changed} tables rewritten\n`;
}
