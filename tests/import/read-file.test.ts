import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../lib/import/parse-delimited';
import { detectSource, type FileContents, readFile } from '../../lib/import/read-file';
import { toPlainText } from '../../lib/import/read-lists';
import { LONGEST_TAG } from '../../lib/store/limits';

const NOW = 1_800_000_000_000;

async function read(text: string): Promise<FileContents> {
  return (await readFile(text, NOW)) as FileContents;
}

describe('detectSource', () => {
  it.each([
    ['json', '{"format": "bonmyeong-notebook"}'],
    ['table', '\ufeffhangul,traditional,simplified\r\n마화텅,馬化騰,马化腾\r\n'],
    ['table', '馬化騰,마화텅\n'],
    ['zhongwen', '马化腾\t馬化騰\tMǎ Huàténg\tfounder of Tencent\t\r\n'],
    ['pleco', '//인물\n马化腾[馬化騰]\tMa3 Hua4teng2\tfounder\n'],
    ['pleco', '马化腾\tMa3 Hua4teng2\n'],
    ['anki', '#separator:tab\n#html:true\n馬化騰\t마화텅\n'],
    [null, 'hello there'],
    [null, ''],
  ])('%s: %j', (source, text) => {
    expect(detectSource(text)).toBe(source);
  });
});

describe('lists of other programs', () => {
  it('reads Zhongwen, with and without Zhuyin, and its notes', async () => {
    const { entries } = await read(
      '马化腾\t馬化騰\tMǎ Huàténg\tㄇㄚˇ ㄏㄨㄚˋ ㄊㄥˊ\tfounder of Tencent\t회장\r\n上海\t上海\tShànghǎi\tmunicipality\t\r\n',
    );
    expect(entries.map(({ name }) => name)).toMatchObject([
      {
        simplified: '马化腾',
        traditional: '馬化騰',
        pinyin: 'Mǎ Huàténg',
        english: 'founder of Tencent',
        note: '회장',
      },
      { simplified: '上海', traditional: '上海', english: 'municipality', note: '' },
    ]);
  });

  it('reads Pleco with categories as tags', async () => {
    const { entries } = await read(
      '//인물\n马化腾[馬化騰]\tMa3 Hua4teng2\tfounder\ueab1of Tencent\n//\n上海\tShang4hai3\tcity\n',
    );
    expect(entries.map(({ name }) => name)).toMatchObject([
      {
        simplified: '马化腾',
        traditional: '馬化騰',
        english: 'founder\nof Tencent',
        tags: ['인물'],
      },
      { traditional: '上海', pinyin: 'Shang4hai3', tags: [] },
    ]);
  });

  it('reads any Anki notes by what the fields look like', async () => {
    const { entries, refused } = await read(
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:7\nabc\tBasic\t<b>馬化騰</b>\t마화텅\tMǎ Huàténg\tfounder &amp; head\tchina news\nabd\tBasic\tonly words\t\t\t\t\n',
    );
    expect(entries.map(({ name }) => name)).toMatchObject([
      {
        traditional: '馬化騰',
        readings: ['마화텅'],
        pinyin: 'Mǎ Huàténg',
        english: 'founder & head',
        tags: ['china', 'news'],
      },
    ]);
    expect(refused).toEqual([{ line: 7, reason: '한자가 없습니다' }]);
  });

  it('reads a table by its header, Korean words too', async () => {
    const { entries } = await read('번체,한글,메모\n馬化騰,마화텅,"회장, 창업자"\n');
    expect(entries[0]?.name).toMatchObject({
      traditional: '馬化騰',
      simplified: '馬化騰',
      readings: ['마화텅'],
      note: '회장, 창업자',
    });
  });
});

