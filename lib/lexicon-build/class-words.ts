/**
 * Names that Korean news writes with a Korean class word: 칭짱고원, 하얼빈역, 랴오닝함, 한룽그룹. The
 * class word is Korean and not part of the name, as 성 in 저장성 is not.
 */
import { CLASS_WORDS } from '../engine/lexicon/class-words';
import { formatWord, parsePinyin } from '../engine/pinyin/syllable';
import { toHangul } from '../engine/pinyin/to-hangul';
import type { NameRow } from './name-row';
import { readSinoKorean } from './sino-korean';

/** Autonomous units carry a people's name besides; 自治區 is not a 區. */
const AUTONOMOUS = /自治[區州縣旗]$/u;

/** Fixed names of which the class word is a part in Korean as well. */
const WHOLE = new Set(['揚子江', '鴨綠江', '圖們江']);

/**
 * Splits a row: forms that end in a Korean class word move to a row for the bare name.
 *
 * @returns the row itself where nothing is to be moved
 * @example splitClassWords(row) // 青藏高原 with 칭짱고원 → 青藏高原, and 青藏 with 칭짱
 */
export function splitClassWords(row: NameRow): NameRow[] {
  if (row.kind !== 'place' && row.kind !== 'other' && row.kind !== 'brand') return [row];
  if (WHOLE.has(row.traditional) || AUTONOMOUS.test(row.traditional)) return [row];
  const moved = row.forms.flatMap((form) => {
    const pair = CLASS_WORDS.find(
      ([korean, hanzi]) => form.surface.endsWith(korean) && row.traditional.endsWith(hanzi),
    );
    if (pair === undefined) return [];
    const bare = {
      hanzi: row.traditional.slice(0, row.traditional.length - pair[1].length),
      hangul: form.surface.slice(0, -pair[0].length).trim(),
    };
    const pinyin = firstSyllables(row.pinyin, [...bare.hanzi].length);
    const enough = [...bare.hanzi].length >= 2 && bare.hangul.length >= 2;
    return enough &&
      pinyin !== null &&
      reads(bare, pinyin, row.kind === 'brand' || pair[0].length > 1)
      ? [{ form, bare, pinyin }]
      : [];
  });
  const [first] = moved;
  if (first === undefined) return [row];
  const length = [...first.bare.hanzi].length;
  return [
    { ...row, forms: row.forms.filter((form) => !moved.some((each) => each.form === form)) },
    {
      ...row,
      traditional: first.bare.hanzi,
      simplified: [...row.simplified].slice(0, length).join(''),
      pinyin: first.pinyin,
      kind: row.kind === 'brand' ? 'brand' : 'place',
      forms: moved.map(({ form, bare }) => ({ ...form, surface: bare.hangul })),
    },
  ];
}

/**
 * 옌지공항 of 朝陽川機場 is the airport of another place, and 흑룡강 is Korean throughout: what is left must read as
 * the Hanzi that are left, in the Mandarin way; with a long class word also in the Korean way (녹지그룹, 송산공항).
 */
function reads(
  { hanzi, hangul }: { hanzi: string; hangul: string },
  pinyin: string,
  inKorean: boolean,
): boolean {
  if (toHangul(parsePinyin(pinyin) ?? []) === hangul) return true;
  return inKorean && readSinoKorean(hanzi, 0) === hangul;
}

/** Pinyin of the first words that make up so many syllables; `null` when there are fewer. */
function firstSyllables(pinyin: string, count: number): string | null {
  const words: string[] = [];
  let syllables = 0;
  for (const word of pinyin.split(' ')) {
    const parsed = parsePinyin(word) ?? [];
    if (syllables + parsed.length <= count) words.push(word);
    else if (syllables < count) words.push(formatWord(parsed.slice(0, count - syllables)));
    syllables += parsed.length;
    if (syllables >= count) return words.join(' ');
  }
  return null;
}
