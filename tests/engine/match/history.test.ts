import { describe, expect, it } from 'vitest';
import { createCandidate } from '../../../lib/engine/match/candidate';
import {
  isHistorical,
  isPlaceOfExile,
  speaksOfExile,
  speaksOfThePast,
} from '../../../lib/engine/match/history';
import { lexicon } from '../../support/engine';

describe('speaksOfThePast', () => {
  it.each([
    ['수나라 때의 일이다', true, 'a dynasty'],
    ['황제의 책봉을 받았다', true, 'court'],
    ['소식을 전한 배우', false, 'a verb, not the Former Han'],
    ['전한 때의 무덤', true, 'the Former Han'],
    ['우리나라 수출이', false, 'our country is no dynasty'],
    ['한나라당 의원', false, 'a Korean party'],
    ['북위의 불상', true, 'Northern Wei'],
    ['북위 29도', false, 'latitude'],
    ['나라의 살림', false, '나라 by itself is any country'],
    ['신제품을 내놨다', false, 'today'],
  ])('%s: %s, %s', (sentence, expected) => {
    expect(speaksOfThePast(sentence)).toBe(expected);
  });
});

describe('isHistorical', () => {
  it.each([
    ['제갈량', true, 'a person of the past'],
    ['낙양', true, 'a place by its Korean reading'],
    ['뤄양', false, 'the same place as it is called today'],
    ['마화텅', false, 'a person of today'],
  ])('%s: %s, %s', (surface, expected) => {
    const form = lexicon.findForm(surface);
    const entityIds = lexicon.entityIdsOf(form);
    const candidate = createCandidate({ start: 0, end: surface.length, form, entityIds });
    expect(isHistorical(lexicon, candidate)).toBe(expected);
  });
});

describe('the exile of Koreans in China', () => {
  it('is told by its government and its fighters', () => {
    expect(speaksOfExile('임시정부 청사')).toBe(true);
    expect(speaksOfExile('정부 청사')).toBe(false);
  });

  it('was at some places, whose namesakes in Korea are others', () => {
    expect(isPlaceOfExile('중경')).toBe(true);
    expect(isPlaceOfExile('광주')).toBe(false);
  });
});
