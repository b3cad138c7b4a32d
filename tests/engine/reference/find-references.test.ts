import { describe, expect, it } from 'vitest';
import { createCandidate } from '../../../lib/engine/match/candidate';
import { rankEntities } from '../../../lib/engine/match/rank-entities';
import { type Antecedent, findReferences } from '../../../lib/engine/reference/find-references';
import { smallLexicon } from '../../support/small-lexicon';

const lexicon = smallLexicon([
  { traditional: '馬化騰', simplified: '马化腾', pinyin: 'Mǎ Huàténg', kind: 'person' },
  { traditional: '馬雲', simplified: '马云', pinyin: 'Mǎ Yún', kind: 'person' },
  { traditional: '習近平', simplified: '习近平', pinyin: 'Xí Jìnpíng', kind: 'person' },
  { traditional: '胡錦濤', simplified: '胡锦涛', pinyin: 'Hú Jǐntāo', kind: 'person' },
  { traditional: '彭麗媛', simplified: '彭丽媛', pinyin: 'Péng Lìyuán', kind: 'person' },
  { traditional: '蔡英文', simplified: '蔡英文', pinyin: 'Cài Yīngwén', kind: 'person' },
  { traditional: '毛澤東', simplified: '毛泽东', pinyin: 'Máo Zédōng', kind: 'person' },
  { traditional: '毛寧', simplified: '毛宁', pinyin: 'Máo Níng', kind: 'person' },
  { traditional: '王毅', simplified: '王毅', pinyin: 'Wáng Yì', kind: 'person' },
  { traditional: '劉鶴', simplified: '刘鹤', pinyin: 'Liú Hè', kind: 'person' },
  { traditional: '司馬光', simplified: '司马光', pinyin: 'Sīmǎ Guāng', kind: 'person' },
  {
    traditional: '孫中山',
    simplified: '孙中山',
    pinyin: 'Sūn Zhōngshān',
    kind: 'person',
    forms: [{ surface: '손문', type: 'established' }],
  },
]);

/** The names a test text uses in full. */
const NAMES = [
  '마화텅',
  '마윈',
  '시진핑',
  '후진타오',
  '왕이',
  '류허',
  '쓰마광',
  '손문',
  '마오쩌둥',
  '마오닝',
];

/** Finds the references of a text whose full names are marked with stars: `*마화텅* 회장`. */
function referencesOf(marked: string, chinese: boolean): string {
  const people: Antecedent[] = [];
  let text = '';
  for (const [index, part] of marked.split('*').entries()) {
    if (index % 2 === 1) people.push(person(part, text.length));
    text += part;
  }
  return findReferences(lexicon, text, people, people, chinese)
    .map(({ start, end, title, answers, by }) => {
      const hanzi = answers.map(({ traditional }) => traditional).join('/');
      return `${text.slice(start, end)} ${title} = ${hanzi}${by === 'holder' ? ' (holder)' : ''}`;
    })
    .join(', ');
}

function person(surface: string, start: number): Antecedent {
  if (!NAMES.includes(surface)) throw new Error(`${surface} is not in the test's lexicon`);
  const form = lexicon.findForm(surface);
  const end = start + surface.length;
  const candidate = createCandidate({ start, end, form, entityIds: [] });
  const [best, ...others] = rankEntities(lexicon, candidate);
  if (best === undefined) throw new Error(`no ${surface}`);
  return { start, end, surface, answers: [best, ...others] };
}

