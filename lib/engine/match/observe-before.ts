/** What stands before a candidate. */
import { isSyllable } from '../hangul/syllable';
import type { SpanCandidate } from './candidate';
import { COUNTRIES_BEFORE, isElsewhere, PARTS_OF_COUNTRY, ROLES_BEFORE } from './cues';
import { wordBefore } from './surroundings';

/** Observes prefixes and figures in the same word, and a country, a role or another part of the world before it. */
export function observeBefore(
  text: string,
  { start, end, inferred, evidence }: SpanCandidate,
): void {
  const before = text.charCodeAt(start - 1);
  // 5홍콩달러 is money.
  if (before >= DIGIT_0 && before <= DIGIT_9 && !text.startsWith('달러', end))
    evidence.push('digit-before');
  if (HANJA_BEFORE.has(text.charAt(start - 1))) evidence.push('hanja-before');
  if (isSyllable(before) && !isPost(text, start, end)) evidence.push('prefix-before');
  if (before !== SPACE) return;
  let word = wordBefore(text, start);
  if (PARTS_OF_COUNTRY.test(word)) word = wordBefore(text, start - word.length - 1);
  if (word === '') return;
  const role = ROLES_BEFORE.has(word);
  // 중국 배우 탕웨이: the country stands before the role.
  const country = COUNTRIES_BEFORE.has(role ? wordBefore(text, start - word.length - 1) : word);
  if (country || role) {
    if (country) evidence.push('country-before');
    if (role) evidence.push('role-before');
    if (inferred !== null) evidence.push('inferred-with-cue');
  } else if (isElsewhere(word)) evidence.push('elsewhere-before');
}

/** 주선양총영사: where a diplomat is posted. */
const POST = /^ ?(?:대한민국 |한국 |한국)?(?:총?영사|대사)/;

function isPost(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '주' && POST.test(text.slice(end, end + 12));
}

const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const HANJA_BEFORE = new Set('中臺台');
