import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/engine/lexicon/lookup';
import { lexicon } from '../../support/engine';

const lookup = createLookup(lexicon);

/** What is asked, the Hanzi that come first, and what the row shows. */
const QUERIES: readonly (readonly [string, string, string])[] = [
  ['마화텅', '馬化騰', 'Hangul'],
  ['마화텅'.normalize('NFD'), '馬化騰', 'Hangul as letters'],
  [' 마윈 ', '馬雲', 'spaces around'],
  ['馬化騰', '馬化騰', 'traditional'],
  ['马化腾', '馬化騰', 'simplified'],
  ['Mǎ Huàténg', '馬化騰', 'pinyin as it is written'],
  ['mahuateng', '馬化騰', 'pinyin without tones and spaces'],
  ['ma3 hua4teng2', '馬化騰', 'pinyin with numbers'],
  ["Xī'ān", '西安', 'an apostrophe'],
  ['xian', '西安', 'no apostrophe'],
  ['nǚwā', '女媧', 'ü with a tone'],
  ['nvwa', '女媧', 'v for ü'],
  ['nuwa', '女媧', 'u for ü'],
  ['쟝쩌민', '江澤民', 'a misspelling'],
  ['모택동', '毛澤東', 'a Korean reading'],
  ['텐센트', '騰訊', 'an English name'],
  ['저장성', '浙江省', 'a unit after the name'],
  ['浙江省', '浙江省', 'a unit in Hanzi'],
  ['신장성', '新疆', 'a unit that it has not'],
  ['우시', '無錫', 'a syllable that is no unit'],
  ['베이징시', '北京市', 'a city before the station 北京西'],
  ['완다그룹', '萬達集團', 'a word for a company'],
  ['메이디그룹', '美的集團', 'a company that is not said to be a group'],
  ['루이싱커피', '瑞幸咖啡', 'a trade that the company is listed with and without'],
  ['갤럭틱에너지', '星河動力', 'an English name, which says nothing of the Hanzi'],
  ['푸둥신구', '浦東新區', 'a new area'],
  ['헤이룽장성', '黑龍江省', 'a province that is a river as well'],
  ['위챗그룹', '微信', 'a word that it has not'],
  ['자금성시', '紫禁城', 'what is no city whatever it is called'],
  ['쑹화강', '松花江', 'a Korean class word for one of the name'],
  ['황허강', '黃河', 'a Korean class word said once more'],
  ['타이산산', '泰山', 'the same of a mountain'],
  ['시사군도', '西沙群島', 'a long class word'],
  ['둥펑-41', '東風', 'a model number'],
  ['난징현', '南靖縣', 'a county, though the city of that name is better known'],
  ['선저우 12호', '神舟', 'the number of a spacecraft'],
  ['마이그룹', '螞蟻集團', 'a class word of companies'],
  ['쓰탕', '四塘', 'a township'],
  ['상무부', '商務部', 'a ministry that other countries have too'],
  ['증권감독관리위원회', '證券監督管理委員會', 'a body without its country, letter for letter'],
  ['종심법원', '終審法院', 'a court without its city'],
  ['다싱국제공항', '大興國際機場', 'an airport by its long name'],
  ['차이나유니콤', '中國聯通', 'an English name without a country to leave out'],
];

describe('looking a word up', () => {
  it.each(QUERIES)('%s → %s (%s)', (query, expected) => {
    expect(lookup(query)[0]?.traditional).toBe(expected);
  });

  it.each(['', '없는말이다', 'qqq', '龘龘', '!', 'Má Huáténg'])('finds nothing for %j', (query) => {
    expect(lookup(query)).toEqual([]);
  });

  it('gives every field, the forms with type and commonness', () => {
    const [jinan] = lookup('지난');
    expect(jinan).toMatchObject({
      traditional: '濟南',
      simplified: '济南',
      pinyin: 'Jǐnán',
      sinoKorean: '제남',
      kind: 'place',
      region: 'mainland',
      origin: 'table',
      by: 'hangul',
    });
    expect(jinan?.english).not.toBe('');
    expect(jinan?.korean).not.toBe('');
    expect(jinan?.forms).toContainEqual({ surface: '지난', type: 'official', commonness: 5 });
    expect(jinan?.forms).toContainEqual({ surface: '제남', type: 'sino-korean', commonness: 0 });
  });

  it('gives what is listed after it is given with its unit', () => {
    const [whole, listed] = lookup('광둥성');
    expect(whole).toMatchObject({ simplified: '广东省', pinyin: 'Guǎngdōng Shěng' });
    expect(whole?.sinoKorean).toBe('광동성');
    expect(listed?.traditional).toBe('廣東');
  });

  it('gives the better known first', () => {
    const found = lookup('xian').map(({ prominence }) => prominence);
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual([...found].sort((a, b) => b - a));
  });

  it('finds every entity by its pinyin, its Hanzi and each of its forms', () => {
    const lost: string[] = [];
    for (let id = 0; id < lexicon.entityCount; id += 97) {
      const { traditional, simplified, pinyin } = lexicon.entity(id);
      const [own] = lookup(traditional).filter(
        (each) => each.pinyin === pinyin && each.traditional === traditional,
      );
      for (const query of [traditional, simplified, pinyin, ...(own?.forms ?? [])]) {
        const word = typeof query === 'string' ? query : query.surface;
        if (!lookup(word).some((each) => each.traditional === traditional)) lost.push(word);
      }
    }
    expect(lost).toEqual([]);
  });
});
