/** What the lexicon knows of single Hanzi: readings, the other script, meaning. */
import type { PinyinSyllable } from '../pinyin/syllable';
import type { Sections } from './open-lexicon';
import { pairs } from './pairs';
import { runningTotal } from './running-total';
import type { StringPool } from './string-pool';

export class CharacterTable {
  private readonly planes: ReadonlyMap<number, number>;
  private readonly readingStart: Uint32Array;
  private readonly sinoKoreanStart: Uint32Array;

  constructor(
    private readonly sections: Sections,
    private readonly strings: StringPool,
    private readonly syllables: readonly string[],
    private readonly inNames: number,
  ) {
    this.planes = pairs(sections.characterPlanes);
    this.readingStart = runningTotal(sections.characterReadingCounts);
    this.sinoKoreanStart = runningTotal(sections.characterSinoKoreanCounts);
  }

  /** The character with a number. */
  hanzi(id: number): string {
    return String.fromCodePoint(this.codePointOf(id));
  }

  /** The number of the simplified form of a character with a number. */
  simplifiedId(id: number): number {
    return (id + (this.sections.characterSimplified[id] as number)) & 0xffff;
  }

  /** The number of a character, or -1. */
  idOf(hanzi: string): number {
    const wanted = hanzi.codePointAt(0) ?? 0;
    const inNames = this.search(wanted, 0, this.inNames);
    return inNames >= 0
      ? inNames
      : this.search(wanted, this.inNames, this.sections.characterCodePoints.length);
  }

  /** One of a character's readings. */
  reading(id: number, index: number): PinyinSyllable {
    const at = (this.readingStart[id] as number) + index;
    const packed = this.sections.characterReadings[at] as number;
    return { base: this.syllables[packed >>> 3] ?? '', tone: packed & 7 };
  }

  /** How many readings a character has. */
  readingCount(id: number): number {
    return this.sections.characterReadingCounts[id] as number;
  }

  /** Korean readings of a character without the initial-sound law, main one first. */
  sinoKorean(id: number): string[] {
    const from = this.sinoKoreanStart[id] as number;
    const to = this.sinoKoreanStart[id + 1] as number;
    const units = this.sections.characterSinoKorean.subarray(from, to);
    return [...units].map((unit) => String.fromCharCode(unit));
  }

  /** English and Korean meaning; empty strings where there is none. */
  meaning(id: number): { readonly english: string; readonly korean: string } {
    return {
      english: this.strings.at(this.sections.characterEnglish[id] as number),
      korean: this.strings.at(this.sections.characterMeaning[id] as number),
    };
  }

  /** Looks for a code point in one of the two runs, each in order of code point. */
  private search(wanted: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.codePointOf(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low < to && this.codePointOf(low) === wanted ? low : -1;
  }

  private codePointOf(id: number): number {
    const plane = this.planes.get(id) ?? 0;
    return plane * 0x10000 + (this.sections.characterCodePoints[id] as number);
  }
}
