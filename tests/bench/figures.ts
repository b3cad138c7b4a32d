/** The lines that `bench:page` prints, one for each figure, beside its goal. */
import type { BrowserName } from '../e2e/find-browser';

let count = 0;
let missed = 0;

/**
 * Prints a figure.
 *
 * @param goal what it should not exceed; `null` for one that only explains others
 * @example note('chromium', '4k: layout shift', 0, 0, '')
 */
export function note(
  browser: BrowserName | 'both',
  figure: string,
  value: number,
  goal: number | null,
  unit: string,
): void {
  // Nothing measured is nothing met.
  const isMissed = goal !== null && !(value <= goal);
  count++;
  if (isMissed) missed++;
  const verdict = goal === null ? '' : `  ${isMissed ? 'MISSES' : '≤'} ${goal}`;
  process.stdout.write(
    `${browser.padEnd(9)} ${figure.padEnd(76)} ${value.toFixed(2).padStart(9)} ${unit}${verdict}\n`,
  );
}

/** Prints how many figures there were, and how many missed their goals. @example noteEnd() */
export function noteEnd(): void {
  process.stdout.write(`\n${count} figures, ${missed} missed\n`);
}
