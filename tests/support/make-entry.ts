import type { NewSighting } from '../../lib/store/notebook';
import type { NameRecord, NotebookEntry, Sighting } from '../../lib/store/schema';
import { toSavedName } from '../../lib/store/summarise';

/** A sighting of 마화텅, ready to be kept. */
export function makeSighting(change: Partial<NewSighting> = {}): NewSighting {
  return {
    traditional: '馬化騰',
    simplified: '马化腾',
    pinyin: 'Mǎ Huàténg',
    sinoKorean: '마화등',
    kind: 'person',
    english: 'founder of Tencent',
    korean: '',
    surface: '마화텅',
    sentence: '마화텅 회장이 말했다.',
    sentenceStart: 0,
    url: 'https://news.example/1',
    title: '기사',
    outlet: '한강일보',
    articleDate: '2026-11-23',
    ...change,
  };
}

/** A kept name with its sightings; `id` also tells the sightings' ids. */
export function makeEntry(
  change: Partial<NameRecord> = {},
  sightings: readonly Partial<Sighting>[] = [{}],
): NotebookEntry {
  const { surface, sentence, sentenceStart, url, title, outlet, articleDate, ...facts } =
    makeSighting();
  const id = change.id ?? 'name-1';
  const all = sightings.map((each, at) => ({
    id: `${id}-sighting-${at}`,
    nameId: id,
    surface,
    sentence,
    sentenceStart,
    url,
    title,
    outlet,
    articleDate,
    seenAt: 1_790_000_000_000 - at,
    ...each,
  }));
  const record: NameRecord = {
    ...facts,
    id,
    readings: [surface],
    note: '',
    tags: [],
    status: 'new',
    starred: false,
    createdAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
    deletedAt: null,
    ...change,
  };
  return { name: toSavedName(record, all), sightings: all };
}

/** Many names that differ in everything a notebook looks at, the same on every run. */
export function makeEntries(count: number): NotebookEntry[] {
  const hanzi = '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭';
  const simple = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧';
  const hangul = '왕리장류천양자오황저우우쉬쑨후주가오린허궈마뤄량쑹정셰한탕펑위둥샤';
  const pinyin = ['Wáng', 'Lǐ', 'Zhāng', 'Liú', 'Chén', 'Yáng', 'Zhào', 'Huáng', 'Zhōu', 'Wú'];
  const kinds = ['person', 'place', 'organisation', 'brand', 'other'] as const;
  const statuses = ['new', 'learning', 'known', 'ignored'] as const;
  return Array.from({ length: count }, (_, at) => {
    const digits = [
      at % 30,
      Math.floor(at / 30) % 30,
      Math.floor(at / 900) % 30,
      Math.floor(at / 27_000),
    ];
    const write = (letters: string) => digits.map((digit) => letters.charAt(digit)).join('');
    const surface = write(hangul);
    const day = new Date(1_700_000_000_000 + at * 1_600_000);
    return makeEntry(
      {
        id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        traditional: write(hanzi),
        simplified: write(simple),
        pinyin: digits.map((digit) => pinyin[digit % 10]).join(' '),
        sinoKorean: surface,
        kind: kinds[at % 5] as 'person',
        english: `name number ${at}`,
        readings: [surface],
        note: at % 7 === 0 ? `메모 ${at}` : '',
        tags: at % 3 === 0 ? ['경제'] : [],
        status: statuses[at % 4] as 'new',
        starred: at % 11 === 0,
        createdAt: day.getTime(),
        updatedAt: day.getTime(),
      },
      [
        {
          surface,
          sentence: `어제 ${surface} 쪽에서 ${at}번째 소식을 전했다.`,
          sentenceStart: 3,
          url: `https://news${at % 20}.example/article/${at}`,
          title: `${at}번째 기사`,
          outlet: `신문 ${at % 20}`,
          articleDate: day.toISOString().slice(0, 10),
          seenAt: day.getTime(),
        },
      ],
    );
  });
}
