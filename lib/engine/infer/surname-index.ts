import { SyllableSet } from '../hangul/syllable-set';
import type { Lexicon } from '../lexicon/lexicon';
import type { Surname } from '../lexicon/surname';
import { parsePinyin } from '../pinyin/syllable';
import { toHangul } from '../pinyin/to-hangul';

/** Rarer surnames begin ordinary words far more often than names. */
const LEAST_SHARE = 0.0005;
/** In syllable blocks: 어우양 for 歐陽. */
const LONGEST_SURNAME = 3;

/** The usual surnames of a lexicon by how they are written in Hangul: one to three syllable blocks. */
export class SurnameIndex {
  private readonly byHangul = new Map<string, Surname[]>();
  private readonly firsts: SyllableSet;
  /** What follows the first block of the longer ones, which few words go on with. */
  private readonly seconds: SyllableSet;

  constructor(lexicon: Lexicon) {
    for (const surname of lexicon.surnames) {
      if (surname.share < LEAST_SHARE) continue;
      const hangul = toHangul(parsePinyin(surname.pinyin) ?? []);
      if (hangul === null || hangul === '') continue;
      const group = this.byHangul.get(hangul);
      if (group === undefined) this.byHangul.set(hangul, [surname]);
      else group.push(surname);
    }
    this.firsts = new SyllableSet(this.byHangul.keys());
    this.seconds = new SyllableSet(
      [...this.byHangul.keys()].filter(({ length }) => length > 1).map((each) => each.slice(1)),
    );
  }

  /** The surnames written so, the most usual first. Example: `surnames.get('왕')?.[0]?.traditional` is 王. */
  get(hangul: string): readonly Surname[] | undefined {
    return this.byHangul.get(hangul);
  }

  /** Whether a word, given by its UTF-16 offsets, is a surname and nothing else. */
  isSurname(text: string, start: number, end: number): boolean {
    return (
      end - start <= LONGEST_SURNAME &&
      this.firsts.has(text.charCodeAt(start)) &&
      (end - start === 1 || this.seconds.has(text.charCodeAt(start + 1))) &&
      this.byHangul.has(text.slice(start, end))
    );
  }

  /** How surnames are written: 왕, 어우양. */
  get spellings(): Iterable<string> {
    return this.byHangul.keys();
  }

  /** Whether some surname begins with this UTF-16 code unit. */
  mayBegin(codeUnit: number): boolean {
    return this.firsts.has(codeUnit);
  }
}
