import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../lib/engine';
import { LexiconError } from '../../lib/engine/lexicon/lexicon-error';
import { formatWord, parsePinyin } from '../../lib/engine/pinyin/syllable';
import { KINDS, ORIGINS, REGIONS } from '../../lib/engine/types';
import type { Character } from '../../lib/lexicon-build/characters';
import { encodeLexicon } from '../../lib/lexicon-build/encode';
import { formsOf } from '../../lib/lexicon-build/forms';
import type { NameRow } from '../../lib/lexicon-build/name-row';
import { surnameLength } from '../../lib/lexicon-build/readings';
import { readSinoKorean, sinoKoreanReadings } from '../../lib/lexicon-build/sino-korean';

/** Hanzi, simplified, readings; one lies outside the basic plane. */
const ALPHABET = [
  '馬 马 mǎ',
  '马 马 mǎ',
  '雲 云 yún',
  '云 云 yún',
  '樂 乐 yuè lè yào',
  '乐 乐 lè yuè',
  '安 安 ān',
  '女 女 nǚ',
  '呂 吕 lǚ',
  '吕 吕 lǚ',
  '江 江 jiāng',
  '山 山 shān',
  '𨭎 𬭳 xǐ',
  '𬭳 𬭳 xǐ',
].map((line) => {
  const [hanzi = '', simplified = '', ...readings] = line.split(' ');
  return { hanzi, simplified, readings: readings.flatMap((each) => parsePinyin(each) ?? []) };
});
const SIMPLE = new Map(ALPHABET.map(({ hanzi, simplified }) => [hanzi, simplified]));
const CHARACTERS: readonly Character[] = ALPHABET.map((each) => ({
  ...each,
  sinoKorean: sinoKoreanReadings(each.hanzi),
  english: `meaning of ${each.hanzi}`,
  korean: '뜻',
}));

