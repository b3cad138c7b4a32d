import { restore } from '../export/cell';
import { CSV_COLUMNS, type CsvColumn } from '../export/csv';
import type { IncomingEntry } from '../store/plan-import';
import type { NameRecord, Sighting } from '../store/schema';
import { guessColumns } from './guess-columns';
import type { DelimitedRow } from './parse-delimited';
import { checkEntry, hasHanzi, type Reading, refuse } from './reading';

/** Other names people give the columns. */
const ALIASES: Readonly<Record<string, CsvColumn>> = {
  한글: 'hangul',
  이름: 'hangul',
  번체: 'traditional',
  한자: 'traditional',
  hanzi: 'traditional',
  간체: 'simplified',
  병음: 'pinyin',
  한자음: 'sino_korean',
  종류: 'kind',
  뜻: 'korean',
  영어: 'english',
  definition: 'english',
  문장: 'sentence',
  제목: 'title',
  주소: 'url',
  매체: 'outlet',
  메모: 'note',
  notes: 'note',
  태그: 'tags',
  saved_at: 'seen_at',
};

/** Which cell is which column; `null` when the row is no header. */
export function readHeader(row: DelimitedRow): Map<CsvColumn, number> | null {
  const columns = new Map<CsvColumn, number>();
  for (const [at, cell] of row.cells.entries()) {
    const word = cell.trim().toLowerCase().replaceAll(' ', '_');
    const column = CSV_COLUMNS.find((each) => each === word) ?? ALIASES[word];
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns.size >= 2 ? columns : null;
}

/**
 * Reads the rows of a CSV or TSV file: by its header when it has one, otherwise by what the cells look like. Rows
 * with the same `name_id` are one name met several times.
 */
export function* readTable(rows: Iterable<DelimitedRow>, now: number): Generator<Reading> {
  let columns: Map<CsvColumn, number> | null | undefined;
  let open: IncomingEntry | undefined;
  for (const row of rows) {
    if (columns === undefined) {
      columns = readHeader(row);
      if (columns !== null) continue;
    }
    const reading = columns === null ? guessColumns(row, now) : readRow(row, columns, now);
    if (!reading.ok) {
      yield reading;
      continue;
    }
    const { entry } = reading;
    if (open !== undefined && open.name.id === entry.name.id) {
      open = { ...open, sightings: [...open.sightings, ...entry.sightings] };
      continue;
    }
    if (open !== undefined) yield { ok: true, entry: open };
    open = entry;
  }
  if (open !== undefined) yield { ok: true, entry: open };
}

function readRow(
  { line, cells }: DelimitedRow,
  columns: Map<CsvColumn, number>,
  now: number,
): Reading {
  const own = columns.has('name_id');
  const get = (column: CsvColumn): string => {
    const cell = restore(cells[columns.get(column) ?? -1] ?? '');
    return own ? cell : cell.trim();
  };
  const traditional = get('traditional') || (own ? '' : get('simplified'));
  if (!own && !hasHanzi(traditional)) return refuse(line, '한자가 없습니다');
  const hangul = get('hangul');
  const readings = parseList(get('readings'));
  const kind = get('kind');
  const name: Partial<NameRecord> = {
    id: get('name_id'),
    traditional,
    simplified: get('simplified') || (own ? '' : traditional),
    pinyin: get('pinyin'),
    sinoKorean: get('sino_korean'),
    kind: (kind || 'other') as NameRecord['kind'],
    english: get('english'),
    korean: get('korean'),
    readings: readings.length > 0 || hangul === '' ? readings : [hangul],
    note: get('note'),
    tags: parseList(get('tags')),
    status: (get('status') || 'new') as NameRecord['status'],
    starred: /^(?:1|true|예|★)$/i.test(get('starred')),
    createdAt: parseTime(get('created_at')) ?? parseTime(get('seen_at')) ?? now,
    updatedAt: parseTime(get('updated_at')) ?? now,
  };
  return checkEntry(line, name, toSightings(get, hangul, now), now, kind === '');
}

function toSightings(
  get: (column: CsvColumn) => string,
  hangul: string,
  now: number,
): (Omit<Sighting, 'nameId' | 'id'> & { id?: string })[] {
  const [sentence, url, id] = [get('sentence'), get('url'), get('sighting_id')];
  if (sentence === '' && url === '' && id === '') return [];
  const start = Number.parseInt(get('sentence_start'), 10);
  return [
    {
      id,
      surface: hangul,
      sentence,
      sentenceStart: start >= 0 ? start : Math.max(0, sentence.indexOf(hangul)),
      url,
      title: get('title'),
      outlet: get('outlet'),
      articleDate: get('article_date'),
      seenAt: parseTime(get('seen_at')) ?? now,
    },
  ];
}

function parseTime(text: string): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

/** The inverse of the export's lists: values apart by `;`; one inside a value is `\\;`. */
function parseList(text: string): string[] {
  const values = text.match(/(?:\\.|[^\\;])+/gs) ?? [];
  return values.map((value) => value.replace(/\\(.)/gs, '$1'));
}
