import { SyllableSet } from '../hangul/syllable-set';
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import type { Evidence } from './evidence';
import { KOREAN_SURNAMES } from './korean-namesake';
import type { Following } from './surroundings';
import { fitsUnit } from './unit-fit';

/** Units and features with which given names end as well: 이우진, 하미현, 장민구, 이정호. */
const UNIT_ENDS = new SyllableSet('진현구');
const FEATURE_ENDS = new SyllableSet('호강산');

/** The third syllable of a reporter, and where the title ends: 황하나 기자는. */
const REPORTER = /^[가-힣] (?:기자|특파원)(?:[은는이가의] |[^가-힣]|$)/;

/** The other of two players, with three syllables and no more. */
const PARTNER = /^-[가-힣]{2}([가-힣])(?![가-힣])/;

/** Titles of whom a paper calls by the whole name, and no office of a place. */
const TITLE =
  /^ (?:씨|양|군|의원|대표|감독|선수|교수|코치|배우|가수|작가|변호사|회장|사장|기자|특파원)(?:[은는이가의도와과]|[^가-힣]|$)/;

/** A subject: 이우진이 머리로. */
const SUBJECT = /^[이은] /;

/**
 * What speaks for a candidate of two syllables being the beginning of a Korean's name, whose last syllable looks like an
 * ending, a unit or a feature: 이정호 특파원 is no lake 이정, 장우진-조대성 are two players, and 이우 is a city, which has no
 * 진.
 *
 * @param following what was read behind the candidate
 * @returns `person-glued` where it is beyond doubt, `null` where nothing speaks for it
 * @example koreanName(lexicon, '이정현 대표', candidate, following) // 'person-glued', for the candidate 이정
 */
export function koreanName(
  lexicon: Lexicon,
  text: string,
  { start, end, form, entityIds, evidence }: SpanCandidate,
  { suffix, unit, tail }: Following,
): Evidence | null {
  if (end - start !== 2 || form < 0 || !KOREAN_SURNAMES.has(text.charCodeAt(start))) return null;
  const inKorean = tail !== 'particle' || evidence.includes('form-sino-korean');
  if (inKorean && REPORTER.test(text.slice(end, end + 6))) return 'person-glued';
  const last = text.charCodeAt(end);
  if (suffix.length !== 1 || text.charAt(end) !== suffix) return null;
  if (!(unit ? UNIT_ENDS : FEATURE_ENDS).has(last)) return null;
  const rest = text.slice(end + 1, end + 8);
  const partner = PARTNER.exec(rest)?.[1];
  // 신주현-먀오리현 are two counties.
  if ((partner !== undefined && partner !== suffix) || TITLE.test(rest)) return 'person-glued';
  return unit && SUBJECT.test(rest) && !fitsUnit(lexicon, suffix, entityIds) ? 'korean-name' : null;
}
