import { expect, it } from 'vitest';
import { beginsKoreanWord } from '../../../lib/engine/match/korean-openings';

it.each([
  ['장시간', true, 'a long time'],
  ['장시성', false, '江西 and its unit'],
  ['이뤄진', true, 'an inflected verb'],
  ['시스템은', true, 'with a particle'],
  ['서안 지구', true, 'the West Bank, in two words'],
  ['서안 지하철', false, 'the city 西安'],
  ['광동제약은', true, 'a Korean company'],
  ['샹그릴라 대화', true, 'a conference in Singapore'],
  ['바이윈', false, 'a district of Guangzhou'],
])('%s: %s, %s', (word, expected) => {
  expect(beginsKoreanWord(`는 ${word}`, 2)).toBe(expected);
});

it.each([
  ['차 한 대만 팔렸다', '대만', true, 'a counter'],
  ['승용차 한 대만 덩그러니', '대만', true, 'whatever is said of what is counted so'],
  ['여기 한 대만 감독은', '대만', false, 'nothing is counted'],
  ['지린성 성도 창춘', '성도', true, 'the capital of a province'],
  ['쓰촨성 성도에서', '성도', false, 'which may be the city there'],
  ['푸젠성 연안에서', '연안', true, 'the coast of a province'],
  ['산시성 북부 연안에서', '연안', false, 'no coast either'],
  ['도성 성도에서', '성도', false, 'no province'],
  ['쓰촨성 성도인 청두', '성도', true, 'which is what it is there'],
  ['아이젠을 챙겨', '아이젠', true, 'what is worn on ice'],
  ['2층 단동 건물', '단동', true, 'a building that stands alone'],
  ['북한 접경 단동 세관', '단동', false, 'the city'],
  ['황보 성을 쓰는', '황보', true, 'a Korean surname'],
  ['황보 감독이', '황보', false, 'somebody'],
  ['칭하이성 위수지역에서', '위수', false, 'a prefecture'],
  ['외출을 위수지역 안으로', '위수', true, 'where soldiers must stay'],
  ['중국 배우 웨이팅이', '웨이팅', false, 'somebody'],
  ['오늘은 웨이팅 한 시간', '웨이팅', true, 'waiting'],
  ['태평양 연안에서', '연안', true, 'or of an ocean'],
  ['산시성 연안에서', '연안', false, 'a province without a coast'],
  ['그해 연안에서', '연안', false, 'no sea'],
  ['구시로의 습원', '구시로', true, 'a city in Japan'],
  ['손을 대만 봐도', '대만', true, 'the verb 대다'],
  ['경제를 대만 언론은', '대만', false, 'the island after an object'],
  ['새 대만 총통', '대만', false, 'the island'],
  ['2024 대만 총통 선거', '대만', false, 'a year'],
  ['한 대만 언론은', '대만', false, 'a paper of the island'],
  ['여러 대만 남았다', '대만', true, 'another counter'],
  ['소리 내어 우시는 모습', '우시', true, 'the verb 울다'],
  ['이백 번 넘게', '이백', true, 'two hundred times'],
  ['이백 시인의', '이백', false, 'the poet'],
  ['입장권 4만 장이', '장이', true, 'sheets of paper'],
  ['배우 장이', '장이', false, 'the actor'],
  ['사진 한 장이 화제', '장이', true, 'one sheet'],
  ['하지만 장이머우는', '장이', false, 'a longer name after an ending like a number'],
  ['이백 일행은', '이백', false, 'no counter'],
  ['이백 달러를', '이백', true, 'money'],
  ['하이닉스도 우시는', '우시', false, 'the city after "also"'],
  ['한 석도 얻지', '석도', true, 'not one seat'],
  ['화가 석도는', '석도', false, 'the painter'],
  ['중국 우시는 공장이 많다', '우시', false, 'the city'],
])('%s: %s is no name: %s, %s', (text, word, expected) => {
  expect(beginsKoreanWord(text, text.indexOf(word))).toBe(expected);
});
