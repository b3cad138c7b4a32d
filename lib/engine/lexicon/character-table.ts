/** What the lexicon knows of single Hanzi: readings, the other script, meaning. */
import type { PinyinSyllable } from '../pinyin/syllable';
import type { Sections } from './open-lexicon';
import { runningTotal } from './running-total';
import type { StringPool } from './string-pool';

export class CharacterTable {
  private readonly readingStart: Uint32Array;
  private readonly sinoKoreanStart: Uint32Array;

  constructor(
    private readonly sections: Sections,
    private readonly strings: StringPool,
    private readonly syllables: readonly string[],
  ) {
    this.readingStart = runningTotal(sections.characterReadingCounts);
    this.sinoKoreanStart = runningTotal(sections.characterSinoKoreanCounts);
  }

  /** The character with a number. */
  hanzi(id: number): string {
    return String.fromCodePoint(this.sections.characterCodePoints[id] as number);
  }

  /** The number of the simplified form of a character with a number. */
  simplifiedId(id: number): number {
    return this.sections.characterSimplified[id] as number;
  }

  /** The number of a character, or -1. */
  idOf(hanzi: string): number {
    const { charactersByCodePoint, characterCodePoints } = this.sections;
    const wanted = hanzi.codePointAt(0) ?? 0;
    let low = 0;
    let high = charactersByCodePoint.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const id = charactersByCodePoint[middle] as number;
      if ((characterCodePoints[id] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    const id = charactersByCodePoint[low];
    return id !== undefined && characterCodePoints[id] === wanted ? id : -1;
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
}
