import { groupByFirst } from '../hangul/group-by-first';
import { SyllableSet } from '../hangul/syllable-set';
import { PROVINCES } from './cues';

/**
 * Words that begin like a Chinese name and go on like an ending, a unit, a given name or a company word: 장시간 is
 * a long time rather than the time of 江西, 바이오 is bio rather than a person called 白. The commonness of a form does
 * not tell them, since the form itself is no word.
 */
const WORDS = groupByFirst(
  '구시로 위수령 장시간 장시일 서사시 은시계 양미간 진종일 지자제 중앙은행 고루한 남루한 탈루한 다부진 산동네 창안하 창안한 창안해 창안돼 창안되 창안된 창안될 창안할 대만족 바둥거 푸시시 밍밍하 밍밍한 쉬쉬하 쉬쉬해 쿵쿵이 멍멍이 궁둥이 메이커 바이오 바캉스 스웨터 웨이터 웨이모 마젠타 쓰디쓰 디즈니 라이즈 라이징 베이커리 이런류 이뤄 미뤄 시스템 서안지구 광동제약 상해보험 상해죄 상해치사 상해진단 런웨이 페이커 난닝구 아바나 주왕산 진평왕 이우학교 아이젠'
    .split(' ')
    // The West Bank is written apart as well; the dialogue is held in a hotel in Singapore; buildings and greenhouses stand
    // alone; a Korean surname; to become king.
    .concat(
      '서안 지구',
      '샹그릴라 대화',
      '샹그릴라 호텔',
      '마린 르펜',
      '단동 비닐하우스',
      '단동 온실',
      '단동 건물',
      '단동 주택',
      '단동 시설',
      '황보 성을',
      '황보 성씨',
      '왕이 되',
      '왕이 될',
      '왕이 된',
      '왕이 돼',
    ),
);

/** Words that are names elsewhere: what must stand before and after, some UTF-16 units each way. */
type WordInPlace = { readonly word: string; readonly before?: RegExp; readonly after: RegExp };
const AROUND = 8;

/** A number before a counter: 한, 여러, 30, 4만; 2024 is a year. */
const NUMBER =
  '(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|수십|십여|몇|단 한|\\d{1,3}[십백천만억]?) $';
const COUNT = new RegExp(`(?:^|[^가-힣\\d])${NUMBER}`);
/** What is counted by 대. */
const COUNTED = new RegExp(
  `(?:차|차량|버스|트럭|택시|오토바이|자전거|열차|전동차|컴퓨터|노트북|카메라|TV|비행기|여객기|전투기|기계|드론|헬기|피아노|냉장고|에어컨|로봇)[은는이가도]? ${NUMBER}`,
);
const ENDS = /^(?![가-힣])/;

const OTHER_PROVINCES = [...PROVINCES].filter((each) => each !== '쓰촨' && each !== '사천');

