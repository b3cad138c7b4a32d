import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ALL_SYLLABLES,
  formatSyllable,
  formatWord,
  type PinyinSyllable,
  parsePinyin,
} from '../../../lib/engine/pinyin/syllable';

const TONES = [1, 2, 3, 4, 5];
/** Interjections and the retroflex ending: no name has them, and no mark or no word of their own. */
const UNUSUAL = new Set(['m', 'n', 'ng', 'r', 'ê']);
const USUAL = ALL_SYLLABLES.filter((base) => !UNUSUAL.has(base));

describe('ALL_SYLLABLES', () => {
  it('lists no syllable twice', () => {
    expect(new Set(ALL_SYLLABLES).size).toBe(ALL_SYLLABLES.length);
  });
});

describe('parsePinyin and formatSyllable', () => {
  it('undo each other for every syllable in every tone', () => {
    const wrong = USUAL.flatMap((base) => TONES.map((tone) => ({ base, tone }))).filter(
      (syllable) =>
        JSON.stringify(parsePinyin(formatSyllable(syllable))) !== JSON.stringify([syllable]),
    );
    expect(wrong).toEqual([]);
  });

  it('read every syllable with a tone number', () => {
    const wrong = ALL_SYLLABLES.flatMap((base) => TONES.map((tone) => ({ base, tone }))).filter(
      ({ base, tone }) =>
        JSON.stringify(parsePinyin(`${base}${tone}`)) !== JSON.stringify([{ base, tone }]),
    );
    expect(wrong).toEqual([]);
  });
});

