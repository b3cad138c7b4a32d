import { SyllableSet } from '../hangul/syllable-set';
import type { Lexicon } from '../lexicon/lexicon';
import { isMainly, type SpanCandidate } from './candidate';
import type { Evidence } from './evidence';

/** The usual surnames of Korea. */
export const KOREAN_SURNAMES = new SyllableSet(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용온언후',
);

/** Syllables that given names in Korea are made of; 쾌, 륵, 책 or 작 are none. */
const GIVEN = new SyllableSet(
  '준서윤현진수영지은정호우연희경태재성원혁광욱승유이인용상주아나린율하선미혜숙자순옥철식규환훈석종동일기형범건찬완국섭택권근길도명무문빈산신안애양언열예오온운웅의익제창춘치학한해향헌협홍화효후휘흥민통장강추궁비복청세시천삼겸균교담대덕득라람래령로록리림만묵배백별보봉부사새설소솔숭슬실알엽왕월음임잎조즙채초충탁평필허활황회',
);

/** In syllable blocks: a surname and a given name of one or two. */
const LONGEST = 3;

/** What shows that somebody Chinese is meant; 부장 is a title in Korea too. */
const CUES: readonly Evidence[] = [
  'chinese-sentence',
  'name-in-sentence',
  'country-before',
  'hanja-before',
  'chinese-role-before',
  'historical-context',
  'historical-neighbour',
  'historical-pair',
  'historical-role-before',
];

/**
 * Whether a Korean may be called so, by the whole name or by a given name alone: 임지영 is 林志穎 in a paper about
 * Taiwan, and any Korean elsewhere; nobody is called 번쾌.
 *
 * @param surface a name read in the Korean way
 */
function mayBeKorean(surface: string): boolean {
  if (surface.length < 2 || surface.length > LONGEST) return false;
  const first = surface.charCodeAt(0);
  if (!KOREAN_SURNAMES.has(first) && !(surface.length === 2 && GIVEN.has(first))) return false;
  for (let at = 1; at < surface.length; at++) if (!GIVEN.has(surface.charCodeAt(at))) return false;
  return true;
}

/**
 * What speaks for a Korean being meant who is called like somebody Chinese, when nothing near speaks of anything Chinese.
 * Those everybody knows (성룡) are meant all the same.
 *
 * @param candidate with what its neighbours say
 * @returns `korean-full-name` where it is beyond doubt: surname and given name of somebody of today whom papers write
 *   about in the Mandarin way, `null` where nothing speaks for it
 * @example koreanNamesake(lexicon, '임지영이 이겼다', candidate) // 'korean-full-name'
 */
export function koreanNamesake(
  lexicon: Lexicon,
  text: string,
  candidate: SpanCandidate,
): Evidence | null {
  const { start, end, known, evidence, entityIds } = candidate;
  const best = entityIds[0];
  if (known !== null || best === undefined || !evidence.includes('form-sino-korean')) return null;
  if (!isMainly(lexicon, candidate, 'person') || CUES.some((cue) => evidence.includes(cue)))
    return null;
  if (!mayBeKorean(text.slice(start, end))) return null;
  const prominence = lexicon.prominenceOf(best);
  const region = lexicon.regionOf(best);
  const isWhole = end - start === LONGEST && region !== 'historical';
  if (isWhole && prominence < (region === 'mainland' ? KNOWN_TO_ALL : WELL_KNOWN))
    return 'korean-full-name';
  return prominence < WELL_KNOWN ? 'korean-namesake' : null;
}

const WELL_KNOWN = 4;
const KNOWN_TO_ALL = 5;
