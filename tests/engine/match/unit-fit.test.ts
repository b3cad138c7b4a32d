import { expect, it } from 'vitest';
import { fitsUnit, unitFit } from '../../../lib/engine/match/unit-fit';
import { lexicon } from '../../support/engine';

it.each([
  ['구', 'district of Shenzhen', 2, 'what the unit says'],
  ['구', 'city in Fujian', -2, 'another unit'],
  ['현', 'county in Zhangzhou City, Fujian', 2, 'what it lies in is not what it is'],
  ['현', 'city in Jiangsu; capital', -2, 'a city is no county'],
  ['시', 'county-level city in Hengyang', 2, 'a city of whatever level'],
  ['성', 'province in China; capital Taiyuan', 2, 'a province, though its capital is named'],
  ['시', 'river and city in Fujian', 2, 'both'],
  ['시', 'mountain in Anhui', 0, 'cities are named after mountains'],
  ['진', 'county in Fuxin City', -2, 'its seat is meant less often than a Korean given name'],
  ['강', 'city in Henan', 0, '강 may be a part of the name'],
  ['', 'city in Henan', 0, 'nothing follows'],
])('%s after %s: %s, %s', (unit, english, expected) => {
  expect(unitFit(unit, english)).toBe(expected);
});

it.each([
  ['이우', '진', false, 'a city'],
  ['이우', '시', true, 'the same with its unit'],
  ['푸톈', '구', true, 'one of two is a district'],
  ['마화텅', '시', false, 'a person'],
])('%s and %s: %s, %s', (form, unit, expected) => {
  expect(fitsUnit(lexicon, unit, lexicon.entityIdsOf(lexicon.findForm(form)))).toBe(expected);
});
