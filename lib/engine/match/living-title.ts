import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';

/**
 * Who writes in a Korean newspaper, and whom it calls as neighbours do: 오진우 기자 and 장만옥 할머니 are Koreans whatever
 * their names read like.
 */
const KOREAN_TITLES: ReadonlySet<string> = new Set(
  '기자 특파원 인턴기자 논설위원 통신원 할머니 할아버지 어르신 이장'.split(' '),
);

/** Titles of the living: 주희 씨 and 장비 선수 are Koreans, not 朱熹 and 張飛. */
const LIVING_TITLES: ReadonlySet<string> = new Set(
  '씨 양 선수 의원 교수 변호사 회장 부회장 대표 사장 배우 가수 코치 연구원'.split(' '),
);

/**
 * Whether a title tells that a Korean of today is meant who is called like somebody Chinese.
 *
 * @param title that follows the candidate; empty for none
 * @example isLiving(lexicon, candidate, '씨') // true for 주희, who can only be 朱熹 otherwise
 */
export function isLiving(
  lexicon: Lexicon,
  { evidence, entityIds }: SpanCandidate,
  title: string,
): boolean {
  if (KOREAN_TITLES.has(title)) return evidence.includes('form-sino-korean');
  if (!LIVING_TITLES.has(title) || entityIds.length === 0) return false;
  return entityIds.every(
    (id) => lexicon.kindOf(id) === 'person' && lexicon.regionOf(id) === 'historical',
  );
}
