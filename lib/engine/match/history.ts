/** Names of the Chinese past, and the places of today that texts about it write in the Korean way. */
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import { HISTORICAL_ROLES } from './cues';

/** What sentences about the past of China speak of; it lets the Korean readings of its people be believed. */
const PAST =
  /[은주진한수당송원명청위촉오연조제초월노양금요]나라(?!당)|왕조|황제|황후|태자|태후|황실|환관|(?:전한|후한)(?: (?:때|시대|말)|의)|서진|동진|북위(?! ?\d)|남조|북조|삼국(?:지|시대)|오호|십육국|오대십국|제후|춘추|전국시대|기원전|즉위|옹립|봉하|책봉|조공|정벌|토벌|재상|승상|대장군|책사|군주|명장|촉한|초한|후금|의병|멸망|도읍|천도|실크로드|초한지|수호지|서유기|손자병법|논어|도덕경|제자백가|사상가|고사성어/;

/** What sentences about the Korean government in exile and its fighters speak of. */
const EXILE = /임시정부|독립군|광복군|독립운동|독립투사|항일|순국/;

/** Where they lived and died, by the Korean readings that are used for that time; 광주 and 정주 are in Korea as well. */
const PLACES_OF_EXILE = new Set(
  '상해 중경 남경 여순 심양 봉천 길림 항주 진강 유주 서안 연안 장사 북경 천진 한구 무한'.split(' '),
);

/** Whether a sentence speaks of the exile of Koreans in China. Example: `speaksOfExile('상해 임시정부')`. */
export function speaksOfExile(sentence: string): boolean {
  return EXILE.test(sentence);
}

/** Whether Koreans lived in exile at a place so written. */
export function isPlaceOfExile(surface: string): boolean {
  return PLACES_OF_EXILE.has(surface);
}

/** Whether a sentence speaks of the past. Example: `speaksOfThePast('수나라 때')`. */
export function speaksOfThePast(sentence: string): boolean {
  return PAST.test(sentence);
}

/** Somebody or something of the Chinese past, or a place by its Korean reading: 유비, 요동, 낙양. */
export function isHistorical(lexicon: Lexicon, { entityIds, form }: SpanCandidate): boolean {
  const best = entityIds[0];
  if (best === undefined || form < 0) return false;
  if (lexicon.kindOf(best) === 'place' && lexicon.formTypeOf(form) === 'sino-korean') return true;
  for (const id of entityIds) if (lexicon.regionOf(id) === 'historical') return true;
  return false;
}

/** Whether some person of the past is called so. */
export function isPersonOfThePast(lexicon: Lexicon, { entityIds }: SpanCandidate): boolean {
  return entityIds.some(
    (id) => lexicon.kindOf(id) === 'person' && lexicon.regionOf(id) === 'historical',
  );
}

/** 수나라 양제, 명나라의 정화: of the dynasties that persons are named after. */
const OF_DYNASTY = /^[한수당송원명청위촉오진초연제조월]나라의?$/;

/** Whether the word before a name says of which dynasty somebody was, or what. Example: `isRoleOfThePast('명장')`. */
export function isRoleOfThePast(word: string): boolean {
  return HISTORICAL_ROLES.has(word) || OF_DYNASTY.test(word);
}
