/** What the lexicon knows of single Hanzi: readings, the other script, meaning. */
import type { PinyinSyllable } from '../pinyin/syllable';
import type { Sections } from './open-lexicon';
import { runningTotal } from './running-total';
import type { StringPool } from './string-pool';

export class CharacterTable {
  private readonly codePoints: Uint32Array;
  private readonly byCodePoint: Uint16Array;
  private readonly readingStart: Uint32Array;
  private readonly sinoKoreanStart: Uint32Array;

  constructor(
    private readonly sections: Sections,
    private readonly strings: StringPool,
    private readonly syllables: readonly string[],
  ) {
    this.codePoints = decodeCodePoints(sections);
    this.byCodePoint = sortByCodePoint(this.codePoints);
    this.readingStart = runningTotal(sections.characterReadingCounts);
    this.sinoKoreanStart = runningTotal(sections.characterSinoKoreanCounts);
  }

  /** The character with a number. */
  hanzi(id: number): string {
    return String.fromCodePoint(this.codePoints[id] as number);
  }

  /** The number of the simplified form of a character with a number. */
  simplifiedId(id: number): number {
    return (id + (this.sections.characterSimplified[id] as number)) & 0xffff;
  }

  /** The number of a character, or -1. */
  idOf(hanzi: string): number {
    const { byCodePoint, codePoints } = this;
    const wanted = hanzi.codePointAt(0) ?? 0;
    let low = 0;
    let high = byCodePoint.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const id = byCodePoint[middle] as number;
      if ((codePoints[id] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    const id = byCodePoint[low];
    return id !== undefined && codePoints[id] === wanted ? id : -1;
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

function decodeCodePoints({ characterCodePoints, characterPlanes }: Sections): Uint32Array {
  const codePoints = new Uint32Array(characterCodePoints.length);
  let low = 0;
  for (let id = 0; id < codePoints.length; id++) {
    low = (low + (characterCodePoints[id] as number)) & 0xffff;
    codePoints[id] = low;
  }
  for (let at = 0; at + 1 < characterPlanes.length; at += 2) {
    const id = characterPlanes[at] as number;
    codePoints[id] = (codePoints[id] as number) + (characterPlanes[at + 1] as number) * 0x10000;
  }
  return codePoints;
}

/** Character ids in order of code point. Both go into one number, which sorts without a comparison function. */
function sortByCodePoint(codePoints: Uint32Array): Uint16Array {
  const keys = new Float64Array(codePoints.length);
  for (let id = 0; id < keys.length; id++) keys[id] = (codePoints[id] as number) * 0x10000 + id;
  keys.sort();
  return Uint16Array.from(keys, (key) => key % 0x10000);
}