const rowArbitrary = fc
  .record({
    characters: fc.array(
      fc.record({
        character: fc.constantFrom(...ALPHABET),
        reading: fc.nat(),
        startsWord: fc.boolean(),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    odd: fc.option(fc.constantFrom('𬭳山', '乐'), { nil: null }),
    kind: fc.constantFrom(...KINDS),
    region: fc.constantFrom(...REGIONS),
    origin: fc.constantFrom(...ORIGINS),
    prominence: fc.integer({ min: 1, max: 5 }),
    english: fc.string({ maxLength: 60 }),
    korean: fc.constantFrom('', '도시', '중국의 도시 · 성도'),
    surface: fc.option(fc.constantFrom('홍콩', '잭 마', '안 리', 'GAC 아이온'), { nil: null }),
  })
  .map(({ characters, odd, surface, ...facts }): NameRow => {
    const traditional = characters.map(({ character }) => character.hanzi).join('');
    const words = characters.reduce<(typeof ALPHABET)[number]['readings'][]>((all, each) => {
      const syllable = each.character.readings[each.reading % each.character.readings.length];
      if (syllable === undefined) return all;
      const last = all.at(-1);
      if (last === undefined || each.startsWord) all.push([syllable]);
      else last.push(syllable);
      return all;
    }, []);
    return {
      ...facts,
      traditional,
      simplified: odd ?? [...traditional].map((hanzi) => SIMPLE.get(hanzi)).join(''),
      pinyin: words.map(formatWord).join(' '),
      forms: surface === null ? [] : [{ surface, type: 'established' }],
    };
  });

const rowsArbitrary = fc.uniqueArray(rowArbitrary, {
  maxLength: 12,
  selector: ({ traditional, kind }) => `${traditional}/${kind}`,
});

function encode(rows: readonly NameRow[]): Uint8Array {
  return encodeLexicon({
    version: '1.2.3',
    rows,
    characters: CHARACTERS,
    surnames: [{ traditional: '馬', simplified: '马', pinyin: 'Mǎ', share: 1 }],
    sources: [{ name: 'test', version: '1', licence: 'MIT' }],
  });
}

function open(bytes: Uint8Array) {
  return openLexicon(bytes, new TextDecoder());
}

describe('a lexicon file', () => {
  it('gives back every row with its forms', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const lexicon = open(encode(rows));
        expect(lexicon.entityCount).toBe(rows.length);
        for (const row of rows) {
          const entity = lexicon
            .findByHanzi(row.traditional)
            .find(({ traditional, kind }) => traditional === row.traditional && kind === row.kind);
          const { forms, ...facts } = row;
          const surname = row.kind === 'person' ? surnameLength(row.simplified) : 0;
          const sinoKorean = readSinoKorean(row.traditional, surname) ?? entity?.sinoKorean;
          expect(entity).toEqual({ ...facts, sinoKorean, id: entity?.id });
          for (const { surface, type } of formsOf(row)) {
            const form = lexicon.findAnyForm(surface);
            expect(lexicon.surfaceOf(form)).toBe(surface);
            expect(lexicon.allPostingsOf(form)).toContainEqual({ entityId: entity?.id, type });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives back the characters and surnames', () => {
    const lexicon = open(encode([]));
    for (const { hanzi, simplified, readings, sinoKorean, english, korean } of CHARACTERS) {
      expect(lexicon.fold(hanzi)).toBe(simplified);
      expect(lexicon.readingsOf(hanzi)).toEqual(readings);
      expect(lexicon.sinoKoreanReadingsOf(hanzi)).toEqual(sinoKorean);
      expect(lexicon.meaningOf(hanzi)).toEqual({ english, korean });
    }
    expect(lexicon.surnames).toEqual([
      { traditional: '馬', simplified: '马', pinyin: 'Mǎ', share: 1 },
    ]);
    expect(lexicon.header.lexiconVersion).toBe('1.2.3');
  });

  it('has the same bytes for the same rows', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(Buffer.compare(encode(rows), encode(structuredClone(rows)))).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('opens at any offset of a larger buffer', () => {
    const bytes = encode([]);
    for (const offset of [0, 1, 2, 4]) {
      const larger = Buffer.alloc(bytes.length + offset);
      larger.set(bytes, offset);
      expect(open(larger.subarray(offset)).entityCount).toBe(0);
    }
  });
});

describe('a faulty lexicon file', () => {
  const [row] = fc.sample(rowArbitrary, { numRuns: 1, seed: 7 });
  const good = encode(row === undefined ? [] : [row]);

  it.each([
    [0, 'not-a-lexicon', 'the magic number'],
    [3, 'not-a-lexicon', 'the magic number'],
    [4, 'unknown-version', 'the version'],
    [8, 'damaged', 'the checksum'],
    [12, 'damaged', 'the length of the header'],
    [15, 'damaged', 'the length of the header, far beyond the file'],
    [40, 'damaged', 'the header'],
  ] as const)('with byte %i flipped is %s: %s', (at, code, _) => {
    expect(codeOf(flip(good, at, 0xff))).toBe(code);
  });

  it('is refused whatever byte is flipped', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, mask) => {
          const expected = at < 4 ? 'not-a-lexicon' : at < 8 ? 'unknown-version' : 'damaged';
          expect(codeOf(flip(good, at, mask))).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), (length) => {
        expect(codeOf(good.slice(0, length))).toBe(length < 16 ? 'not-a-lexicon' : 'damaged');
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with something after its end', () => {
    const longer = new Uint8Array(good.length + 4);
    longer.set(good);
    expect(codeOf(longer)).toBe('damaged');
  });

  it('names the version it does not know', () => {
    const newer = good.slice();
    new DataView(newer.buffer).setUint32(4, 99, true);
    expect(() => open(newer)).toThrow(/99/);
  });

  function flip(bytes: Uint8Array, at: number, mask: number): Uint8Array {
    const changed = bytes.slice();
    changed[at] = (changed[at] as number) ^ mask;
    return changed;
  }

  function codeOf(bytes: Uint8Array): string {
    try {
      open(bytes);
      return 'opened';
    } catch (error) {
      return error instanceof LexiconError ? error.code : String(error);
    }
  }
});

describe('the encoder', () => {
  const base: NameRow = {
    traditional: '馬雲',
    simplified: '马云',
    pinyin: 'Mǎ Yún',
    kind: 'person',
    region: 'mainland',
    english: '',
    korean: '',
    prominence: 5,
    origin: 'table',
    forms: [],
  };

  it.each([
    [{ traditional: '馬龍' }, /龍/, 'a character nobody listed'],
    [{ pinyin: 'Mǎ' }, /syllables/, 'a syllable too few'],
    [{ pinyin: 'Mǎ Yùn' }, /does not fit/, 'a reading the character does not have'],
    [{ forms: [{ surface: '馬윈', type: 'established' }] }, /form/, 'a form of other letters'],
  ] as const)('refuses %j with %s: %s', (change, message, _) => {
    expect(() => encode([{ ...base, ...change } as NameRow])).toThrow(message);
  });
});
