import { describe, expect, it } from 'vitest';
import { engine } from '../support/engine';

/** A text, the names found with their Hanzi, why. */
const READ: readonly (readonly [string, string, string])[] = [
  ['저장성항저우에서 만났다.', '저장 浙江, 항저우 杭州', 'units and names written together'],
  ['우한시장이 왔다.', '우한 武漢', 'the mayor of a place rather than 吳晗 with an office'],
  ['이강인이 골을 넣었다.', '', 'only places have people: a Korean, not 易綱 and 인'],
  [
    '장시성 푸저우에서 홍수가 났다.',
    '장시 江西, 푸저우 撫州',
    'the one inside, not the well-known 福州',
  ],
  [
    '시안과 우시, 충칭에 공장이 있다.',
    '시안 西安, 우시 無錫, 충칭 重慶',
    'a county near another name of the list is no better for it',
  ],
  ['대만 국방부는 말했다.', '대만 臺灣', 'an office in two words leaves the place its name'],
  ['에버그란데의 빚', '에버그란데 恆大', 'company and group are one thing'],
  ['중국 배우 예멍위안(16)은 웃었다.', '예멍위안 葉□□', 'nobody lists her: country, role and age'],
  ['예멍위안은 웃었다.', '', 'the same by herself may be anything'],
  ['시주석이 왔다.', '시 習近平', 'a reference written together'],
  ['상해, 천진, 대련의 공장', '상해 上海, 천진 天津, 대련 大連', 'three places in a row'],
  ['상해를 입은 사람', '', 'an injury'],
  ['서안(西安)의 성벽', '서안 西安', 'a place everybody knows, glossed'],
  ['경기 광주(廣州)의 도자기', '', 'Korea has a place of these Hanzi'],
  [
    '승상 이사(李斯)의 창을 찾았다. 박물관 이사 여덟 명이 보았다.',
    '이사 李斯',
    'the board has directors, whoever is glossed before',
  ],
  [
    '윈난성 다리(大理)에 갔다. 다리가 아팠다. 다리시는 조용했다.',
    '윈난 雲南, 다리 大理, 다리 大理',
    'legs ache; the city has its unit',
  ],
  ['베이징에서 본 수호지(睡虎地) 죽간', '베이징 北京', 'a tomb rather than the novel'],
  ['상하이 복단대(復旦大) 연구진', '상하이 上海, 복단대 復旦大學', 'its Hanzi, shortened'],
  ['윈난의 루산(乳扇)', '윈난 雲南, 루산 乳扇', 'a cheese, and no slip for a little-known city'],
  [
    '중국의 쑹리페이 교수가 왔다. 쑹 교수는 웃었다.',
    '쑹리페이 宋□□, 쑹 宋□□',
    'a name of four such syllables',
  ],
  [
    '중국의 펑하오란(21)',
    '펑하오란 馮□□/彭□□/鳳□□/封□□',
    'up to the age, whatever looks like a particle',
  ],
  [
    '중국의 펑하오란(21)이 왔다. 펑씨는 웃었다.',
    '펑하오란 馮□□/彭□□/鳳□□/封□□, 펑 馮□□/彭□□/鳳□□/封□□',
    'who is referred to is no surer',
  ],
  ['중국 선수는 장우진에게 졌다.', '', 'nobody loses to a town'],
  [
    '저장성 우이현에게 상을 주었다.',
    '저장 浙江, 우이 武義',
    'a county gets something where its province stands before',
  ],
  ['중국의 고전 수호지(水滸誌)를 읽었다.', '수호지 水滸傳', 'as Koreans write it'],
  ['중국 진시황제(秦始皇帝)의 무덤', '진시황제 秦始皇', 'with the rest of the title'],
  ['베이징에 사는 리밍(李明)씨', '베이징 北京, 리밍 李明', 'not 黎明, who is an actor'],
  ['중국의 천멍이(21)는 웃었다.', '', 'not 陳夢 and a particle'],
  ['청두의 저우딩양의 슛', '청두 成都, 저우딩양 周□□', 'nobody lists him, so he is no young lady'],
  [
    '지린성 집안(集安)에 갔다. 학자 집안에서 태어난 사람이다.',
    '지린 吉林, 집안 集安',
    'a family, whatever is glossed before',
  ],
  ['홍콩에서는 로힝야(羅興亞) 사태를 다룬다.', '홍콩 香港', 'no person called 羅'],
];

describe('annotate', () => {
  it.each(READ)('%s: %s (%s)', (text, expected) => {
    const found = engine.annotate(text).mentions.map(({ surface, traditional, candidates }) => {
      return `${surface} ${traditional || candidates.map((each) => each.traditional).join('/')}`;
    });
    expect(found.join(', ')).toBe(expected);
  });
});
