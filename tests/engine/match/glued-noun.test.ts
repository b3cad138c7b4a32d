import { expect, it } from 'vitest';
import { isGluedNoun } from '../../../lib/engine/match/glued-noun';

it.each([
  ['다롄|시정부는', true, 'a body of the city'],
  ['베이징|올림픽', true, 'an event'],
  ['홍콩|배우와', true, 'the noun with its particle'],
  ['홍콩|배우', true, 'a trade'],
  ['지룽|천으로', true, '천 "stream" with its particle'],
  ['지룽|천만', false, '천 begins another word'],
  ['다롄|은', false, 'a particle'],
  ['다롄|', false, 'nothing'],
  ['다롄| 공항', false, 'a word of its own is asked about at its own beginning'],
])('%s: %s, %s', (marked, expected) => {
  expect(isGluedNoun(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
});
