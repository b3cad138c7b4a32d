import { describe, expect, it } from 'vitest';
import { SurnameIndex } from '../../../lib/engine/infer/surname-index';
import { findCandidates } from '../../../lib/engine/match/find-candidates';
import type { KnownName } from '../../../lib/engine/types';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  { traditional: '馬化騰', simplified: '马化腾', pinyin: 'Mǎ Huàténg', kind: 'person' },
  { traditional: '麻花', simplified: '麻花', pinyin: 'máhuā', kind: 'other' },
  { traditional: '侯孝賢', simplified: '侯孝贤', pinyin: 'Hóu Xiàoxián', kind: 'person' },
  { traditional: '華為', simplified: '华为', pinyin: 'Huáwéi', kind: 'brand' },
  { traditional: '四川', simplified: '四川', pinyin: 'Sìchuān', kind: 'place' },
  { traditional: '成都', simplified: '成都', pinyin: 'Chéngdū', kind: 'place' },
  { traditional: '北京', simplified: '北京', pinyin: 'Běijīng', kind: 'place' },
  { traditional: '天門', simplified: '天门', pinyin: 'Tiānmén', kind: 'place', prominence: 2 },
  {
    traditional: '天門山',
    simplified: '天门山',
    pinyin: 'Tiānmén Shān',
    kind: 'place',
    prominence: 4,
  },
  {
    traditional: '北京西',
    simplified: '北京西',
    pinyin: 'Běijīng Xī',
    kind: 'place',
    prominence: 2,
  },
  {
    traditional: '北京大學',
    simplified: '北京大学',
    pinyin: 'Běijīng Dàxué',
    kind: 'organisation',
    forms: [{ surface: '베이징대', type: 'established' }],
  },
  { traditional: '連雲', simplified: '连云', pinyin: 'Liányún', kind: 'place' },
  { traditional: '連雲港', simplified: '连云港', pinyin: 'Liányúngǎng', kind: 'place' },
  {
    traditional: '吳國',
    simplified: '吴国',
    pinyin: 'Wúguó',
    kind: 'other',
    forms: [{ surface: '오나라', type: 'established' }],
  },
  { traditional: '旅順', simplified: '旅顺', pinyin: 'Lǚshùn', kind: 'place' },
  {
    traditional: '旅順監獄',
    simplified: '旅顺监狱',
    pinyin: 'Lǚshùn Jiānyù',
    kind: 'other',
    forms: [{ surface: '뤼순 감옥', type: 'established' }],
  },
]);
const surnames = new SurnameIndex(lexicon);

const GLOSSED: KnownName = {
  surface: '가오둥펑',
  traditional: '高東風',
  simplified: '高东风',
  pinyin: 'Gāo Dōngfēng',
  kind: 'person',
  via: 'reading',
  printed: null,
};

/** Text, the listed and glossed stretches found, why. */
const FOUND: readonly (readonly [string, string, string])[] = [
  ['마화텅은 말했다', '마화텅', 'at the beginning of a word'],
  ['(마화텅)', '마화텅', 'after a bracket'],
  ['마화를', '마화', 'a name that somebody else’s begins with, by itself'],
  ['마화텅과마화는', '마화 마화텅', 'either where neither can end'],
  ['반화웨이 정서', '화웨이', 'after a one-syllable prefix'],
  ['텐화웨이', '', 'not inside another word'],
  ['쓰촨성청두', '쓰촨 청두', 'after a unit in the same word'],
  ['쓰촨성청두시베이징', '쓰촨 청두 베이징', 'and after the next one'],
  ['쓰촨청두', '쓰촨', 'not without a unit between'],
  ['베이징시와', '베이징', 'a city with its unit before a station called 北京西'],
  ['베이징대 교수', '베이징 베이징대', 'the shorter before the longer'],
  ['뤼순 감옥', '뤼순', 'a place and an ordinary word are not one name'],
  ['톈먼산에서', '톈먼 톈먼산', 'a mountain that is better known than a town of that name'],
  ['롄윈강에서', '롄윈 롄윈강', '港 is no 강'],
  ['오나라 왕', '', 'what Korean calls a dynasty'],
  ['허우 샤오셴 감독', '허우 샤오셴', 'surname written apart'],
  ['마 화텅', '마 화텅', 'also in one piece with the given name after a space'],
  ['마 화웨이', '화웨이', 'a surname before another name is nothing'],
  ['가오둥펑의 사진', '가오둥펑', 'a name the article explains'],
  ['사진가오둥펑', '', 'that too only at the beginning of a word'],
  ['馬化騰', '', 'Hanzi are not looked at'],
  ['', '', 'nothing'],
];

describe('findCandidates', () => {
  it.each(FOUND)('in %j finds %j: %s', (text, expected) => {
    const found = findCandidates(lexicon, text, new Map([['가오둥펑', GLOSSED]]), surnames);
    const listed = found.filter(({ inferred }) => inferred === null);
    expect(listed.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(expected);
  });

  it('says what each may be', () => {
    const names = new Map([['가오둥펑', GLOSSED]]);
    const [listed, known] = findCandidates(lexicon, '마화텅 가오둥펑', names, surnames);
    expect([...(listed?.entityIds ?? [])].map((id) => lexicon.hanziOf(id))).toEqual(['馬化騰']);
    expect(listed?.known).toBeNull();
    expect(known?.known).toBe(GLOSSED);
    expect([known?.form, known?.entityIds]).toEqual([-1, []]);
  });

  it('believes the article about a name that looks like a word', () => {
    const known = { ...GLOSSED, surface: '런웨이', traditional: '任偉' };
    const found = findCandidates(lexicon, '런웨이는', new Map([['런웨이', known]]), surnames);
    expect(found.map((each) => each.known)).toContain(known);
    expect(findCandidates(lexicon, '런웨이는', new Map(), surnames)).toEqual([]);
  });

  it('gives a listed form what the article says of it', () => {
    const known = { ...GLOSSED, surface: '마화텅', traditional: '馬華藤' };
    const found = findCandidates(lexicon, '마화텅', new Map([['마화텅', known]]), surnames);
    expect(found).toHaveLength(1);
    expect(found[0]?.known).toBe(known);
    expect(found[0]?.form).toBeGreaterThanOrEqual(0);
  });

  it('reads a word without end in time that grows with its length', () => {
    const long = '쓰촨성청두시'.repeat(20_000);
    const found = findCandidates(lexicon, long, new Map(), surnames);
    expect(found.filter(({ inferred }) => inferred === null)).toHaveLength(40_000);
  });

  it('finds them in text order, with no evidence yet', () => {
    const found = findCandidates(lexicon, '베이징대와 쓰촨성청두 마화텅', new Map(), surnames);
    const starts = found.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(found.every(({ evidence }) => evidence.length === 0)).toBe(true);
  });
});
