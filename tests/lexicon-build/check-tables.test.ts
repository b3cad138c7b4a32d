import { describe, expect, it } from 'vitest';
import { parsePinyin } from '../../lib/engine/pinyin/syllable';
import { checkTables } from '../../lib/lexicon-build/check-tables';
import { normaliseTable } from '../../lib/lexicon-build/normalise-table';
import { readTable, readTableFiles, readTables } from '../../lib/lexicon-build/sources/tables';

const ROWS = readTables();
const FOUND = checkTables(ROWS);
const HEAD = 'traditional\tsimplified\tpinyin\thangul\tkind\tregion\ten\tko\tprominence';

function table(...lines: readonly string[]): string {
  return `${[HEAD, ...lines].join('\n')}\n`;
}

describe('the hand tables', () => {
  it('are read in full', () => {
    const lines = [...readTableFiles().values()].map((text) => text.trimEnd().split('\n').length);
    expect(ROWS.length).toBe(lines.reduce((sum, each) => sum + each - 1, 0));
    expect(ROWS.length).toBeGreaterThanOrEqual(8000);
  });

  it('have a syllable for each Hanzi', () => {
    const wrong = ROWS.filter(
      ({ traditional, pinyin }) => parsePinyin(pinyin)?.length !== [...traditional].length,
    ).map(({ table, line, traditional, pinyin }) => `${table}:${line} ${traditional} ${pinyin}`);
    expect(wrong).toEqual([]);
  });

  it('list no name twice', () => {
    expect(FOUND.duplicate).toEqual([]);
  });

  it('do not repeat what the spelling rule gives', () => {
    // Known and harmless: the build keeps a form once.
    const known = ['重慶晨報 충칭천바오'];
    expect(FOUND.repeated.filter(({ text }) => !known.includes(text))).toEqual([]);
  });

  it('differ from CC-CEDICT only where that was decided on', () => {
    expect(FOUND.cedict).toEqual([]);
  });
});

describe('the checks', () => {
  it.each([
    [
      'derivable',
      ['馬化騰\t\tMǎ Huàténg\t\tperson\tmainland\tfounder\t창업자\t5'],
      '馬化騰 Mǎ Huàténg',
    ],
    ['repeated', ['馬化騰\t\t\t마화텅\tperson\tmainland\tfounder\t창업자\t5'], '馬化騰 마화텅'],
    ['cedict', ['北京\t\tBěijǐng\t\tplace\tmainland\tcapital\t수도\t5'], '北京 Běijǐng: Běijīng'],
    ['decided', ['廊坊\t\tLángfāng\t\tplace\tmainland\tcity\t도시\t3'], '廊坊 Lángfāng: Lángfáng'],
    [
      'duplicate',
      [
        '馬雲\t\t\t\tperson\tmainland\tfounder\t창업자\t5',
        '馬雲\t\t\t\tperson\tmainland\tfounder\t창업자\t5',
      ],
      '馬雲 person: also in x.tsv:2',
    ],
    ['word', ['大理\t\tDàlǐ\t\tplace\tmainland\tcity\t도시\t2'], '大理: 다리'],
  ] as const)('find what is %s', (check, lines, text) => {
    const found = checkTables(readTable('x.tsv', table(...lines)));
    expect(found[check].map((finding) => finding.text)).toEqual([text]);
  });
});

describe('normalising a table', () => {
  const line = '馬化騰\t\tMǎ Huàténg\t\tperson\tmainland\tfounder\t창업자\t5';
  const other = '單于\t\tChányú\t\tperson\thistorical\ttitle of a ruler\t흉노의 군주\t3';

  it('empties pinyin that is derived all the same and nothing else', () => {
    const text = table(line, other);
    expect(normaliseTable('x.tsv', text)).toBe(
      text.replace('Mǎ Huàténg', '').replace('Chányú', derivedOrKept('Chányú')),
    );
  });

  it('keeps what would come out differently', () => {
    const text = table(line.replace('Mǎ', 'Má'));
    expect(normaliseTable('x.tsv', text)).toBe(text);
  });

  it('changes no row', () => {
    for (const [file, text] of readTableFiles()) {
      const strip = (rows: typeof ROWS) => rows.map(({ written, ...row }) => row);
      expect(strip(readTable(file, normaliseTable(file, text)))).toEqual(
        strip(readTable(file, text)),
      );
    }
  });

  function derivedOrKept(pinyin: string): string {
    return checkTables(readTable('x.tsv', table(other))).derivable.length > 0 ? '' : pinyin;
  }
});

/** Faulty rows, what is said of them, and what the row shows. */
const FAULTY: readonly (readonly [string, RegExp, string])[] = [
  ['馬雲\t\t\t\tperson\tmainland\tfounder\t창업자', /x\.tsv:2: 8 columns/, 'a cell is missing'],
  ['马 云\t\t\t\tperson\tmainland\tfounder\t창업자\t5', /traditional: Hanzi only/, 'a space'],
  ['馬雲\t\t\t\thero\tmainland\tfounder\t창업자\t5', /kind/, 'an unknown kind'],
  ['馬雲\t\t\t\tperson\tmars\tfounder\t창업자\t5', /region/, 'an unknown region'],
  ['馬雲\t\t\t마윈|\tperson\tmainland\tfounder\t창업자\t5', /hangul/, 'an empty form'],
  ['馬雲\t\t\t\tperson\tmainland\tfounder\t창업자\t6', /prominence/, 'a prominence of 6'],
  ['馬雲\t\t\t\tperson\tmainland\t\t창업자\t5', /en/, 'no gloss'],
];

describe('reading a table', () => {
  it.each(FAULTY)('refuses %j with %s: %s', (line, message) => {
    expect(() => readTable('x.tsv', table(line))).toThrow(message);
  });
});
