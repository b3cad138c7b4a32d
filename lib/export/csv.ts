import type { NotebookEntry, SavedName, Sighting } from '../store/schema';
import { formatCell } from './cell';
import type { ExportFormat } from './format';

/** The columns of the CSV file, in order; the import finds them by these names. */
export const CSV_COLUMNS = [
  'hangul',
  'traditional',
  'simplified',
  'pinyin',
  'sino_korean',
  'kind',
  'english',
  'korean',
  'sentence',
  'sentence_start',
  'title',
  'url',
  'outlet',
  'article_date',
  'seen_at',
  'note',
  'tags',
  'status',
  'starred',
  'readings',
  'created_at',
  'updated_at',
  'name_id',
  'sighting_id',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The notebook as CSV: UTF-8 with a byte order mark, so that spreadsheets read the Hangul; quoted and ended
 * with CRLF as RFC 4180 has it; one row for each sighting, and one for a name that has none.
 */
export const csv: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  hint: '엑셀 등 표 프로그램용',
  extension: 'csv',
  mime: 'text/csv',
  open() {
    let head = `${BYTE_ORDER_MARK}${CSV_COLUMNS.join(',')}\r\n`;
    return {
      add(entry) {
        const rows = head + formatRows(entry);
        head = '';
        return rows;
      },
      end: () => head,
    };
  },
};

function formatRows({ name, sightings }: NotebookEntry): string {
  const rows = sightings.length === 0 ? [undefined] : sightings;
  return rows
    .map((sighting) => {
      const cells = toCells(name, sighting);
      return `${CSV_COLUMNS.map((column) => formatCell(cells[column])).join(',')}\r\n`;
    })
    .join('');
}

function toCells(name: SavedName, sighting: Sighting | undefined): Record<CsvColumn, string> {
  return {
    hangul: sighting?.surface ?? name.readings[0] ?? '',
    traditional: name.traditional,
    simplified: name.simplified,
    pinyin: name.pinyin,
    sino_korean: name.sinoKorean,
    kind: name.kind,
    english: name.english,
    korean: name.korean,
    sentence: sighting?.sentence ?? '',
    sentence_start: sighting === undefined ? '' : String(sighting.sentenceStart),
    title: sighting?.title ?? '',
    url: sighting?.url ?? '',
    outlet: sighting?.outlet ?? '',
    article_date: sighting?.articleDate ?? '',
    seen_at: sighting === undefined ? '' : new Date(sighting.seenAt).toISOString(),
    note: name.note,
    tags: formatList(name.tags),
    status: name.status,
    starred: name.starred ? '1' : '',
    readings: formatList(name.readings),
    created_at: new Date(name.createdAt).toISOString(),
    updated_at: new Date(name.updatedAt).toISOString(),
    name_id: name.id,
    sighting_id: sighting?.id ?? '',
  };
}

/** Several values in one cell, apart by `;`; one inside a value is written `\;`. */
function formatList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(';');
}
