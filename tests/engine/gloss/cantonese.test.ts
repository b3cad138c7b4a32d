import { expect, it } from 'vitest';
import { cantoneseSurname } from '../../../lib/engine/gloss/cantonese';
import { engine } from '../../support/engine';

it.each([
  ['劉嘉明', '라우카밍', '라우', 'a surname of two blocks'],
  ['陳慧敏', '찬와이만', '찬', 'a character of two'],
  ['陳慧敏', '천후이민', '', 'Mandarin, which is read by rule'],
  ['陳慧敏', '찬와', '', 'too short'],
  ['陳慧敏', '찬와이만키콴', '', 'too long'],
  ['陳慧', '찬와이', '', 'a given name of one character'],
  ['慧敏', '찬와이', '', 'no surname'],
])('%s, %s: %s, %s', (hanzi, word, expected) => {
  expect(cantoneseSurname([...hanzi], word)).toBe(expected);
});

it.each([
  [
    '홍콩 재정사장 폴 찬은 바쁘다. 찬와이만(陳慧敏·67)씨의 가게는 붐빈다. 찬씨는 웃었다.',
    '홍콩 香港, 폴 찬 陳茂波, 찬와이만 陳慧敏, 찬 陳慧敏',
    'the nearer one is referred to',
  ],
  ['찬와이만(陳慧敏·67)씨는 웃었다.', '', 'nothing says that this is about Hong Kong'],
  ['홍콩의 창업자(曾毓群)는 웃었다.', '홍콩 香港', 'a word for somebody who is listed'],
])('%s: %s, %s', (text, expected) => {
  const { mentions } = engine.annotate(text);
  const found = mentions.map(({ surface, traditional }) => `${surface} ${traditional}`);
  expect(found.join(', ')).toBe(expected);
});
