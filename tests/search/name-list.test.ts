import { describe, expect, it } from 'vitest';
import { type Filters, NameList, NO_FILTERS, type Sort } from '../../lib/search/name-list';
import { linkToSentence } from '../../lib/search/text-fragment';
import { makeEntries, makeEntry } from '../support/make-entry';

const MA = makeEntry({
  id: 'ma',
  note: '위챗을 만든 회사',
  tags: ['기업인'],
  status: 'known',
  updatedAt: 3,
});
const LU = makeEntry(
  {
    id: 'lu',
    traditional: '呂布韋',
    simplified: '吕布韦',
    pinyin: 'Lǚ Bùwéi',
    sinoKorean: '여포위',
    readings: ['뤼부웨이'],
    english: 'a merchant',
    starred: true,
    updatedAt: 2,
    createdAt: 9,
  },
  [{ outlet: '강북신문' }, { outlet: '강북신문', url: 'https://b.example/' }],
);
const XIAN = makeEntry(
  {
    id: 'xian',
    traditional: '西安',
    simplified: '西安',
    pinyin: "Xī'ān",
    sinoKorean: '서안',
    kind: 'place',
    readings: ['시안'],
    english: 'capital of Shaanxi',
    updatedAt: 1,
  },
  [],
);
const LIST = new NameList([MA, LU, XIAN].map(({ name }) => name));

function find(query: string, filters: Partial<Filters> = {}, sort: Sort = 'changed'): string {
  return LIST.view(query, { ...NO_FILTERS, ...filters }, sort)
    .map(({ id }) => id)
    .join(' ');
}

describe('search', () => {
  it.each([
    ['Hangul', '화텅', 'ma'],
    ['initial consonants', 'ㅁㅎㅌ', 'ma'],
    ['traditional Hanzi', '騰', 'ma'],
    ['simplified Hanzi', '腾', 'ma'],
    ['pinyin with tones', 'Huàténg', 'ma'],
    ['the wrong tone', 'Huáteng', ''],
    ['pinyin without tones', 'huateng', 'ma'],
    ['pinyin written together', 'mahuateng', 'ma'],
    ['pinyin with tone numbers', 'ma3 hua4teng2', 'ma'],
    ['an apostrophe left out', 'xian', 'xian'],
    ['an apostrophe written', "xi'an", 'xian'],
    ['ü as v', 'lv', 'lu'],
    ['ü with a number', 'lv3', 'lu'],
    ['ü', 'lübuwei', 'lu'],
    ['the Korean reading', '서안', 'xian'],
    ['its initial consonants', 'ㅅㅇ', 'xian'],
    ['English', 'Shaanxi', 'xian'],
    ['the note', '위챗', 'ma'],
    ['a tag', '기업인', 'ma'],
    ['two words, both of which it must have', '시안 capital', 'xian'],
    ['two words of two names', '시안 merchant', ''],
    ['nothing', '', 'ma lu xian'],
    ['white space', '  ', 'ma lu xian'],
  ])('%s: %s', (_, query, found) => {
    expect(find(query)).toBe(found);
  });
});

describe('filters and order', () => {
  it.each<[string, Partial<Filters>, Sort, string]>([
    ['kind', { kind: 'place' }, 'changed', 'xian'],
    ['status', { status: 'known' }, 'changed', 'ma'],
    ['tag', { tag: '기업인' }, 'changed', 'ma'],
    ['outlet', { outlet: '강북신문' }, 'changed', 'lu'],
    ['star', { starred: true }, 'changed', 'lu'],
    ['date', { from: 1_790_000_000_001 }, 'changed', ''],
    ['date, the end not included', { until: 1_790_000_000_000 }, 'changed', ''],
    ['the last kept first', {}, 'created', 'ma xian lu'],
    ['Hangul', {}, 'hangul', 'lu ma xian'],
    ['pinyin', {}, 'pinyin', 'lu ma xian'],
    ['the most met first', {}, 'met', 'lu ma xian'],
  ])('%s', (_, filters, sort, found) => {
    expect(find('', filters, sort)).toBe(found);
  });

  it('counts tags and outlets, the most first', () => {
    expect(LIST.facets('outlets').map(({ value }) => value)).toEqual(['강북신문', '한강일보']);
    expect(LIST.facets('tags')).toEqual([{ value: '기업인', count: 1 }]);
  });

  it('has the places met most, those never met left out', () => {
    const place = (id: string, traditional: string, reading: string, met: number) =>
      makeEntry(
        { id, traditional, simplified: traditional, readings: [reading], kind: 'place' },
        Array.from({ length: met }, (_, at) => ({ url: `https://a.example/${at}` })),
      );
    const entries = [place('a', '北京', '베이징', 1), place('b', '上海', '상하이', 3), MA, XIAN];
    const list = new NameList(entries.map(({ name }) => name));
    expect(list.placesMet(5)).toEqual([
      { value: '상하이 上海', count: 3 },
      { value: '베이징 北京', count: 1 },
    ]);
    expect(list.placesMet(1)).toHaveLength(1);
  });

  it('searches 50,000 names within a key press', () => {
    const list = new NameList(makeEntries(50_000).map(({ name }) => name));
    while (!list.prepare(50));
    list.view('', NO_FILTERS, 'changed');
    const times = ['ㅇ', 'ㅇㄹ', 'wang', 'wangli', '王李', '메모', 'name number 4'].map((query) => {
      const start = performance.now();
      list.view(query, NO_FILTERS, 'changed');
      return performance.now() - start;
    });
    expect(Math.max(...times)).toBeLessThan(200);
  });
});

describe('linkToSentence', () => {
  const at = { surface: '마화텅', sentence: '마화텅 회장.', sentenceStart: 0 };
  it.each([
    [
      'a page',
      { ...at, url: 'https://a.example/1' },
      `https://a.example/1#:~:text=${encodeURIComponent('마화텅 회장.')}`,
    ],
    [
      'a page with a part',
      { ...at, url: 'https://a.example/1#top' },
      `https://a.example/1#top:~:text=${encodeURIComponent('마화텅 회장.')}`,
    ],
    [
      'a hyphen',
      { ...at, url: 'https://a.example/', sentence: 'a-b' },
      'https://a.example/#:~:text=a%2Db',
    ],
    ['a list, not a page', { ...at, url: '' }, ''],
    [
      'a long sentence, around the name',
      {
        surface: '마화텅',
        url: 'https://a.example/',
        sentence: `${'앞 '.repeat(50)}마화텅 회장이 ${'뒤 '.repeat(50)}`,
        sentenceStart: 100,
      },
      `https://a.example/#:~:text=${encodeURIComponent('마화텅 회장이 뒤 뒤 뒤 뒤 뒤 뒤 뒤 뒤')}`,
    ],
  ])('%s', (_, sighting, link) => {
    expect(linkToSentence(sighting)).toBe(link);
  });
});
