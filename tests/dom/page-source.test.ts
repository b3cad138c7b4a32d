import { describe, expect, it } from 'vitest';
import { readPageSource } from '../../lib/dom/page-source';

function read(head: string) {
  const page = new DOMParser().parseFromString(`<head>${head}</head><body></body>`, 'text/html');
  return readPageSource(page);
}

describe('readPageSource', () => {
  it.each([
    [
      'the site’s name',
      '<meta property="og:site_name" content=" 한강일보 ">',
      { outlet: '한강일보' },
    ],
    [
      'a day with time and zone',
      '<meta property="article:published_time" content="2026-11-23T23:50:00+09:00">',
      { articleDate: '2026-11-23' },
    ],
    ['a day in figures', '<meta name="date" content="20261123">', { articleDate: '2026-11-23' }],
    [
      'a day with points',
      '<meta itemprop="datePublished" content="2026.11.23 09:00">',
      { articleDate: '2026-11-23' },
    ],
    ['a day that is none', '<meta name="date" content="2026-99-23">', { articleDate: '' }],
    ['words', '<meta name="date" content="yesterday">', { articleDate: '' }],
    ['nothing', '', { articleDate: '' }],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toMatchObject(expected);
  });
});
