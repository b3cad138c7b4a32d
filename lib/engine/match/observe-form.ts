/** What a candidate's form and the entity it names say by themselves. */
import { hasFinal } from '../hangul/syllable';
import type { Lexicon } from '../lexicon/lexicon';
import type { Kind } from '../types';
import type { SpanCandidate } from './candidate';
import type { Evidence } from './evidence';

/** Bits of the syllable model from which a form looks Mandarin, and below which it looks Korean. */
const VERY_MANDARIN_BITS = 9;
const MANDARIN_BITS = 3;
const KOREAN_BITS = -1;

const COMMONNESS: readonly (Evidence | null)[] = [
  null,
  'possible-inflection',
  'dictionary-word',
  'frequent-word',
  'common-word',
  'everyday-word',
  'korean-place',
];
const PROMINENCE = [
  'prominence-1',
  'prominence-1',
  'prominence-2',
  'prominence-3',
  'prominence-4',
  'prominence-5',
] as const satisfies readonly Evidence[];

/** Observes how a form looks, how usual a word it is in Korean, and how well known the best entity is. */
export function observeForm(lexicon: Lexicon, text: string, candidate: SpanCandidate): void {
  observeShape(lexicon, text, candidate);
  observeEntity(lexicon, text, candidate);
}

function observeShape(
  lexicon: Lexicon,
  text: string,
  { start, end, form, inferred, evidence }: SpanCandidate,
): void {
  let length = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== SPACE) length++;
  evidence.push(
    length === 2 ? 'two-syllables' : length === 3 ? 'three-syllables' : 'four-or-more-syllables',
  );
  const bits = lexicon.syllables.mandarinOdds(text, start, end);
  if (bits >= VERY_MANDARIN_BITS) evidence.push('looks-very-mandarin');
  else if (bits >= MANDARIN_BITS) evidence.push('looks-mandarin');
  else if (bits < KOREAN_BITS) evidence.push('looks-korean');
  if (inferred !== null) evidence.push('inferred');
  // 황궁이 is rather the palace as a subject than a person called 黃.
  if (inferred !== null && text.charAt(end - 1) === '이' && hasFinal(text.charAt(end - 2)))
    evidence.push('inferred-particle');
  if (form < 0) return;
  const type = lexicon.formTypeOf(form);
  if (type === 'established') evidence.push('form-established');
  if (type === 'sino-korean') evidence.push('form-sino-korean');
  if (type === 'variant') evidence.push('form-variant');
  const commonness = COMMONNESS[lexicon.commonnessOf(form)];
  if (commonness) evidence.push(commonness);
  else if (length > 3 && type === 'sino-korean') evidence.push('long-korean-reading');
  else if (length > 3 && type === 'official') evidence.push('long-mandarin-reading');
}

/**
 * 국무원, 최고인민법원, 국민당: bodies of state and party are words of their own in Korean, as is
 * 중국과학원; 공자학원 and 고궁박물원 are names.
 */
const BODIES = /(?:부|(?<![^과]학|박물)원|회|국|청|당|공실|법원|은행)$/;

/** 중국 외교부: written so to tell it from the ministry at home. */
const COUNTRY_FIRST = /^(?:중국|대만) /;

function isTerm(surface: string, kind: Kind): boolean {
  return kind === 'other' || (kind === 'organisation' && BODIES.test(surface));
}

function observeEntity(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds, evidence }: SpanCandidate,
): void {
  const best = entityIds[0];
  if (best === undefined) return;
  let prominence = 1;
  for (const id of entityIds) prominence = Math.max(prominence, lexicon.prominenceOf(id));
  evidence.push(PROMINENCE[prominence] ?? 'prominence-1');
  const kind = lexicon.kindOf(best);
  if (kind === 'person') evidence.push('kind-person');
  if (kind === 'other') evidence.push('kind-other');
  const surface = text.slice(start, end);
  const inKorean = evidence.includes('form-sino-korean') || COUNTRY_FIRST.test(surface);
  if (inKorean && isTerm(surface, kind)) evidence.push('korean-term');
  if (lexicon.originOf(best) === 'jieba') evidence.push('origin-jieba');
}

const SPACE = 0x20;
