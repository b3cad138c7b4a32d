import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../lib/export/anki';
import type { Part } from '../../lib/export/format';
import { escapeMarkdown } from '../../lib/export/markdown';
import { FORMATS, getFormat } from '../../lib/export/registry';
import { previewExport, runExport } from '../../lib/export/run-export';
import { NO_RULES } from '../../lib/store/rules';
import { exportText } from '../support/export-text';
import { makeEntries, makeEntry } from '../support/make-entry';

const CONTEXT = { now: 1_795_000_000_000, rules: NO_RULES };
const ENTRY = makeEntry({ note: '첫 줄\n둘째 줄', tags: ['중국 기업'] });
const HOSTILE = '<img src=x onerror=alert(1)>';

describe('CSV', () => {
  it('has a mark for spreadsheets, a header and a row for each sighting', async () => {
    const text = await exportText('csv', [makeEntry({}, [{}, { url: 'https://news.example/2' }])]);
    expect(text.startsWith('\ufeffhangul,traditional,simplified,pinyin,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('has a row for a name that was never met', async () => {
    expect((await exportText('csv', [makeEntry({}, [])])).split('\r\n')).toHaveLength(3);
  });
});

describe('Anki', () => {
  it('is one line for each name, with header, bold and the name’s id', async () => {
    const lines = (await exportText('anki', [ENTRY])).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:true',
      '#deck:본명',
      '#guid column:1',
      '#tags column:12',
    ]);
    expect(lines[6]?.split('\t')).toEqual([
      'name-1',
      '마화텅',
      '馬化騰',
      '马化腾',
      'Mǎ Huàténg',
      '마화등',
      '인물',
      'founder of Tencent',
      '<b>마화텅</b> 회장이 말했다.',
      '<a href="https://news.example/1">기사 · 한강일보 · 2026-11-23</a>',
      '첫 줄<br>둘째 줄',
      '중국_기업',
    ]);
    expect(lines).toHaveLength(8);
  });

  it.each([
    ['markup', HOSTILE, '&lt;img src=x onerror=alert(1)&gt;'],
    ['a formula', '=1+1', '&#61;1+1'],
    ['a comment line', '#tag', '&#35;tag'],
    ['a tab and line ends', 'a\tb\r\nc', 'a&#9;b<br>c'],
    ['a quote', '"', '&quot;'],
  ])('escapes %s', (_, text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });
});

describe('Markdown', () => {
  it('has the sentence with the name in bold and a link', async () => {
    const text = await exportText('markdown', [ENTRY]);
    expect(text).toContain('## 마화텅 馬化騰 (马化腾)');
    expect(text).toContain('> **마화텅** 회장이 말했다.');
    expect(text).toContain('[기사](<https://news.example/1>), 한강일보, 2026-11-23');
  });

  it.each([
    ['markup', '*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['HTML', HOSTILE, '\\<img src=x onerror=alert(1)\\>'],
    ['a list', '- 하나', '\\- 하나'],
    ['a numbered list', '1. 하나', '1\\. 하나'],
    ['a heading', '# 하나', '\\# 하나'],
    ['a link', '[a](b)', '\\[a\\](b)'],
  ])('escapes %s', (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('makes a file for each name in the zip, none twice, with front matter', async () => {
    const entries = [
      ENTRY,
      makeEntry({ id: 'b', kind: 'brand' }),
      makeEntry({ id: 'c', traditional: '../../etc/passwd', readings: [] }),
    ];
    const parts = await runExport(getFormat('markdown-zip'), entries, CONTEXT);
    const files = unzipSync(await joinBytes(parts));
    expect(Object.keys(files)).toEqual([
      '마화텅 馬化騰.md',
      '마화텅 馬化騰 2.md',
      '_.._etc_passwd.md',
    ]);
    const text = strFromU8(files['마화텅 馬化騰.md'] as Uint8Array);
    expect(text).toMatch(/^---\nid: "name-1"\naliases: \["마화텅","馬化騰","马化腾"\]\n/);
    expect(text).toContain('tags: ["중국_기업"]');
  });
});

describe('plain text', () => {
  it('is one line for each name', async () => {
    expect(await exportText('text', [ENTRY])).toBe(
      '마화텅 · 馬化騰 (马化腾) · Mǎ Huàténg · 인물 · founder of Tencent · 첫 줄 둘째 줄\n',
    );
  });
});

describe('every format', () => {
  it.each(FORMATS)('$id can be previewed and writes an empty notebook', async (format) => {
    expect(previewExport(format, [ENTRY], CONTEXT).length > 0).toBe(format.id !== 'markdown-zip');
    await expect(runExport(format, [], CONTEXT)).resolves.toBeInstanceOf(Array);
  });

  it.each(FORMATS)('$id lets go in between and can be stopped', async (format) => {
    const stop = new AbortController();
    const shares: number[] = [];
    const exporting = runExport(format, makeEntries(20_000), CONTEXT, {
      onProgress(share) {
        shares.push(share);
        stop.abort(new Error('stopped'));
      },
      signal: stop.signal,
    });
    await expect(exporting).rejects.toThrow('stopped');
    expect(shares[0]).toBeLessThan(1);
  });
});

async function joinBytes(parts: readonly Part[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}
