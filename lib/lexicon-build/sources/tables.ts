/** The hand tables in `lib/lexicon-build/tables`; their columns are explained in the README there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import * as v from 'valibot';
import { KINDS, REGIONS } from '../../engine/types';
import type { NameRow } from '../name-row';
import { derivePinyin } from '../readings';

const toSimplified = Converter({ from: 't', to: 'cn' });
const TABLES = new URL('../tables/', import.meta.url);

const HAN = v.pipe(v.string(), v.regex(/^\p{Script=Han}+$/u, 'Hanzi only'));
const TableLine = v.object({
  traditional: HAN,
  simplified: v.union([v.literal(''), HAN]),
  pinyin: v.string(),
  hangul: v.pipe(
    v.string(),
    v.regex(
      /^(?:[가-힣A-Za-z0-9][가-힣A-Za-z0-9 .&+·-]*(?:\|(?!$)|$))*$/,
      'Hangul forms joined by |',
    ),
  ),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  en: v.pipe(v.string(), v.minLength(2), v.maxLength(70)),
  ko: v.pipe(v.string(), v.minLength(1), v.maxLength(30)),
  prominence: v.pipe(v.string(), v.regex(/^[1-5]$/), v.transform(Number)),
});

/** A row of a hand table with the place it stands at, for messages, and its pinyin as written there, perhaps empty. */
export type TableRow = NameRow & {
  readonly table: string;
  readonly line: number;
  readonly written: string;
};

/** A line of a hand table that cannot be read. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** Reads every hand table, in order of file name. @throws TableError naming file, line and column */
export function readTables(): TableRow[] {
  return [...readTableFiles()].flatMap(([file, text]) => readTable(file, text));
}

/** The text of every hand table by file name, in order of file name. */
export function readTableFiles(): Map<string, string> {
  return new Map(
    readdirSync(TABLES)
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .map((file) => [file, readFileSync(new URL(file, TABLES), 'utf8')]),
  );
}

/** Overwrites one hand table. */
export function writeTable(file: string, text: string): void {
  writeFileSync(new URL(file, TABLES), text);
}

/**
 * Reads one table.
 *
 * @throws TableError naming file, line and what is wrong with it
 * @example readTable('x.tsv', 'traditional\t…\n馬雲\t\tMǎ Yún\t잭 마\tperson\tmainland\tfounder of Alibaba\t알리바바 창업자\t5')
 */
export function readTable(file: string, text: string): TableRow[] {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const names = header.split('\t');
  return lines.map((line, index) => {
    const number = index + 2;
    const cells = line.split('\t');
    if (cells.length !== names.length) {
      throw new TableError(`${file}:${number}: ${cells.length} columns instead of ${names.length}`);
    }
    const parsed = v.safeParse(
      TableLine,
      Object.fromEntries(names.map((name, at) => [name, cells[at]])),
    );
    if (!parsed.success) {
      const issue = parsed.issues[0];
      throw new TableError(`${file}:${number}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    }
    return toRow(parsed.output, file, number);
  });
}

function toRow(cells: v.InferOutput<typeof TableLine>, table: string, line: number): TableRow {
  const simplified = cells.simplified === '' ? toSimplified(cells.traditional) : cells.simplified;
  const pinyin = cells.pinyin === '' ? derivePinyin(simplified, cells.kind) : cells.pinyin;
  if (pinyin === null) throw new TableError(`${table}:${line}: no pinyin for ${cells.traditional}`);
  return {
    table,
    line,
    written: cells.pinyin,
    traditional: cells.traditional,
    simplified,
    pinyin,
    kind: cells.kind,
    region: cells.region,
    english: cells.en,
    korean: cells.ko,
    prominence: cells.prominence,
    origin: 'table',
    forms:
      cells.hangul === ''
        ? []
        : cells.hangul.split('|').map((surface) => ({ surface, type: 'established' })),
  };
}