const WORDS_IN_PLACE: readonly WordInPlace[] = [
  // 차 한 대만 팔렸다, 한 대만 맞아도: a counter and 만 "only".
  { word: '대만', before: COUNT, after: /^ (?:팔|남|있|맞|때|더|빌|사|갖|운|보유|판매|들)/ },
  // 승용차 한 대만 덩그러니 남은.
  { word: '대만', before: COUNTED, after: /^ / },
  // 지린성 성도 창춘, 쓰촨성 성도인 청두: the capital of a province.
  { word: '성도', before: new RegExp(`(?:${OTHER_PROVINCES.join('|')})성의? $`), after: /^/ },
  { word: '성도', before: /(?:사천|쓰촨)성의? $/, after: /^(?:인|이자|이며) / },
  // 푸젠성 연안, 서해 연안: the coast, but 산시성 북부 연안 is 延安.
  {
    word: '연안',
    before:
      /(?:(?:랴오닝|허베이|산둥|장쑤|저장|푸젠|광둥|하이난|산동|강소|절강|복건|광동)성의?|[동서남북황홍흑]해|발해|지중해|태평양|대서양|인도양|강|황하) $/,
    after: /^/,
  },
  // 외출을 위수지역 안으로: where soldiers must stay; 칭하이성 위수지역 is around 玉樹.
  { word: '위수', before: /(?<!성 |성)$/, after: /^지역/ },
  // 오랜 궁리 끝에, 궁리해 보니: thinking.
  { word: '궁리', after: /^(?: 끝에| 중(?![가-힣])|하[는며면던다여게]|한 끝|할|해|했)/ },
  // 양귀비를 재배한, 양귀비 300주: the poppy, which nobody may grow.
  {
    word: '양귀비',
    after:
      /^(?:[꽃밭씨]| [꽃밭]| (?:씨앗|단속|모종|열매)|[를는]? ?(?:몰래|밀경작|불법|재배|키우|키운|기르|기른|심은|심어|\d[\d,]*[백천만]? ?(?:여 ?)?(?:포|주(?!년| 연)|그루)))/,
  },
  // 웨이팅 한 시간: waiting; actors are called so too.
  { word: '웨이팅', before: /(?<!배우 |가수 |중국 )$/, after: ENDS },
  // 4만 장이, 한 석도: counters and their endings.
  ...['장이', '장의', '석도'].map((word) => ({ word, before: COUNT, after: ENDS })),
  // 손을 대만 봐도: the verb 대다.
  { word: '대만', before: /[을를다] $/, after: /^ 봐/ },
  // 이백 번, 이백여 명: two hundred times.
  {
    word: '이백',
    after:
      /^(?:여 | ?(?:번|명|개|년|원|달러|마리|가지|살|시간|미터|권|곳|척)(?:$|[^가-힣]|[은는이가을를의에도로만째]))/,
  },
  // 관객을 위해서는, 돕기 위해: for the sake of.
  { word: '위해', before: /[을를기] $/, after: /^(?![시항(])/ },
  // 장안의 화제: the talk of the town.
  { word: '장안', after: /^의 화제/ },
  // 학자 집안에서 태어났다, 집안 형편: the family.
  {
    word: '집안',
    after:
      /^(?:에서 (?:태어|자라|자란|나고)|의 (?:장남|장녀|막내|맏|외아들|가풍)| (?:출신|어른|형편|사정|살림|내력|배경|분위기))/,
  },
  // 금요일마다 장이 선다: the market.
  {
    word: '장이',
    before: /(?<!배우 |가수 |감독 )$/,
    after: /^ (?:서(?:는|고|면|던|자)|선(?:다|$|[^가-힣])|섰|열(?:리|린|렸|릴)|들어[서선섰])/,
  },
  // 소리 내어 우시는: the verb 울다 with respect, of somebody or in some manner.
  { word: '우시', before: /(?:[어며고게히이가]|씨도) $/, after: /^(?:는|던|며|고) / },
];

/** Asked for every word of a text. */
const FIRSTS = new SyllableSet(
  [...[...WORDS.values()].flat(), ...WORDS_IN_PLACE.map(({ word }) => word)].map((word) =>
    word.charAt(0),
  ),
);

/**
 * Whether a word begins with one of them.
 *
 * @param start UTF-16 offset of the beginning of the word
 * @param isExplained whether the article explains a name of that form, which then counts unless its place says otherwise
 * @example beginsKoreanWord('장시간', 0) // true
 * @example beginsKoreanWord('차 한 대만 팔렸다', 4) // true
 */
export function beginsKoreanWord(text: string, start: number, isExplained = false): boolean {
  const first = text.charCodeAt(start);
  if (!FIRSTS.has(first)) return false;
  return (
    (!isExplained && (WORDS.get(first)?.some((word) => text.startsWith(word, start)) ?? false)) ||
    WORDS_IN_PLACE.some((each) => isInPlace(text, start, each))
  );
}

function isInPlace(text: string, start: number, { word, before, after }: WordInPlace): boolean {
  if (!text.startsWith(word, start)) return false;
  const end = start + word.length;
  return (
    (before === undefined || before.test(text.slice(Math.max(0, start - AROUND), start))) &&
    after.test(text.slice(end, end + AROUND))
  );
}
