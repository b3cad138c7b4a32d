/**
 * Hanzi a newspaper has mistyped: 시진핑(習近評), 보하이(勃海). Corrected only where the Hangul is a form of exactly one
 * listed name that differs in one character, and that character reads like the printed one.
 */
import type { Lexicon } from '../lexicon/lexicon';
import type { Entity, Kind } from '../types';
import { HOLE } from './align';

/** Two real people may well be one character apart; of anything else there is hardly a second of the same sound. */
const LEAST_PROMINENCE: Readonly<Record<'person' | 'other', number>> = { person: 4, other: 3 };

/**
 * The name meant.
 *
 * @param hanzi as printed
 * @param surface the Hangul they stand for
 * @returns `null` when the Hanzi are listed themselves, or no single name fits
 * @example repairTypo(lexicon, ['習', '近', '評'], '시진핑')?.traditional // '習近平'
 */
export function repairTypo(
  lexicon: Lexicon,
  hanzi: readonly string[],
  surface: string,
): Entity | null {
  if (hanzi.includes(HOLE) || lexicon.findByHanzi(hanzi.join('')).length > 0) return null;
  const form = lexicon.findForm(surface);
  if (form < 0) return null;
  const meant = lexicon
    .postingsOf(form)
    .map(({ entityId }) => lexicon.entity(entityId))
    .filter(
      (entity) =>
        isWellKnown(entity) &&
        !maybeSomebodyElse(lexicon, hanzi, entity) &&
        isOneOff(lexicon, hanzi, entity.traditional),
    );
  return new Set(meant.map(({ traditional }) => traditional)).size === 1
    ? (meant[0] ?? null)
    : null;
}

function isWellKnown({ kind, prominence }: { kind: Kind; prominence: number }): boolean {
  return prominence >= LEAST_PROMINENCE[kind === 'person' ? 'person' : 'other'];
}

/** 리밍(李明) is not 黎明, nor 마윈(馬芸) 馬雲: there are more people than the lexicon lists. */
function maybeSomebodyElse(lexicon: Lexicon, hanzi: readonly string[], entity: Entity): boolean {
  const [surname = ''] = hanzi;
  return (
    entity.kind === 'person' &&
    (hanzi.length < 3 || lexicon.fold(surname) !== lexicon.fold([...entity.traditional][0] ?? ''))
  );
}

function isOneOff(lexicon: Lexicon, hanzi: readonly string[], traditional: string): boolean {
  const right = [...traditional];
  if (right.length !== hanzi.length) return false;
  const off = hanzi.filter(
    (each, index) => lexicon.fold(each) !== lexicon.fold(right[index] ?? ''),
  );
  const index = hanzi.indexOf(off[0] ?? '');
  return off.length === 1 && soundAlike(lexicon, hanzi[index] ?? '', right[index] ?? '');
}

function soundAlike(lexicon: Lexicon, a: string, b: string): boolean {
  const mandarin = new Set(lexicon.readingsOf(a).map(({ base }) => base));
  const korean = new Set(lexicon.sinoKoreanReadingsOf(a));
  return (
    lexicon.readingsOf(b).some(({ base }) => mandarin.has(base)) ||
    lexicon.sinoKoreanReadingsOf(b).some((reading) => korean.has(reading))
  );
}
