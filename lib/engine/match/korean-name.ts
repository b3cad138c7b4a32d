import { SyllableSet } from '../hangul/syllable-set';
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import { type Following, readFollowing } from './surroundings';
import { fitsUnit } from './unit-fit';

/** The usual surnames of Korea (2015 census, from 10,000 bearers up). */
const SURNAMES = new SyllableSet(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용',
);

/** Units with which given names end as well: 이우진, 하미현, 장민구. */
const GIVEN_NAME_ENDS = new SyllableSet('진현구');

/** The third syllable of a reporter: 황하나 기자. */
const REPORTER = /^[가-힣] (?:기자|특파원)/;

/** The other of two players, with three syllables and no more. */
const PARTNER = /^-[가-힣]{3}(?![가-힣])/;

/**
 * Whether a candidate of two syllables is the beginning of a Korean's name, whose last syllable looks like an ending, a
 * unit or a feature: 이정호 특파원 is no lake 이정, 장우진-조대성 are two players, and 이우 is a city, which has no 진.
 *
 * @param following what was read behind the candidate
 */
export function isKoreanName(
  lexicon: Lexicon,
  text: string,
  { start, end, form, entityIds }: SpanCandidate,
  { suffix, unit }: Following,
): boolean {
  if (end - start !== 2) return false;
  if (REPORTER.test(text.slice(end, end + 6))) return true;
  if (suffix.length !== 1 || text.charAt(end) !== suffix) return false;
  if (PARTNER.test(text.slice(end + 1, end + 6))) return true;
  if (!unit) return readFollowing(text, end + 1).title !== '';
  return (
    form >= 0 &&
    SURNAMES.has(text.charCodeAt(start)) &&
    GIVEN_NAME_ENDS.has(text.charCodeAt(end)) &&
    !fitsUnit(lexicon, suffix, entityIds)
  );
}