describe('a bad row', () => {
  it.each([
    ['no Hanzi', 'hangul,traditional\n마화텅,\n', '한자가 없습니다'],
    [
      'an address that is a script',
      'traditional,url\n馬化騰,javascript:alert(1)\n',
      '웹 주소(http, https)가 아닙니다',
    ],
    ['an unknown kind', 'traditional,kind\n馬化騰,planet\n', '알아볼 수 없는 값: 종류'],
    [
      'an id that no address can have',
      'traditional,name_id\n馬化騰,\ud800\n',
      '알아볼 수 없는 값: id',
    ],
    [
      'a text beyond all measure',
      `traditional,english\n馬化騰,${'a'.repeat(5001)}\n`,
      '너무 깁니다: english',
    ],
  ])('%s is refused with its line and the reason', async (_, text, reason) => {
    expect(await read(text)).toMatchObject({ entries: [], refused: [{ line: 2, reason }] });
  });

  it('of Anki is refused for a tag that is too long', async () => {
    const text = `#separator:tab\n#tags column:2\n馬化騰\t${'가'.repeat(LONGEST_TAG + 1)}\n`;
    expect(await read(text)).toMatchObject({
      entries: [],
      refused: [{ line: 3, reason: '너무 깁니다: 태그' }],
    });
  });

  it('of Pleco that names a category too long for a tag costs no name', async () => {
    const { entries, refused } = await read(`//${'가'.repeat(LONGEST_TAG + 1)}\n马化腾[馬化騰]\n`);
    expect(refused).toEqual([{ line: 1, reason: '너무 깁니다: 태그' }]);
    expect(entries.map(({ name }) => name)).toMatchObject([{ traditional: '馬化騰', tags: [] }]);
  });

  it('of the rules of a JSON file is refused alone, and said', async () => {
    const fits = { id: 'r', surface: '지난', reach: 'ever', where: '', createdAt: 1 };
    const file = {
      format: 'bonmyeong-notebook',
      version: 1,
      corrections: [{ id: 'c' }],
      rejections: [fits, { ...fits, reach: 'planet' }],
      names: [],
    };
    expect(await read(JSON.stringify(file))).toMatchObject({
      rules: { corrections: [], rejections: [fits] },
      refused: [
        { line: 1, reason: '규칙(바로잡은 이름), 알아볼 수 없는 값: 한글' },
        { line: 2, reason: '규칙(이름이 아님), 알아볼 수 없는 값: 범위' },
      ],
    });
  });

  it('of a JSON file is refused alone', async () => {
    const file = {
      format: 'bonmyeong-notebook',
      version: 1,
      corrections: [],
      rejections: [],
      names: [{ id: 'x' }],
    };
    expect(await read(JSON.stringify(file))).toMatchObject({ entries: [], refused: [{ line: 1 }] });
  });
});

describe('a file that is not ours', () => {
  it.each([
    ['cut off', '{"format": "bonmyeong-notebook", "names": [', /온전하지/],
    ['another JSON', '{"a": 1}', /아닙니다/],
    [
      'from a newer version',
      '{"format":"bonmyeong-notebook","version":2,"names":[],"corrections":[],"rejections":[]}',
      /새로운/,
    ],
    ['no list at all', 'hello there', /아닙니다/],
  ])('%s is explained', async (_, text, words) => {
    expect((await readFile(text, NOW)) as unknown).toMatchObject({
      problem: expect.stringMatching(words),
    });
  });
});

describe('parseDelimited', () => {
  it.each([
    [
      'quotes, separators and line ends inside a cell',
      'a,"b,""c""\nd"\ne,f',
      [
        ['a', 'b,"c"\nd'],
        ['e', 'f'],
      ],
    ],
    ['a quote inside a plain cell', 'a "b",c', [['a "b"', 'c']]],
    [
      'empty cells, and lines',
      ',\r\n\r\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a quote that never ends', '"a,b', [['a,b']]],
    ['old line ends', 'a\rb', [['a'], ['b']]],
  ])('%s', (_, text, rows) => {
    expect([...parseDelimited(text, ',')].map(({ cells }) => cells)).toEqual(rows);
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') }), (text) => {
        expect([...parseDelimited(text, ',')].length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('toPlainText', () => {
  it.each([
    ['line breaks', 'a<br>b<div>c</div>', 'a\nbc\n'],
    ['entities', '&lt;b&gt; &#61; &#x3d; &amp;lt;', '<b> = = &lt;'],
    ['sounds', '馬[sound:ma.mp3]', '馬'],
  ])('%s', (_, html, text) => {
    expect(toPlainText(html)).toBe(text);
  });
});
