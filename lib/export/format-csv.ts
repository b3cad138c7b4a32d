import type { NotebookEntry } from '../store/schema';

const COLUMNS = [
  'hangul',
  'traditional',
  'simplified',
  'pinyin',
  'sino_korean',
  'kind',
  'english',
  'sentence',
  'title',
  'url',
  'saved_at',
] as const;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Cells a spreadsheet would run as a formula, also behind white space and with full-width signs
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

/**
 * The notebook as CSV: UTF-8 with a byte order mark, so that spreadsheets read the Hangul; quoted and ended
 * with CRLF as RFC 4180 has it; one row for each sighting.
 *
 * @example formatCsv([]) // '\ufeffhangul,traditional,…,saved_at\r\n'
 */
export function formatCsv(entries: readonly NotebookEntry[]): string {
  const rows = entries.flatMap(({ name, sightings }) =>
    sightings.map((sighting) => [
      sighting.surface,
      name.traditional,
      name.simplified,
      name.pinyin,
      name.sinoKorean,
      name.kind,
      name.english,
      sighting.sentence,
      sighting.title,
      sighting.url,
      new Date(sighting.seenAt).toISOString(),
    ]),
  );
  return (
    BYTE_ORDER_MARK +
    [COLUMNS, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')
  );
}

/**
 * One cell: a formula gets an apostrophe in front, and whatever needs it is quoted.
 *
 * @example formatCell('=1+1') // "'=1+1"
 * @example formatCell('그는 "예"라고 했다') // '"그는 ""예""라고 했다"'
 */
export function formatCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
