/** What candidates that begin at the same place say of one another. */
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import { readFollowing } from './surroundings';

/** Prominence from which everybody knows a place. */
const KNOWN_PLACE = 4;

/** Whether a longer listed form begins at the same place and ends where the word can: 베이징 in 베이징사범대. */
export function isPartOfLonger(
  text: string,
  candidates: readonly SpanCandidate[],
  index: number,
): boolean {
  const { start, end } = candidates[index] as SpanCandidate;
  for (let at = index + 1; at < candidates.length; at++) {
    const other = candidates[at] as SpanCandidate;
    if (other.start !== start) return false;
    if (other.end > end && other.form >= 0 && readFollowing(text, other.end).tail !== 'other')
      return true;
  }
  return false;
}

/** 베이징사범대: a listed body whose name begins with a Chinese place that everybody knows is nothing else. */
export function isNamedAfterPlace(
  lexicon: Lexicon,
  candidates: readonly SpanCandidate[],
  index: number,
): boolean {
  const { start, form, entityIds } = candidates[index] as SpanCandidate;
  const [best] = entityIds;
  if (form < 0 || best === undefined || lexicon.kindOf(best) !== 'organisation') return false;
  for (let at = index - 1; at >= 0 && candidates[at]?.start === start; at--) {
    const place = (candidates[at] as SpanCandidate).entityIds.find(
      (id) => lexicon.kindOf(id) === 'place',
    );
    if (place !== undefined && lexicon.prominenceOf(place) >= KNOWN_PLACE) return true;
  }
  return false;
}
