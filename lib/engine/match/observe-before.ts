/** What stands before a candidate. */
import { isSyllable } from '../hangul/syllable';
import { isNumberAt } from '../lexicon/designation';
import type { Lexicon } from '../lexicon/lexicon';
import { isBody, type SpanCandidate } from './candidate';
import { COUNTRIES_BEFORE, isElsewhere, PARTS_OF_COUNTRY, ROLES_BEFORE } from './cues';
import { wordBefore } from './surroundings';

/** Observes prefixes and figures in the same word, and a country, a role or another part of the world before it. */
export function observeBefore(lexicon: Lexicon, text: string, candidate: SpanCandidate): void {
  const { start, end, inferred, evidence } = candidate;
  const before = text.charCodeAt(start - 1);
  // 5홍콩달러 is money.
  if (isNumberAt(text, start - 1) && !text.startsWith('달러', end)) evidence.push('digit-before');
  if (HANJA_BEFORE.has(text.charAt(start - 1))) evidence.push('hanja-before');
  if (isSyllable(before) && !isPost(text, start, end)) evidence.push('prefix-before');
  if (before !== SPACE) return;
  let at = start;
  let word = wordBefore(text, at);
  if (PARTS_OF_COUNTRY.test(word)) {
    at -= word.length + 1;
    word = wordBefore(text, at);
  }
  if (word === '') return;
  const role = ROLES_BEFORE.has(word);
  // 중국 배우 탕웨이: the country stands before the role.
  const country = COUNTRIES_BEFORE.has(role ? wordBefore(text, at - word.length - 1) : word);
  if (country || role) {
    if (country) evidence.push('country-before');
    if (role) evidence.push('role-before');
    if (inferred !== null && !evidence.includes('inferred-with-cue'))
      evidence.push('inferred-with-cue');
  }
  // 미국 알리바바 상장: companies are at home everywhere.
  else if (isElsewhere(word) && !isBody(lexicon, candidate)) evidence.push('elsewhere-before');
}

/** 주선양총영사: where a diplomat is posted. */
const POST = /^ ?(?:대한민국 |한국 |한국)?(?:총?영사|대사)/;

function isPost(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '주' && POST.test(text.slice(end, end + 12));
}

const SPACE = 0x20;
const HANJA_BEFORE = new Set('中臺台');
