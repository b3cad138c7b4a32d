/** Every Hangul form a name is found by, from its row. */

import { spellingVariants } from '../engine/pinyin/spelling-variants';
import { parsePinyin } from '../engine/pinyin/syllable';
import { toHangul } from '../engine/pinyin/to-hangul';
import { koreanWordCommonness } from './korean-words';
import type { Form, NameRow } from './name-row';
import { surnameLength } from './readings';
import { readSinoKorean } from './sino-korean';

/** Misspellings are looked for only in names of today usual enough to be misspelled. */
const LEAST_PROMINENCE_FOR_VARIANTS = 3;

/** Nobody tells the Korean reading of a little-known living person from the name of a Korean. */
function looksKorean({ kind, region, prominence }: NameRow): boolean {
  return kind === 'person' && region !== 'historical' && prominence < 3;
}

/**
 * The forms of a name, each once, the most trusted first: what the rule gives, what the tables say,
 * the Korean reading of historical persons, the usual misspellings.
 *
 * @returns forms of two syllables or more; a single syllable is never a name by itself
 * @example formsOf(row) // for 江澤民: 장쩌민 (official), 강택민 (established), 쟝쩌민 (variant) …
 */
export function formsOf(row: NameRow): Form[] {
  const forms = new Map<string, Form>();
  const add = (form: Form): void => {
    if ([...form.surface].length >= 2 && !forms.has(form.surface)) forms.set(form.surface, form);
  };

  const syllables = parsePinyin(row.pinyin);
  const official = syllables === null ? null : toHangul(syllables);
  if (official !== null) add({ surface: official, type: 'official' });

  const sinoKorean = readSinoKorean(
    row.traditional,
    row.kind === 'person' ? surnameLength(row.simplified) : 0,
  );
  for (const form of row.forms) {
    const type = form.surface === sinoKorean ? 'sino-korean' : form.type;
    if (type === 'sino-korean' && looksKorean(row)) continue;
    add({ surface: form.surface, type });
    if (form.surface.includes(' ')) add({ surface: form.surface.replaceAll(' ', ''), type });
  }
  if (sinoKorean !== null && row.region === 'historical' && row.kind === 'person') {
    add({ surface: sinoKorean, type: 'sino-korean' });
  }
  if (row.prominence >= LEAST_PROMINENCE_FOR_VARIANTS && row.region !== 'historical') {
    for (const surface of spellingVariants(row.pinyin)) {
      if (koreanWordCommonness(surface) === 0) add({ surface, type: 'variant' });
    }
  }
  return [...forms.values()];
}
