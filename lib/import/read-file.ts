import { pause } from '../export/pause';
import type { IncomingEntry, Refusal } from '../store/plan-import';
import type { Rules } from '../store/schema';
import { parseDelimited } from './parse-delimited';
import { readAnki, readPleco, readZhongwen } from './read-lists';
import { readNotebookJson } from './read-notebook-json';
import { readHeader, readTable } from './read-table';
import { hasHanzi, type Reading } from './reading';

/** The kinds of files that can be read. */
export const SOURCES = ['json', 'table', 'anki', 'zhongwen', 'pleco'] as const;
export type Source = (typeof SOURCES)[number];

/** A file read: what it holds, and what in it is not taken. */
export type FileContents = {
  readonly source: Source;
  readonly entries: readonly IncomingEntry[];
  readonly refused: readonly Refusal[];
  readonly rules: Rules;
};

export type ReadOptions = {
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
};

/** How long it reads before it lets the page draw, in ms. */
const SLICE = 12;

/**
 * Reads a file of any known kind, in slices. Nothing is written.
 *
 * @param now when names count as made that do not say
 * @returns words for the reader when the file is none of them
 * @throws the signal's reason when it was ended
 */
export async function readFile(
  text: string,
  now: number,
  { onProgress = () => undefined, signal }: ReadOptions = {},
): Promise<FileContents | { readonly problem: string }> {
  const source = detectSource(text);
  if (source === null) return { problem: '읽을 수 있는 이름 목록이 아닙니다.' };
  const file = open(source, text, now);
  if ('problem' in file) return file;
  const entries: IncomingEntry[] = [];
  const refused: Refusal[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const reading of file.readings()) {
    if (reading.ok) entries.push(reading.entry);
    else refused.push(reading.refusal);
    if (performance.now() < sliceEnd) continue;
    onProgress(entries.length);
    await pause();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
  return { source, entries, refused, rules: file.rules };
}

type Opened = { readonly rules: Rules; readonly readings: () => Generator<Reading> };

function open(source: Source, text: string, now: number): Opened | { readonly problem: string } {
  const rules: Rules = { corrections: [], rejections: [] };
  switch (source) {
    case 'json':
      return readNotebookJson(text.replace(/^\ufeff/, ''));
    case 'anki':
      return { rules, readings: () => readAnki(text.replace(/^\ufeff/, ''), now) };
    case 'zhongwen':
      return { rules, readings: () => readZhongwen(text, now) };
    case 'pleco':
      return { rules, readings: () => readPleco(text, now) };
    case 'table':
      return { rules, readings: () => readTable(parseDelimited(text, separatorOf(text)), now) };
  }
}

/**
 * What kind of file a text is, by its first lines.
 *
 * @example detectSource('马化腾[馬化騰]\tMa3 Hua4teng2\tfounder') // 'pleco'
 */
export function detectSource(text: string): Source | null {
  const head = text.replace(/^\ufeff/, '').slice(0, 20_000);
  if (/^\s*[[{]/.test(head)) return 'json';
  if (/^#(?:separator|html|notetype|deck|guid column|tags column|columns)[ :]/.test(head))
    return 'anki';
  const [first] = parseDelimited(head, separatorOf(head));
  if (first !== undefined && readHeader(first) !== null) return 'table';
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split('\t'));
  const listed = cells.find(([first = '']) => hasHanzi(first) && !first.includes(','));
  if (lines[0]?.startsWith('//') || (listed && /^[^[\t]+\[[^\]]+\]$/.test(listed[0] ?? '')))
    return 'pleco';
  if (listed === cells[0] && listed !== undefined && listed.length >= 4 && isZhongwen(listed))
    return 'zhongwen';
  if (
    listed === cells[0] &&
    listed !== undefined &&
    listed.length >= 2 &&
    !hasHanzi(listed[1] ?? '')
  )
    return 'pleco';
  return hasHanzi(head) || /[,\t;]/.test(lines[0] ?? '') ? 'table' : null;
}

/** Simplified, then the same in traditional. */
function isZhongwen([simplified = '', traditional = '']: readonly string[]): boolean {
  return hasHanzi(traditional) && [...simplified].length === [...traditional].length;
}

function separatorOf(text: string): ',' | '\t' | ';' {
  const line = /^\ufeff?[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = ([',', '\t', ';'] as const).map(
    (sign) => [sign, line.split(sign).length] as const,
  );
  return counted.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
