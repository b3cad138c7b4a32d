/** Names of the Chinese past, and the places of today that texts about it write in the Korean way. */
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';

/** What sentences about the past of China speak of; it lets the Korean readings of its people be believed. */
const PAST =
  /[은주진한수당송원명청위촉오연조제초월노양금요]나라(?!당)|왕조|황제|황후|태자|태후|황실|환관|후한|전한|서진|동진|북위(?! ?\d)|남조|북조|삼국|오호|십육국|오대십국|제후|춘추|전국시대|기원전|즉위|옹립|봉하|책봉|조공|반란|격파|정벌|토벌|장수|재상|승상|대장군|장군|책사|군주|명장|촉한|초한|후금|의병|멸망|도읍|천도|실크로드|삼국지|초한지|수호지|서유기|손자병법|논어|도덕경|제자백가|사상가|고사성어|임시정부|독립군|광복군|독립운동|독립투사|항일|순국/;

/** Whether a sentence speaks of the past. Example: `speaksOfThePast('수나라 때')`. */
export function speaksOfThePast(sentence: string): boolean {
  return PAST.test(sentence);
}

/** Somebody or something of the Chinese past, or a place by its Korean reading: 유비, 요동, 낙양. */
export function isHistorical(lexicon: Lexicon, { entityIds, form }: SpanCandidate): boolean {
  const best = entityIds[0];
  if (best === undefined || form < 0) return false;
  return (
    lexicon.regionOf(best) === 'historical' ||
    (lexicon.kindOf(best) === 'place' && lexicon.formTypeOf(form) === 'sino-korean')
  );
}
