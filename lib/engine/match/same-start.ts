/** What candidates that begin at the same place say of one another. */
import type { Lexicon } from '../lexicon/lexicon';
import { isBody, type SpanCandidate } from './candidate';
import { readFollowing } from './surroundings';

/** Prominence from which everybody knows a place. */
const KNOWN_PLACE = 4;

/**
 * The longest listed form that begins at the same place as a candidate and ends where the word can: 베이징사범대 for 베이징.
 *
 * @returns its index among the candidates, -1 for none
 */
export function findLonger(
  text: string,
  candidates: readonly SpanCandidate[],
  index: number,
): number {
  const { start, end } = candidates[index] as SpanCandidate;
  let longest = -1;
  for (let at = index + 1; candidates[at]?.start === start; at++) {
    const other = candidates[at] as SpanCandidate;
    // 대만 국방부 in two words is an office of 대만 as well.
    const apart = text.slice(end, other.end).includes(' ');
    if (
      other.end > end &&
      !apart &&
      other.form >= 0 &&
      readFollowing(text, other.end).tail !== 'other'
    )
      longest = at;
  }
  return longest;
}

/** 베이징사범대, 하이난항공: a listed body whose name begins with a Chinese place that everybody knows is nothing else. */
export function isNamedAfterPlace(
  lexicon: Lexicon,
  candidates: readonly SpanCandidate[],
  index: number,
): boolean {
  const candidate = candidates[index] as SpanCandidate;
  const { start, form } = candidate;
  if (form < 0 || !isBody(lexicon, candidate)) return false;
  for (let at = index - 1; at >= 0 && candidates[at]?.start === start; at--) {
    const place = (candidates[at] as SpanCandidate).entityIds.find(
      (id) => lexicon.kindOf(id) === 'place',
    );
    if (place !== undefined && lexicon.prominenceOf(place) >= KNOWN_PLACE) return true;
  }
  return false;
}
