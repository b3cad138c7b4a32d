/** Lists of other programs: Zhongwen's word list, Pleco's flashcards, Anki's text exports. */
import { ANKI_COLUMNS } from '../export/anki';
import { KIND_WORDS } from '../export/words';
import { LONGEST_TAG } from '../store/limits';
import type { NameRecord } from '../store/schema';
import { guessColumns, splitBrackets } from './guess-columns';
import { type DelimitedRow, parseDelimited } from './parse-delimited';
import { checkEntry, hasHanzi, type Reading, refuse } from './reading';

const ZHUYIN = /[\u3105-\u312f]/;

/** Zhongwen's "save list": simplified, traditional, pinyin, perhaps Zhuyin, definition, notes; apart by tabs. */
export function* readZhongwen(text: string, now: number): Generator<Reading> {
  for (const { line, cells } of lines(text)) {
    const [simplified = '', traditional = '', pinyin = '', ...rest] = cells;
    if (!hasHanzi(simplified)) {
      yield refuse(line, '한자가 없습니다');
      continue;
    }
    if (ZHUYIN.test(rest[0] ?? '')) rest.shift();
    const [english = '', note = ''] = rest;
    const facts = { simplified, traditional: traditional || simplified, pinyin, english, note };
    yield checkEntry(line, facts, [], now, true);
  }
}

/** Pleco's text export: `简体[繁體]`, pinyin, definition; lines with `//` name the category that follows. */
export function* readPleco(text: string, now: number): Generator<Reading> {
  let tags: string[] = [];
  for (const { line, cells } of lines(text)) {
    const [headword = '', pinyin = '', definition = ''] = cells;
    if (headword.startsWith('//')) {
      const category = headword.slice(2).trim();
      const fits = category.length <= LONGEST_TAG;
      tags = category === '' || !fits ? [] : [category];
      // The names under it are taken all the same.
      if (!fits) yield refuse(line, '너무 깁니다: 태그');
      continue;
    }
    if (!hasHanzi(headword)) {
      yield refuse(line, '한자가 없습니다');
      continue;
    }
    // Pleco marks line ends and bold with characters of the private use area.
    const english = definition.replaceAll('\ueab1', '\n').replace(/[\ueab2-\ueabb]/g, '');
    const facts = { ...splitBrackets(headword), pinyin: pinyin.replace(/^@/, ''), english, tags };
    yield checkEntry(line, facts, [], now, true);
  }
}

/** Anki's "notes in plain text", with header lines; our own export by its columns, any other by what cells look like. */
export function* readAnki(text: string, now: number): Generator<Reading> {
  const header = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(/^#([a-z ]+):(.*)$/gm))
    header.set(key, value.trim());
  const separator = header.get('separator')?.toLowerCase();
  const sign = separator === 'comma' ? ',' : separator === 'semicolon' ? ';' : '\t';
  const html = header.get('html') !== 'false';
  const own = header.get('columns') === ANKI_COLUMNS.join('\t').trim();
  const tagsAt = Number(header.get('tags column') ?? 0) - 1;
  const special = new Set(
    ['guid', 'notetype', 'deck'].map((key) => Number(header.get(`${key} column`) ?? 0) - 1),
  );
  for (const { line, cells } of parseDelimited(text, sign)) {
    if (cells[0]?.startsWith('#')) continue;
    const plain = html ? cells.map(toPlainText) : cells;
    if (own) {
      yield readOwn(line, plain, cells, now);
      continue;
    }
    const tags = (plain[tagsAt] ?? '').split(' ').filter((tag) => tag !== '');
    const fields = plain.filter((_, at) => at !== tagsAt && !special.has(at));
    yield guessColumns({ line, cells: fields }, now, tags);
  }
}

function readOwn(
  line: number,
  plain: readonly string[],
  raw: readonly string[],
  now: number,
): Reading {
  const at = (column: (typeof ANKI_COLUMNS)[number]) => plain[ANKI_COLUMNS.indexOf(column)] ?? '';
  const kind = Object.entries(KIND_WORDS).find(([, word]) => word === at('Kind'))?.[0];
  const name: Partial<NameRecord> = {
    id: at('id'),
    traditional: at('Traditional'),
    simplified: at('Simplified'),
    pinyin: at('Pinyin'),
    sinoKorean: at('Reading'),
    kind: (kind ?? 'other') as NameRecord['kind'],
    english: at('Meaning'),
    readings: at('Hangul').split(', ').filter(Boolean),
    note: at('Note'),
    tags: at('Tags').split(' ').filter(Boolean),
    // Older than anything kept, so that a kept name with this id keeps what it has.
    updatedAt: 0,
    createdAt: now,
  };
  const sentence = at('Sentence');
  if (sentence === '') return checkEntry(line, name, [], now, kind === undefined);
  const marked = raw[ANKI_COLUMNS.indexOf('Sentence')] ?? '';
  const [, before = '', bold = ''] = /^(.*?)<b>(.*?)<\/b>/s.exec(marked) ?? [];
  const source = raw[ANKI_COLUMNS.indexOf('Source')] ?? '';
  const sighting = {
    surface: toPlainText(bold) || (name.readings?.[0] ?? ''),
    sentence,
    sentenceStart: toPlainText(before).length,
    url: toPlainText(/href="([^"]*)"/.exec(source)?.[1] ?? ''),
    title: at('Source'),
    outlet: '',
    articleDate: '',
    seenAt: now,
  };
  return checkEntry(line, name, [sighting], now, kind === undefined);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** An Anki field as text: line breaks kept, markup and media left out. */
export function toPlainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:div|p)>/gi, '\n')
    .replace(/\[sound:[^\]]*\]|<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, word) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return NAMED[String(word).toLowerCase()] ?? whole;
    });
}

function* lines(text: string): Generator<DelimitedRow> {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [at, line] of all.entries())
    if (line.trim() !== '')
      yield { line: at + 1, cells: line.split('\t').map((cell) => cell.trim()) };
}
