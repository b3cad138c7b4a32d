import { parsePinyin } from '../engine/pinyin/syllable';
import type { DelimitedRow } from './parse-delimited';
import { checkEntry, hasHanzi, type Reading, refuse } from './reading';

const HANGUL_NAME = /^[가-힣][가-힣\s·-]{0,19}$/u;
const HANZI_NAME = /^[\p{Script=Han}·□\s]{1,20}$/u;

/**
 * Reads a row of a list without a header by what its cells look like: Hanzi, a second script, Hangul, pinyin; what
 * is left is the meaning, then notes.
 *
 * @param tags what the list says of the row beside its cells
 */
export function guessColumns(
  { line, cells }: DelimitedRow,
  now: number,
  tags: string[] = [],
): Reading {
  const rest = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const take = (fits: (cell: string) => boolean): string => {
    const at = rest.findIndex(fits);
    return at === -1 ? '' : (rest.splice(at, 1)[0] as string);
  };
  const bracketed = take((cell) => /^[^[\]]+\[[^[\]]+\]$/.test(cell) && hasHanzi(cell));
  const first = bracketed || take((cell) => HANZI_NAME.test(cell));
  if (!hasHanzi(first)) return refuse(line, '한자가 없습니다');
  const { traditional, simplified } = bracketed
    ? splitBrackets(bracketed)
    : orderScripts(
        first,
        take((cell) => HANZI_NAME.test(cell) && [...cell].length === [...first].length),
      );
  const hangul = take((cell) => HANGUL_NAME.test(cell));
  const pinyin = take((cell) => parsePinyin(cell) !== null);
  const [english = '', ...notes] = rest;
  return checkEntry(
    line,
    {
      traditional,
      simplified,
      pinyin,
      english,
      readings: hangul === '' ? [] : [hangul],
      note: notes.join('\n'),
      tags,
    },
    [],
    now,
    true,
  );
}

/** Two spellings of one name in lists stand simplified first; Pleco's `简体[繁體]` too. */
function orderScripts(first: string, second: string): { traditional: string; simplified: string } {
  return { simplified: first, traditional: second || first };
}

/**
 * Pleco's headword.
 *
 * @example splitBrackets('马化腾[馬化騰]') // { simplified: '马化腾', traditional: '馬化騰' }
 */
export function splitBrackets(text: string): { traditional: string; simplified: string } {
  const [, simplified = text, traditional = text] = /^([^[]+)\[([^\]]+)\]$/.exec(text) ?? [];
  return { simplified: simplified.trim(), traditional: traditional.trim() };
}
