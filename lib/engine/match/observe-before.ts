/** What stands before a candidate. */
import { isSyllable } from '../hangul/syllable';
import { isNumberAt } from '../lexicon/designation';
import type { Lexicon } from '../lexicon/lexicon';
import { isAlsoWord, isBody, isMainly, mayBe, type SpanCandidate } from './candidate';
import {
  CHINESE_TITLES,
  COUNTRIES_BEFORE,
  isElsewhere,
  OUTLETS_BEFORE,
  PARTS_OF_COUNTRY,
  PLACE_NOUNS_BEFORE,
  roleIn,
} from './cues';
import { isPersonOfThePast, isRoleOfThePast } from './history';
import { wordBefore } from './surroundings';

/** Observes prefixes and figures in the same word, and a country, a role or another part of the world before it. */
export function observeBefore(lexicon: Lexicon, text: string, candidate: SpanCandidate): void {
  const { start, end, inferred, evidence } = candidate;
  const before = text.charCodeAt(start - 1);
  // 5홍콩달러 is money.
  if (isNumberAt(text, start - 1) && !text.startsWith('달러', end)) evidence.push('digit-before');
  if (HANJA_BEFORE.has(text.charAt(start - 1))) evidence.push('hanja-before');
  if (isSyllable(before) && !isPost(text, start, end) && !isStance(lexicon, text, candidate))
    evidence.push('prefix-before');
  // 홍콩 경제지 '신보': a quotation mark changes nothing.
  let at = OPENING_MARKS.has(text.charAt(start - 1)) ? start - 1 : start;
  if (text.charCodeAt(at - 1) !== SPACE) return;
  let word = wordBefore(text, at);
  if (PARTS_OF_COUNTRY.test(word)) {
    at -= word.length + 1;
    word = wordBefore(text, at);
  }
  if (word === '') return;
  const role = roleIn(word);
  if (candidate.historical && isRoleOfThePast(word) && isPersonOfThePast(lexicon, candidate))
    evidence.push('historical-role-before');
  if (isMainly(lexicon, candidate, 'organisation') && OUTLETS_BEFORE.has(word))
    evidence.push('outlet-before');
  // 도시 광주 is in Korea.
  const isKorean = evidence.includes('korean-place');
  if (!isKorean && isMainly(lexicon, candidate, 'place') && PLACE_NOUNS_BEFORE.has(word))
    evidence.push('place-noun-before');
  if (mayBe(lexicon, candidate, 'other') && CRAFT_BEFORE.test(word)) evidence.push('craft-before');
  // 중국 배우 탕웨이: the country stands before the role.
  const country = COUNTRIES_BEFORE.has(role !== '' ? wordBefore(text, at - word.length - 1) : word);
  if (country || role !== '') {
    if (country) evidence.push('country-before');
    if (role !== '') evidence.push('role-before');
    if (
      CHINESE_TITLES.has(role) &&
      isAlsoWord(lexicon, candidate) &&
      mayBe(lexicon, candidate, 'person')
    )
      evidence.push('word-as-person');
    if (inferred !== null && !evidence.includes('inferred-with-cue'))
      evidence.push('inferred-with-cue');
  }
  // 미국 알리바바 상장: companies are at home everywhere.
  else if (isElsewhere(word) && !isBody(lexicon, candidate)) evidence.push('elsewhere-before');
}

/** 탐사차 주룽, 핵심 모듈 톈허: what bears names that places and persons bear as well. */
const CRAFT_BEFORE =
  /(?:탐사[차선]|착륙선|궤도선|우주선|우주정거장|모듈|로버|위성|로켓|발사체|미사일|전투기|폭격기|수송기|여객기|무인기|드론|잠수[정함]|항공모함|항모|구축함|호위함|상륙함|군함|쇄빙선|유람선|여객선|고속열차|망원경|슈퍼컴퓨터)$/;

/** 주선양총영사: where a diplomat is posted. */
const POST = /^ ?(?:대한민국 |한국 |한국)?(?:총?영사|대사)/;

function isPost(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '주' && POST.test(text.slice(end, end + 12));
}

/**
 * 대홍콩 수출, 반화웨이 정서: for, against or with a place or company that everybody knows. 반대만 "only against" and
 * 대구시 are no 대만 and 구시.
 */
function isStance(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  const { start, end, form, entityIds } = candidate;
  const best = entityIds[0];
  const stance = text.charAt(start - 1);
  const isTaiwan = stance !== '반' && text.slice(start, end) === '대만';
  return (
    best !== undefined &&
    STANCES.has(stance) &&
    !isSyllable(text.charCodeAt(start - 2)) &&
    lexicon.commonnessOf(form) === 0 &&
    (isTaiwan || lexicon.formTypeOf(form) !== 'sino-korean') &&
    lexicon.prominenceOf(best) >= WELL_KNOWN &&
    lexicon.kindOf(best) !== 'person'
  );
}

/** Towards, against, for and away from. */
const STANCES = new Set('대반친탈');
const WELL_KNOWN = 4;

const SPACE = 0x20;
/** Of what is said and of titles. */
const OPENING_MARKS = new Set('\'"‘“「『《〈<');
const HANJA_BEFORE = new Set('中臺台');
