import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/engine/hangul/normalize';

/** Raw text, text as the engine reads it, why. */
const UNDONE: readonly (readonly [string, string, string])[] = [
  ['마화텅'.normalize('NFD'), '마화텅', 'NFD Hangul, as file names from macOS have it'],
  ['각'.normalize('NFD'), '각', 'a final consonant belongs to the block before it'],
  ['가나'.normalize('NFD'), '가나', 'without finals each pair of jamo is a block'],
  ['마\u200b화\u200c텅', '마화텅', 'zero-width space and non-joiner inside a name'],
  ['마화\u2060텅', '마화텅', 'word joiner'],
  ['\ufeff마화텅', '마화텅', 'byte order mark at the beginning'],
  ['마\u00ad화텅', '마화텅', 'soft hyphen'],
  ['\u200f마화텅\u200e', '마화텅', 'right-to-left and left-to-right marks'],
  ['\u202b마화텅\u202c', '마화텅', 'embedding and its end'],
  ['\u2067마화텅\u2069', '마화텅', 'isolate and its end'],
  ['\u061c마화텅', '마화텅', 'Arabic letter mark'],
  ['馬\ufe00化騰', '馬化騰', 'variation selector after a Hanzi'],
  ['\uf9e1克强', '李克强', 'compatibility ideograph of KS X 1001'],
  ['\uf90a正恩', '金正恩', 'compatibility ideograph with the reading 김'],
  ['베이징•상하이', '베이징·상하이', 'bullet'],
  ['베이징・상하이', '베이징·상하이', 'katakana middle dot'],
  ['베이징･상하이', '베이징·상하이', 'half-width katakana middle dot'],
  ['베이징ㆍ상하이', '베이징·상하이', 'the letter arae-a, which Korean keyboards give for a dot'],
  ['베이징‧상하이', '베이징·상하이', 'hyphenation point'],
  ['베이징∙상하이', '베이징·상하이', 'bullet operator'],
  ['베이징⋅상하이', '베이징·상하이', 'dot operator'],
  ['마화텅（馬化騰）', '마화텅(馬化騰)', 'full-width brackets'],
  ['ＣＥＯ １', 'CEO 1', 'full-width letters and digits'],
  ['마화텅  회장', '마화텅 회장', 'two spaces'],
  ['마화텅\u00a0회장', '마화텅 회장', 'no-break space'],
  ['마화텅\u3000회장', '마화텅 회장', 'ideographic space'],
  ['마화텅\t회장', '마화텅 회장', 'tab'],
  ['마화텅 \u00a0회장', '마화텅 회장', 'a plain space and a no-break space, as in HTML'],
  ['마화텅 \u200b 회장', '마화텅 회장', 'a zero-width mark inside a run of spaces'],
  ['마화텅\u00a0\u200f\u00ad\u3000\ufeff 회장', '마화텅 회장', 'several marks and kinds of spaces'],
  ['마화텅\u200b  \u200b회장', '마화텅 회장', 'marks around the run'],
  ['마화텅 \u200b회장', '마화텅 회장', 'a mark after a single space'],
  ['마화텅 \u200b\n 회장', '마화텅 \n 회장', 'a line end is no space of the run'],
  ['\uffb1\uffc2', '마', 'half-width jamo'],
  ['마화텅\u2009\u202f 회장', '마화텅 회장', 'a run of several kinds of spaces'],
];

/** Nothing is undone here. */
const KEPT: readonly (readonly [string, string])[] = [
  ['', 'empty text'],
  ['마화텅(馬化騰) 회장은 "좋다"고 말했다.', 'plain news text'],
  ['첫 줄\n둘째 줄\r\n셋째 줄', 'line ends separate'],
  ['𠮷野家 🀄 웃음😀', 'surrogate pairs'],
  ['한 칸 두 칸', 'single spaces'],
  ['\ud83d 외톨이 \ude00', 'lone surrogates'],
];

/** Something is looked at here, but no other character takes its place. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['ㅋㅋㅋ', 'letters by themselves are laughter, not syllables'],
  ['ㅠㅠ', 'vowels by themselves'],
  ['\u1100', 'a conjoining lead with no vowel'],
  ['\u1161\u11a8', 'a vowel with no lead'],
];

describe('normalize', () => {
  it.each(UNDONE)('%j reads %s: %s', (raw, expected) => {
    expect(normalize(raw).text).toBe(expected);
  });

  it.each(KEPT)('gives %j back as it is: %s', (raw) => {
    const normal = normalize(raw);
    expect(normal.text).toBe(raw);
    expect(normal.toRaw(0, raw.length)).toEqual({ start: 0, end: raw.length });
  });

  it.each(LETTERS)('leaves %j alone: %s', (raw) => {
    expect(normalize(raw).text).toBe(raw);
  });
});

/** Raw text, a piece of the normalised text, the piece of the raw text it came from, why. */
const WAY_BACK: readonly (readonly [string, string, string, string])[] = [
  ['\u200b마화텅\u200b 회장', '마화텅', '마화텅', 'marks around a name are not part of it'],
  ['마\u200b화\u00ad텅은', '마화텅', '마\u200b화\u00ad텅', 'marks inside it are'],
  ['저 마화텅'.normalize('NFD'), '마화텅', '마화텅'.normalize('NFD'), 'NFD is three times as long'],
  ['마화텅\u3000\u3000회장', ' ', '\u3000\u3000', 'one space for the whole run'],
  ['앞 글  마화텅', '마화텅', '마화텅', 'after a run of spaces'],
  ['그 \u200b 마화텅', '마화텅', '마화텅', 'after a run with a mark inside'],
  ['그 \u200b 마화텅', ' ', ' \u200b ', 'the run with the mark inside it'],
  ['그\u200b \u200b\u00ad 마', ' ', ' \u200b\u00ad ', 'the run without the mark before it'],
  [
    '\u202b저 \uffb1\uffc2화텅\u202c은',
    '마화텅',
    '\uffb1\uffc2화텅',
    'half-width jamo between marks',
  ],
  ['앞 글  마화텅', '앞 글', '앞 글', 'before anything was undone'],
  ['😀\u200b마화텅', '😀', '😀', 'a surrogate pair before the first change'],
  ['\u200b😀마화텅', '😀', '😀', 'a surrogate pair after it'],
];

