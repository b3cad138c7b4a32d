import { isDerivable } from './check-tables';
import { readTable } from './sources/tables';

/**
 * A hand table without the pinyin that is derived all the same; every other cell stays as it is.
 *
 * @throws TableError for a faulty row
 * @example normaliseTable('x.tsv', '…\n馬雲\t\tMǎ Yún\t…') // '…\n馬雲\t\t\t…'
 */
export function normaliseTable(file: string, text: string): string {
  const lines = text.split('\n');
  const column = (lines[0] ?? '').split('\t').indexOf('pinyin');
  for (const row of readTable(file, text)) {
    if (!isDerivable(row)) continue;
    const cells = (lines[row.line - 1] ?? '').split('\t');
    lines[row.line - 1] = cells.with(column, '').join('\t');
  }
  return lines.join('\n');
}
