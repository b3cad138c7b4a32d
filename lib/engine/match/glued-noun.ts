import { SyllableSet } from '../hangul/syllable-set';
import { wordEnd } from './surroundings';

/** Nouns written together with a name before them: 다롄시정부, 톈허스타디움, 베이징올림픽. */
const NOUNS =
  /^(?:시?정부|시청|커피|밀크티|해운|메모리|솔라|전기|정밀공업|식품|유업|리튬|강철|게임즈|네트워크|광장|백화점|쇼핑몰|플라자|시네마|매장|스토어|타워|빌딩|철도|고속철도?|산맥|삼각주|제철소|군도|릉|항일|주둔|성정부|당국|공원|스타디움|경기장|체육관|대학교?|국제|호텔|은행|한인|지사|공장|법인|본사|본부|총?영사관?|대사관?|특파원|올림픽|아시안게임|모터쇼|포럼|선언|회담|정상회담|조약|지점|시내|시민|주민|출신|현지|산업|신문|방송|병원|교도소|감옥|대지진|지진|대회|마라톤|오픈|어워드|영화제|박람회|엑스포|증시|달러|종합지수|성분지수|상품거래소|선물거래소|구치소|주재|거래소|증권거래소|대교|역사|사태|회사|에너지|테크|과기|뉴스|재단|학원|학교|중학교|고등학교|극장|박물관|미술관|도서관|식당|요리|음식|교구|지부|사무소|협력|협정|의정서|노선|항로|공항|배우|가수|감독|작가|영화|영화계|드라마|언론|매체|기업|정부|관광|관광객|여행|유학|유학생|교민|교포|무역|투자|팬|리그|대표팀|선수단|대표단|사범대|사범대학|외국어대|공대|의대|농대|천(?:에|은|이|을|의|으로)?$)/;
/** What they begin with, since every candidate is asked about them. */
const FIRSTS = new SyllableSet(
  [...NOUNS.source].filter(
    (character, index, all) => /[가-힣]/.test(character) && /[|:?]/.test(all[index - 1] ?? ''),
  ),
);

/**
 * Whether a noun that newspapers write together with a name stands at an offset.
 *
 * @param at UTF-16 offset of the end of the name, or of the word after it
 * @example isGluedNoun('다롄시정부', 2) // true
 */
export function isGluedNoun(text: string, at: number): boolean {
  return FIRSTS.has(text.charCodeAt(at)) && NOUNS.test(text.slice(at, wordEnd(text, at)));
}