describe('the quick look at a text', () => {
  it('lets no character pass that is changed: a soft hyphen behind it makes the text be read whole', () => {
    const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const passed = characters.filter(
      (character) => normalize(character).text !== normalize(`${character}\u00ad`).text,
    );
    expect(passed).toEqual([]);
  });

  it('sees two spaces', () => {
    expect(normalize('가  나').text).toBe('가 나');
  });
});

describe('toRaw', () => {
  it.each(WAY_BACK)('in %j finds %j at %j: %s', (raw, piece, expected) => {
    const normal = normalize(raw);
    const at = normal.text.indexOf(piece);
    expect(at).toBeGreaterThanOrEqual(0);
    const { start, end } = normal.toRaw(at, at + piece.length);
    expect(raw.slice(start, end)).toBe(expected);
  });
});

/** Text with much to undo: Hangul in both forms, marks, spaces, dots, Hanzi, surrogates. */
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom('마', '화', '텅', '회장', '馬', '\uf9e1', '𠮷', '😀', '(', '（', '.', '\n'),
      fc.constantFrom(' ', '  ', '\u00a0', '\u3000', '\t', '\u200b', '\u200f', '\u00ad', '\ufeff'),
      fc.constantFrom('•', '・', 'ㆍ', 'ㅋ', '\u1100', '\u1161', '\u11a8', '\uffa1', '\ud83d'),
      fc.constantFrom(...'마화텅각'.normalize('NFD')),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('normalize, for any text', () => {
  it('maps every span to a span of the raw text, in order', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const { text, toRaw } = normalize(raw);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = toRaw(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes a longer span from where its first unit began to where its last one ended', () => {
    fc.assert(
      fc.property(messy, fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, toRaw } = normalize(raw);
        fc.pre(text.length > 0);
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        expect(toRaw(from, to + 1)).toEqual({
          start: toRaw(from, from + 1).start,
          end: toRaw(to, to + 1).end,
        });
      }),
    );
  });

  it('never makes a text longer', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        expect(normalize(raw).text.length).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('leaves no mark, no odd dot, no odd space behind', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        expect(normalize(raw).text).not.toMatch(
          /[\u200b\u200f\u00ad\ufeff\u00a0\u3000\t•・ㆍ（\uf9e1]/,
        );
      }),
    );
  });

  it('leaves no two spaces in a row', () => {
    const spaces = fc
      .array(fc.constantFrom(' ', '\u00a0', '\u3000', '\u200b', '\u00ad', '\u200f', '마', '\n'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(spaces, messy), (raw) => {
        expect(normalize(raw).text).not.toContain('  ');
      }),
      { numRuns: 500 },
    );
  });

  it('finds a name where it stood, whatever was put into it and around it', () => {
    const mark = fc.constantFrom('', '\u200b', '\u00ad', '\u200f', '\u2060\ufeff');
    const around = fc.constantFrom(
      '',
      '😀',
      '𠮷',
      ' \u200b ',
      '각'.normalize('NFD'),
      '\uffb1\uffc2',
      '\uf9e1',
    );
    const block = fc.tuple(fc.constantFrom('마', '화', '텅'), fc.boolean(), mark);
    fc.assert(
      fc.property(
        fc.array(around, { maxLength: 5 }),
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.array(around, { maxLength: 5 }),
        mark,
        (before, blocks, after, last) => {
          const inside = blocks
            .map(([syllable, nfd, put], index) => {
              const written = nfd ? syllable.normalize('NFD') : syllable;
              return index === blocks.length - 1 ? written : written + put;
            })
            .join('');
          const name = blocks.map(([syllable]) => syllable).join('');
          const lead = `${before.join('')}\u200e[`;
          const { text, toRaw } = normalize(`${lead}${inside}${last}]${after.join('')}`);
          const at = text.indexOf(`[${name}]`) + 1;
          expect(at).toBeGreaterThan(0);
          expect(toRaw(at, at + name.length)).toEqual({
            start: lead.length,
            end: lead.length + inside.length,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives text of syllables, Hanzi and single spaces back as it is', () => {
    const plain = fc
      .array(fc.constantFrom('마화텅', '馬化騰', '회장은', '(上海)', 'ABC', '12', '𠮷', '."'), {
        maxLength: 30,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(plain, fc.nat(), (raw, at) => {
        const { text, toRaw } = normalize(raw);
        expect(text).toBe(raw);
        const start = at % (raw.length + 1);
        expect(toRaw(start, raw.length)).toEqual({ start, end: raw.length });
      }),
    );
  });

  it('reads NFD Hangul as the same text in NFC', () => {
    const hangul = fc
      .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { maxLength: 30 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(hangul, (text) => {
        expect(normalize(text.normalize('NFD')).text).toBe(text);
      }),
    );
  });
});
