/**
 * Characters lost to EUC-KR, which has no room for most of them: 황푸(黃?). A hole is filled only when the
 * Hangul and the lexicon leave exactly one answer.
 */
import type { Lexicon } from '../lexicon/lexicon';
import type { Entity } from '../types';
import { HOLE } from './align';

/**
 * Fills the holes in the Hanzi of a gloss.
 *
 * @param surface the Hangul they stand for
 * @param before the text in front of it, where a larger place may be named (상하이 before 황푸)
 * @returns the whole Hanzi, or `null` when there is no hole or no single answer
 * @example fillHoles(lexicon, ['黃', '□'], '황푸', '상하이(上海, 상해) ') // ['黃', '浦']
 */
export function fillHoles(
  lexicon: Lexicon,
  hanzi: readonly string[],
  surface: string,
  before: string,
): string[] | null {
  if (!hanzi.includes(HOLE)) return null;
  const form = lexicon.findForm(surface.replaceAll(' ', ''));
  if (form < 0) return null;
  const fitting = lexicon
    .postingsOf(form)
    .map(({ entityId }) => lexicon.entity(entityId))
    .filter((entity) => fits(lexicon, hanzi, entity.traditional) && isTelling(hanzi, entity));
  const answers = new Set(fitting.map(({ traditional }) => traditional));
  if (answers.size > 1) {
    const inside = fitting.filter((entity) => liesIn(lexicon, entity, before));
    const narrowed = new Set(inside.map(({ traditional }) => traditional));
    return narrowed.size === 1 ? [...(inside[0] as Entity).traditional] : null;
  }
  return fitting[0] === undefined ? null : [...fitting[0].traditional];
}

/** A surname alone says nothing: the reporter 張? is not the one 張清 somebody has listed. */
function isTelling(hanzi: readonly string[], { kind }: Entity): boolean {
  return kind !== 'person' || hanzi.filter((character) => character !== HOLE).length >= 2;
}

function fits(lexicon: Lexicon, hanzi: readonly string[], traditional: string): boolean {
  const characters = [...lexicon.fold(traditional)];
  return (
    characters.length === hanzi.length &&
    hanzi.every(
      (character, index) => character === HOLE || lexicon.fold(character) === characters[index],
    )
  );
}

/** The gloss of a place says where it lies ("district of Shanghai"); a place named just before may be that. */
function liesIn(lexicon: Lexicon, entity: Entity, before: string): boolean {
  for (let start = 0; start < before.length; start++) {
    if (/[가-힣]/.test(before.charAt(start - 1))) continue;
    for (const { form } of lexicon.formsAt(before, start)) {
      for (const { entityId } of lexicon.postingsOf(form)) {
        const larger = lexicon.entity(entityId);
        if (larger.kind === 'place' && entity.english.includes(toneless(larger.pinyin)))
          return true;
      }
    }
  }
  return false;
}

function toneless(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u030c]/g, '')
    .normalize('NFC');
}
