import type { Lexicon } from '../lexicon/lexicon';

/** What the gloss of a place must and may not say where a unit or feature follows its name. */
type Sort = { readonly is: RegExp; readonly isNot: RegExp };

const CITY = /\bcit(?:y|ies)\b|\bcapital\b|municipality|prefecture/i;
const DISTRICT = /district/i;
const COUNTY = /\bcounty\b|banner/i;
const PROVINCE = /province|autonomous region/i;
const RIVER = /river/i;
const TOWN = /\btown/i;

const any = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'i');

/** 강 and 산 are also the last syllables of names, so they say nothing against a city. */
const SORTS: Readonly<Record<string, Sort>> = {
  성: { is: PROVINCE, isNot: any(CITY, DISTRICT, COUNTY, RIVER, TOWN) },
  시: { is: CITY, isNot: any(PROVINCE, COUNTY, RIVER, TOWN, DISTRICT) },
  현: { is: COUNTY, isNot: any(PROVINCE, CITY, RIVER, TOWN, DISTRICT) },
  구: { is: DISTRICT, isNot: any(PROVINCE, CITY, RIVER, TOWN, COUNTY) },
  진: { is: TOWN, isNot: any(PROVINCE, CITY, RIVER, DISTRICT, COUNTY) },
  향: { is: TOWN, isNot: any(PROVINCE, CITY, RIVER, DISTRICT, COUNTY) },
};

/** In log-odds: nearly two steps of prominence. */
const FIT = 2;

/**
 * How well a place goes with the unit after its name: 푸톈구 is the district 福田 rather than the city 莆田.
 *
 * @param unit as it stands in the text; others than 성 시 현 구 진 향 say nothing
 * @param english the gloss of the place
 * @returns log-odds: above 0 it fits, below 0 it is something else
 * @example unitFit('현', 'county in Zhangzhou City, Fujian') // 2
 */
export function unitFit(unit: string, english: string): number {
  const sort = SORTS[unit];
  if (sort === undefined) return 0;
  // What the place lies in follows: "county in Harbin City, Heilongjiang".
  const own = english.replace(/\b(?:in|of)\s.*$/, '');
  if (sort.is.test(own)) return FIT;
  return sort.isNot.test(own) ? -FIT : 0;
}

/** Whether some place among entities may have a unit: 彰武 is a county and has no 진. */
export function fitsUnit(lexicon: Lexicon, unit: string, entityIds: readonly number[]): boolean {
  return entityIds.some(
    (id) => lexicon.kindOf(id) === 'place' && unitFit(unit, lexicon.entity(id).english) >= 0,
  );
}