/** Text with its full names between stars, the references, why. */
const REFERENCES: readonly (readonly [string, string, string])[] = [
  ['*마화텅* 회장은 웃었다. 마 회장은 갔다.', '마 회장 = 馬化騰', 'surname and the same title'],
  ['*마화텅* 회장은 웃었다. 마회장은 갔다.', '마 회장 = 馬化騰', 'written together'],
  ['*마화텅*(馬化騰·54)씨는 웃었다. 마씨는 갔다.', '마 씨 = 馬化騰', '씨 glued to a gloss'],
  ['*마화텅*은 웃었다. 마씨는 갔다.', '', 'of somebody without a title, who may be another'],
  [
    '*마화텅*(馬化騰)씨가 왔다. 팬 마동석(25)씨는 웃었다. 마씨는 갔다.',
    '',
    'a Korean is nearer, with his age',
  ],
  ['*마화텅*(馬化騰)씨가 왔다. 마모(34)씨는 웃었다. 마씨는 갔다.', '', 'and one who is not named'],
  ['*마화텅*이 왔다. 서울지법의 마 판사는 갔다.', '', 'a judge of anywhere'],
  ['*마화텅*(馬化騰) 회장은 웃었다. 마 회장은 갔다.', '마 회장 = 馬化騰', 'with a gloss between'],
  ['*왕이* 외교부장은 웃었다. 왕 부장은 갔다.', '왕 부장 = 王毅', 'the title shortened'],
  [
    '*왕이* 중국 외교부장은 왔다. 왕 부장이 말했다.',
    '왕 부장 = 王毅',
    'the country before the title',
  ],
  ['*후진타오* 주석이 왔다. 후 전 주석은 갔다.', '후 주석 = 胡錦濤', 'former between them'],
  ['*류허* 부총리가 왔다. 류 부총리의 말이다.', '류 부총리 = 劉鶴', 'with a particle'],
  ['*류허* 부총리가 왔다. 류 씨가 말했다.', '류 씨 = 劉鶴', '씨 goes with any office'],
  ['*쓰마광* 교수가 왔다. 쓰마 교수는 갔다.', '쓰마 교수 = 司馬光', 'a surname of two characters'],
  ['마 회장은 웃었다. *마화텅* 회장은 갔다.', '마 회장 = 馬化騰', 'named only afterwards'],
  [
    '*마화텅* 회장과 *마윈* 회장이 만났다. 마 회장은 갔다.',
    '마 회장 = 馬化騰/馬雲',
    'two bear surname and title',
  ],
  [
    '*마화텅* 회장과 *마윈* 교수가 만났다. 마 교수는 갔다.',
    '마 교수 = 馬雲',
    'the title tells them apart',
  ],
  [
    '*마오닝* 대변인이 *마오쩌둥*의 시를 읊었다. 마오 주석의 시는 길다.',
    '마오 주석 = 毛澤東',
    'of two, the one everybody calls so',
  ],
  ['시 주석은 말했다.', '시 주석 = 習近平 (holder)', 'the well-known holder, named by nobody'],
  ['시 국가주석이 왔다.', '시 국가주석 = 習近平 (holder)', 'the whole title'],
  ['시주석은 말했다.', '시 주석 = 習近平 (holder)', 'written together, as headlines do'],
  ['시 총서기의 연설', '시 총서기 = 習近平 (holder)', 'another office of his'],
  ['펑 여사는 웃었다.', '펑 여사 = 彭麗媛 (holder)', "the holder's wife"],
  ['차이 총통이 왔다.', '차이 총통 = 蔡英文 (holder)', 'a surname of two syllables'],
  ['후 주석이 왔다.', '후 주석 = 胡錦濤 (holder)', 'at the beginning'],
  ['이날은 후 주석이 왔다.', '후 주석 = 胡錦濤 (holder)', 'after a particle'],
];

/** Text, why there is no reference in it. */
const TRAPS: readonly (readonly [string, string])[] = [
  ['회담 후 주석이 붙었다.', 'after the talks: 후 is a noun of time'],
  ['그 후 주석을 달았다.', 'after that, a footnote'],
  ['시 의원은 말했다.', 'a member of the city council'],
  ['시 대변인은 말했다.', 'a spokesman of the city'],
  ['*시진핑* 주석이 왔다. 시 의원은 말했다.', 'the same with Xi in the article'],
  ['*류허* 부총리가 왔다. 류중일 감독이 이겼다. 류 감독은 웃었다.', 'a Korean is nearer'],
  ['*손문* 회장이 왔다. 손 회장은 갔다.', 'a Korean reading is no Mandarin surname'],
  ['*마화텅* 회장은 웃었다. 하마 회장은 갔다.', 'inside another word'],
  ['*마화텅* 회장은 웃었다. 마 회장실은 비었다.', 'the title goes on'],
  ['*마화텅* 회장은 웃었다. 마 사장은 갔다.', 'another title'],
  ['*마화텅* 회장은 웃었다. 마, 회장은 갔다.', 'a comma between'],
  ['*마화텅* 회장은 웃었다. 마  회장은 갔다.', 'two spaces between'],
  ['리 총리가 왔다.', 'nobody of that surname and no single holder'],
  ['*왕이* 외교부장이 왔다.', 'the name in full is none'],
  ['', 'nothing'],
];

describe('findReferences', () => {
  it.each(REFERENCES)('%s → %s: %s', (text, expected) => {
    expect(referencesOf(text, true)).toBe(expected);
  });

  it.each(TRAPS)('finds none in %j: %s', (text) => {
    expect(referencesOf(text, true)).toBe('');
  });

  it('believes holders but Xi and his wife in Chinese surroundings only', () => {
    expect(referencesOf('차이 총통이 왔다.', false)).toBe('');
    expect(referencesOf('후 주석이 왔다.', false)).toBe('');
    expect(referencesOf('시 주석이 왔다.', false)).toBe('시 주석 = 習近平 (holder)');
  });

  it('shares one reference evenly among those it may mean', () => {
    const text = '마화텅 회장 마윈 회장 마 회장';
    const people = [person('마화텅', 0), person('마윈', 7)];
    const [reference] = findReferences(lexicon, text, people, people, true);
    expect(reference?.answers.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  it('does not look inside what is decided already', () => {
    const text = '시 주석은 말했다.';
    expect(findReferences(lexicon, text, [], [{ start: 0, end: 4 }], true)).toEqual([]);
  });
});
