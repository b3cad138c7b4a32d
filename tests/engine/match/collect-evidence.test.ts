import { expect, it } from 'vitest';
import { gatherCandidates } from '../../../lib/engine/create-engine';
import { SurnameIndex } from '../../../lib/engine/infer/surname-index';
import type { Evidence } from '../../../lib/engine/match/evidence';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  { traditional: '北京', simplified: '北京', pinyin: 'Běijīng', kind: 'place', prominence: 5 },
  { traditional: '濟南', simplified: '济南', pinyin: 'Jǐnán', kind: 'place', prominence: 4 },
  {
    traditional: '北京師範大學',
    simplified: '北京师范大学',
    pinyin: 'Běijīng Shīfàn Dàxué',
    kind: 'organisation',
    prominence: 3,
    forms: [{ surface: '베이징사범대', type: 'established' }],
  },
  {
    traditional: '吉林新聞',
    simplified: '吉林新闻',
    pinyin: 'Jílín Xīnwén',
    kind: 'organisation',
    prominence: 2,
    forms: [{ surface: '길림신문', type: 'sino-korean' }],
  },
  {
    traditional: '杜甫',
    simplified: '杜甫',
    pinyin: 'Dù Fǔ',
    kind: 'person',
    forms: [{ surface: '두보', type: 'sino-korean' }],
  },
  {
    traditional: '浙江',
    simplified: '浙江',
    pinyin: 'Zhèjiāng',
    kind: 'place',
    english: 'Zhejiang, province',
    prominence: 4,
  },
  {
    traditional: '杭州',
    simplified: '杭州',
    pinyin: 'Hángzhōu',
    kind: 'place',
    english: 'city in Zhejiang',
    prominence: 5,
  },
  { traditional: '西施', simplified: '西施', pinyin: 'Xī Shī', kind: 'person', prominence: 4 },
  { traditional: '西市', simplified: '西市', pinyin: 'Xīshì', kind: 'place', prominence: 1 },
  { traditional: '蔣介石', simplified: '蒋介石', pinyin: 'Jiǎng Jièshí', kind: 'person' },
  { traditional: '深圳', simplified: '深圳', pinyin: 'Shēnzhèn', kind: 'place', prominence: 5 },
  { traditional: '儀徵', simplified: '仪征', pinyin: 'Yízhēng', kind: 'place', prominence: 2 },
  { traditional: '長白', simplified: '长白', pinyin: 'Chángbái', kind: 'place', prominence: 3 },
  { traditional: '長白山', simplified: '长白山', pinyin: 'Chángbái Shān', kind: 'place' },
  {
    traditional: '曹操',
    simplified: '曹操',
    pinyin: 'Cáo Cāo',
    kind: 'person',
    region: 'historical',
    forms: [{ surface: '조조', type: 'sino-korean' }],
  },
  {
    traditional: '呂布',
    simplified: '吕布',
    pinyin: 'Lǚ Bù',
    kind: 'person',
    region: 'historical',
    forms: [{ surface: '여포', type: 'sino-korean' }],
  },
  { traditional: '長征', simplified: '长征', pinyin: 'Chángzhēng', kind: 'other', prominence: 5 },
  { traditional: '王毅', simplified: '王毅', pinyin: 'Wáng Yì', kind: 'person', prominence: 5 },
]);
const surnames = new SurnameIndex(lexicon);

it.each<[string, string, Evidence, boolean, string]>([
  ['베이징사범대 학생', '베이징사범대', 'named-after-place', true, 'begins with a known place'],
  ['베이징 학생', '베이징', 'named-after-place', false, 'is the place'],
  ['길림신문은 전했다', '길림신문', 'long-korean-reading', true, 'four syllables, no word'],
  ['길림신문은 전했다', '길림신문', 'named-after-place', false, 'no place is listed by that form'],
  ['지난군구 방공센터', '지난', 'unit-follows', true, 'a military region is a unit'],
  ['지난 주말', '지난', 'unit-follows', false, 'an ordinary word'],
  ['지난 지역은', '지난', 'feature-follows', false, 'so vague a word goes with ordinary words'],
  ['베이징 지역은', '베이징', 'feature-follows', true, 'the same after what is no word'],
  ['왕이군은', '왕이', 'person-glued', true, 'two syllables and 군 are a Korean name'],
  ['장제스군은', '장제스', 'person-glued', false, 'the army of a general'],
  ['베이징배우 모임', '베이징', 'noun-glued', true, 'a noun that papers write without a space'],
  ['두보다 세 살이 많다', '두보', 'copula', true, 'more than two'],
  ['두보는 시인이다', '두보', 'copula', false, 'a poet'],
  ['저장 항저우에서', '저장', 'holds-place-after', true, 'what follows lies in it'],
  ['저장 베이징에서', '저장', 'holds-place-after', false, 'what follows lies elsewhere'],
  [
    '시스터즈는 노래한다',
    '시스',
    'person-glued',
    true,
    'the beginning of a word, though a town is called so too',
  ],
  ['선전에서 창업한', '선전', 'word-with-locative', true, 'done in a place'],
  ['선전을 펼쳤다', '선전', 'word-with-locative', false, 'propaganda is made'],
  ['선전 배터리 공장', '선전', 'word-with-premises', true, 'a works and what it makes'],
  ['선전 문구와 공장', '선전', 'word-with-premises', false, 'a works farther off'],
  ['항저우와 선전에', '선전', 'word-in-list', true, 'beside a place'],
  ['광고와 선전에', '선전', 'word-in-list', false, 'beside a word'],
  ['조조와 여포가', '조조', 'historical-pair', true, 'two of the past'],
  ['조조와 민우가', '조조', 'historical-pair', false, 'one of the past and somebody else'],
  ['조조 씨는', '조조', 'living-title', true, 'nobody calls the dead so'],
  ['조조 장군은', '조조', 'living-title', false, 'a title of the past as well'],
  ['이정호 특파원은', '이정', 'person-glued', true, 'a given name ends in 호'],
  ['이정호 물가에', '이정', 'person-glued', false, 'a lake'],
  ['창바이산에', '창바이', 'feature-follows', true, 'there is such a mountain'],
  ['베이징산 자동차', '베이징', 'feature-follows', false, 'made in Beijing'],
  ['창정 5호가', '창정', 'number-follows', true, 'rockets are numbered'],
  ['창정 5호점', '창정', 'number-follows', false, 'shops are numbered otherwise'],
  ['왕이 외교부장', '왕이', 'chinese-title-follows', true, 'an office of the Chinese state'],
])('%s: %s has %s: %s, %s', (text, surface, evidence, expected) => {
  const { candidates } = gatherCandidates(lexicon, text, [], surnames);
  const found = candidates.find(({ start, end }) => text.slice(start, end) === surface);
  expect(found?.evidence.includes(evidence)).toBe(expected);
});