describe('parsePinyin and formatWord', () => {
  it('undo each other for every word of two syllables', () => {
    const wrong: string[] = [];
    for (const first of USUAL) {
      for (const second of USUAL) {
        const word = formatWord([
          { base: first, tone: 3 },
          { base: second, tone: 5 },
        ]);
        const read = parsePinyin(word);
        if (read?.length !== 2 || read[0]?.base !== first || read[1]?.base !== second) {
          wrong.push(word);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('undo each other for longer words in any tones', () => {
    const syllable: fc.Arbitrary<PinyinSyllable> = fc.record({
      base: fc.constantFrom(...USUAL),
      tone: fc.constantFrom(...TONES),
    });
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (syllables) => {
        expect(parsePinyin(formatWord(syllables))).toEqual(syllables);
      }),
      { numRuns: 1000 },
    );
  });
});

const PARSED: readonly (readonly [string, string, string])[] = [
  ['Mǎ Huàténg', 'ma3 hua4 teng2', 'words and tone marks'],
  ["Xī'ān", 'xi1 an1', 'the apostrophe cuts'],
  ['Xī’ān', 'xi1 an1', 'so does a typographic one'],
  ['xiān', 'xian1', 'without it the longest syllable counts'],
  ['Fāng’ān', 'fang1 an1', 'apostrophe after ng'],
  ['fǎngǎn', 'fan3 gan3', 'no syllable begins with a vowel inside a word'],
  ['Tiānānmén', 'tian1 an1 men2', 'a forgotten apostrophe is forgiven'],
  ['Ma3 Hua4 teng2', 'ma3 hua4 teng2', 'tone numbers'],
  ['lu:4', 'lü4', "CEDICT's u:"],
  ['lv4', 'lü4', 'v for ü'],
  ['Lǚ Bù', 'lü3 bu4', 'ü with a tone mark'],
  ['Mǎ'.normalize('NFD'), 'ma3', 'marks as combining characters'],
  ['MǍ HUÀTÉNG', 'ma3 hua4 teng2', 'capitals'],
  ['Táiběi–Xīnběi', 'tai2 bei3 xin1 bei3', 'a dash cuts'],
  ['de', 'de5', 'no mark is the neutral tone'],
  ['huār', 'hua1 r5', '兒 as an ending follows a syllable'],
  ['fènrfàn', 'fen4 r5 fan4', 'also inside a word'],
  ['wan2 r5', 'wan2 r5', '兒 as the dictionary writes it'],
  ['ng2', 'ng2', 'an interjection is a word'],
  ['', '', 'nothing is no syllables'],
  [' - ', '', 'separators only'],
];

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['hello', 'English'],
  ['Tencent', 'no Mandarin syllables'],
  ['liúú', 'no syllable is ú'],
  ['ma6', 'there is no tone 6'],
  ['3ma', 'the number stands at the end'],
  ['l3a', 'the number stands at the end'],
  ['mā3', 'a mark and a number'],
  ['马化腾', 'Hanzi'],
  ['마화텅', 'Hangul'],
  ['Mǎ □', 'a hole'],
  ['bik', 'no syllable ends in k'],
  ['bong', 'no syllable is bong, and ng is no part of a word'],
  ['m3a', 'm is no part of a word'],
  ['man2g', 'a final is not cut by its tone'],
  ['n2i', 'n is no part of a word'],
  ['rba', '兒 as an ending follows a syllable'],
  ['hara', 'an r before a vowel is no ending'],
];

describe('parsePinyin', () => {
  it.each(PARSED)('%s → %s: %s', (text, expected) => {
    const read = parsePinyin(text)?.map(({ base, tone }) => `${base}${tone}`);
    expect(read?.join(' ')).toBe(expected);
  });

  it.each(UNREADABLE)('does not read %s: %s', (text) => {
    expect(parsePinyin(text)).toBeNull();
  });

  it('looks no more often at a letter of a long text that cannot be read', () => {
    const LOOKS_PER_LETTER = 2 * (1 + 2 + 3 + 4 + 5 + 6 + 7);
    const piece = fc.constantFrom('a', 'na', 'ang', 'xian', 'gan', 'ē', 'er', 'ng', 'bo', 'i', '3');
    const unreadable = fc
      .array(piece, { minLength: 50, maxLength: 400 })
      .map((pieces) => `${pieces.join('')}k`);
    fc.assert(
      fc.property(unreadable, (text) => {
        const looks = vi.spyOn(Map.prototype, 'get');
        const read = parsePinyin(text);
        const count = looks.mock.calls.length;
        looks.mockRestore();
        expect(read).toBeNull();
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(LOOKS_PER_LETTER * text.length);
      }),
    );
  });

  it('reads a word of a million letters', () => {
    expect(parsePinyin('ma'.repeat(500_000))?.length).toBe(500_000);
  });

  it('reads syllables of the inventory only', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abeghimnorsuzü13áě'), maxLength: 8 });
    fc.assert(
      fc.property(letters, (text) => {
        const read = parsePinyin(text) ?? [];
        expect(read.filter(({ base }) => !ALL_SYLLABLES.includes(base))).toEqual([]);
        const inside = read.length > 1 ? read.slice(0, -1) : [];
        expect(inside.filter(({ base }) => ['m', 'n', 'ng'].includes(base))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const read = parsePinyin(text);
        expect(read === null || Array.isArray(read)).toBe(true);
      }),
    );
  });
});

const MARKED: readonly (readonly [string, number, string, string])[] = [
  ['liu', 2, 'liú', 'the last of i and u'],
  ['gui', 4, 'guì', 'the last of u and i'],
  ['hao', 3, 'hǎo', 'a before o'],
  ['ou', 1, 'ōu', 'the o of ou'],
  ['xue', 2, 'xué', 'e before all but a'],
  ['lüe', 4, 'lüè', 'e also after ü'],
  ['lü', 3, 'lǚ', 'ü where it is alone'],
  ['duo', 1, 'duō', 'the last of u and o'],
  ['ma', 5, 'ma', 'no mark for the neutral tone'],
  ['ng', 2, 'ng', 'no vowel to put a mark on'],
];

describe('formatSyllable', () => {
  it.each(MARKED)('%s in tone %d is %s: %s', (base, tone, expected) => {
    expect(formatSyllable({ base, tone })).toBe(expected);
  });
});

describe('formatWord', () => {
  it('puts the apostrophe before a, o and e inside a word only', () => {
    const word = (text: string): string => formatWord(parsePinyin(text) ?? []);
    expect(['xi1 an1', 'an1 hui1', 'chang2 e2', 'ou1 yang2', 'yan2 an1'].map(word)).toEqual([
      "Xī'ān",
      'Ānhuī',
      "Cháng'é",
      'Ōuyáng',
      "Yán'ān",
    ]);
  });
});
