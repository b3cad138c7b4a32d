import { describe, expect, it } from 'vitest';
import { engine } from '../../support/engine';

/** Text, the Hangul marked in it with its Hanzi, and what the row shows. */
const GLOSSES: readonly (readonly [string, readonly string[], string])[] = [
  ['마화텅(馬化騰) 회장', ['마화텅 馬化騰'], 'the plain form'],
  [
    '텐센트(騰訊?텅쉰) 회장',
    ['텐센트 騰訊', '텅쉰 騰訊'],
    'another name; the question mark was a middle dot',
  ],
  [
    '지난 춘제(春節, 춘절: 중국의 설) 때',
    ['춘제 春節', '춘절 春節'],
    'Korean reading and meaning after it; 지난 is a word',
  ],
  ['웨이신(微信, 위챗) 이용자', ['웨이신 微信', '위챗 微信'], 'brand name after it'],
  [
    '난닝(南寧, 남녕)시 거리',
    ['난닝 南寧', '남녕 南寧'],
    'the unit outside the bracket is not part of the name',
  ],
  [
    '환장(環江)모남족(毛南族) 자치현',
    ['환장 環江', '모남족 毛南族'],
    'two names with no space between',
  ],
  [
    '상하이(上海, 상해) 황푸(黃?)구',
    ['상하이 上海', '상해 上海', '황푸 黃浦'],
    'a hole with one answer: 黃埔 is not in Shanghai',
  ],
  ['시민기자 장청(張?)이 찍은 중국의 봄', ['장청 張□'], 'a hole with no answer stays a hole'],
  ['중국 관광객(유커·遊客)이', ['유커 遊客'], 'the Hangul is inside the bracket'],
  ['위챗(微信 웨이신)으로', ['위챗 微信', '웨이신 微信'], 'another name before, the reading after'],
  ['저장대학(浙江大學) 식당', ['저장대학 浙江大學'], 'Mandarin name, Korean class word'],
  ["'훙바오(紅包)'를", ['훙바오 紅包'], 'in quotes'],
  ['마화텅(46·馬化騰·사진) 회장', ['마화텅 馬化騰'], 'age first, picture after'],
  ['류젠차오(61·劉建超)', ['류젠차오 劉建超'], 'age first'],
  ['중국 윈난성(雲南省)', ['윈난 雲南'], 'the unit inside, which is Mandarin too'],
  ['화위앤춘(花園村)', ['화위앤춘 花園村'], 'a usual misspelling'],
  ['푸씽(复兴)호', ['푸씽 復興'], 'another, simplified'],
  ['왕둥밍(61·王東明)', ['왕둥밍 王東明'], 'age first, of somebody nobody lists'],
  ['우마트(Wumei·物美)', ['우마트 物美'], 'the English name first'],
  ['장잔(張展·42)', ['장잔 張展'], 'age after'],
  ['류샤오보(劉曉波·1955~2017)', ['류샤오보 劉曉波'], 'years of a life'],
  [
    '캐리 람(林鄭月娥59) 행정장관',
    ['캐리 람 林鄭月娥'],
    'age with nothing between; an English given name with a space',
  ],
  ['왕이(王毅, WANG Yi) 부장', ['왕이 王毅'], 'Latin after'],
  ['완커(萬科·Vanke)', ['완커 萬科'], 'brand in Latin after'],
  ['(중국명 시사<西沙>군도)', ['시사 西沙'], 'angle brackets inside round ones'],
  ['융장[邕江]', ['융장 邕江'], 'square brackets'],
  ['폴 찬 (陳茂波) 재정사장', ['폴 찬 陳茂波'], 'a space before the bracket'],
  ["'타오란비지'(陶然筆記)", ['타오란비지 陶然筆記'], 'a quote before the bracket'],
  ['칭다오(靑島)', ['칭다오 青島'], 'Korean glyph 靑'],
  ['칭화(淸華)대', ['칭화 清華'], 'Korean glyph 淸'],
  ['화웨이(華爲)', ['화웨이 華為'], 'Korean glyph 爲'],
  ['판빙빙(范氷氷)', ['판빙빙 范冰冰'], 'Korean glyph 氷'],
  ['멍완저우(孟晩舟)', ['멍완저우 孟晚舟'], 'Korean glyph 晩'],
  ['아리(阿裏) 지구', ['아리 阿里'], '里 converted once too often'],
  ['산시(陜西)성', ['산시 陝西'], 'U+965C, a look-alike of 陝'],
  [
    '이연걸(李連杰·리롄제)',
    ['이연걸 李連杰', '리롄제 李連杰'],
    'Korean reading, the Mandarin one inside',
  ],
  ['SMIC(中芯國際·중신궈지)', ['중신궈지 中芯國際'], 'a Latin name, the reading inside'],
  ['양제츠(楊潔지) 위원', ['양제츠 楊潔篪'], 'a Hangul syllable in the hole'],
  ['왕후닝(王호<삼수변+扈>寧) 상무위원', ['왕후닝 王滬寧'], 'a description in the hole'],
  ['리커창(李克强) 총리', ['리커창 李克強'], 'compatibility ideograph and Korean glyph'],
];

const NOT_GLOSSES: readonly (readonly [string, string])[] = [
  ['김정은(金正恩) 위원장', 'a Korean name reads in the Korean way'],
  ['아베 신조(安倍晋三) 총리', 'a Japanese name reads in neither way'],
  ['대(對)중국 수출을 초치(招致)해', 'hanja that explain Korean words'],
  ['북한 측은 선전(善戰)했다', 'a Korean word that is also a place'],
  ['고(故) 김 회장', 'a one-syllable prefix'],
  ['일거양득(一擧兩得)의 효과', 'an idiom'],
  ['새옹지마(塞翁之馬)라는 말', 'an idiom with a Korean reading of a Chinese story'],
];

describe('glosses', () => {
  it.each(GLOSSES)('%s → %s (%s)', (text, expected) => {
    const found = engine
      .annotate(text)
      .mentions.map(({ surface, traditional }) => `${surface} ${traditional}`);
    expect(found).toEqual(expected);
  });

  it.each(NOT_GLOSSES)('does not believe %s: %s', (text) => {
    expect(engine.annotate(text).mentions).toEqual([]);
  });

  it('names every later mention, and earlier ones too', () => {
    const text = '가오둥펑은 말이 없었다. 사진가 가오둥펑(高東風)은 웃었다. 가오둥펑의 사진이다.';
    const { mentions } = engine.annotate(text);
    expect(mentions.map(({ traditional }) => traditional)).toEqual(['高東風', '高東風', '高東風']);
  });

  it('names mentions in parts of the article that arrive later', () => {
    const { known } = engine.annotate('사진가 가오둥펑(高東風)은 웃었다.');
    const [mention] = engine.annotate('가오둥펑의 사진이다.', known).mentions;
    expect(mention?.traditional).toBe('高東風');
    expect(mention?.source).toBe('gloss');
  });
});
