/** One record of a delimited file; `line` is where it begins, counted from 1. */
export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Parses CSV or TSV as RFC 4180 has it: cells in quotes may hold separators, line ends and doubled quotes. A quote
 * inside a cell that does not begin with one is an ordinary character. Empty lines are left out.
 *
 * @example [...parseDelimited('가,"나\n다"\r\n', ',')] // [{ line: 1, cells: ['가', '나\n다'] }]
 */
export function* parseDelimited(
  text: string,
  separator: ',' | '\t' | ';',
): Generator<DelimitedRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
      cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else at++;
    line++;
    if (cells.length > 1 || cells[0] !== '') yield { line: first, cells };
  }
}

type Cell = { readonly value: string; readonly end: number; readonly lines: number };

function readPlain(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end++;
  return { value: text.slice(from, end), end, lines: 0 };
}

function readQuoted(text: string, from: number): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      value += text.slice(at);
      at = text.length;
      break;
    }
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at++;
  }
  return { value, end: at, lines: value.split('\n').length - 1 };
}
