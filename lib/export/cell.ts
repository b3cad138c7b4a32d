/** Cells of CSV and TSV files that a spreadsheet may open. */

/**
 * Cells a spreadsheet would run as a formula, also behind white space and with full-width signs
 * (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes in front count as well, so that taking one
 * away again is always right.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r]/u;

/**
 * Makes a cell harmless with an apostrophe in front.
 *
 * @example neutralise('=1+1') // "'=1+1"
 */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * The inverse of {@link neutralise}; any other text stays as it is.
 *
 * @example restore("'=1+1") // '=1+1'
 * @example restore("'90s") // "'90s"
 */
export function restore(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * One CSV cell: harmless, and quoted where RFC 4180 wants it.
 *
 * @example formatCell('그는 "예"라고 했다') // '"그는 ""예""라고 했다"'
 */
export function formatCell(text: string): string {
  const safe = neutralise(text);
  // White space at the ends is lost by some readers unless quoted.
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
