import type { Lexicon } from '../lexicon/lexicon';
import type { Kind } from '../types';

const PLACE_AFTER =
  /^ ?(?:성|시|현|구|진|향|촌|자치|특별|지구|섬|강|호|산|공항|역|항|거리|광장|공원)/;
const PLACE_ENDS = /[省市縣县區区鎮镇鄉乡村山江河湖海島岛港灣湾路街橋桥寺園园關关]$/u;
const ORGANISATION_ENDS = /(?:[報报社會会院部網网]|大學|大学|委員會|委员会|協會|协会)$/u;
const BRAND_ENDS = /(?:集團|集团|公司|銀行|银行|科技|汽車|汽车|電子|电子)$/u;

/** Rarer surnames begin ordinary words too often (春運, 微信). */
const LEAST_SURNAME_SHARE = 0.0005;

/** Whether the first Hanzi is a surname of more than one person in two thousand. */
export function hasUsualSurname(lexicon: Lexicon, traditional: string): boolean {
  const head = lexicon.fold([...traditional][0] ?? '');
  return (
    (lexicon.surnames.find(({ simplified }) => simplified === head)?.share ?? 0) >=
    LEAST_SURNAME_SHARE
  );
}

/**
 * What an unlisted name is likely to name, from its Hanzi and what follows its gloss.
 *
 * @param traditional the Hanzi, holes as □
 * @param after the first characters after the closing bracket
 * @example guessKind(lexicon, '環江', '현에서') // 'place'
 */
export function guessKind(lexicon: Lexicon, traditional: string, after: string): Kind {
  if (PLACE_AFTER.test(after)) return 'place';
  if (ORGANISATION_ENDS.test(traditional)) return 'organisation';
  if (BRAND_ENDS.test(traditional)) return 'brand';
  const length = [...traditional].length;
  if (hasUsualSurname(lexicon, traditional) && (length === 2 || length === 3)) return 'person';
  return PLACE_ENDS.test(traditional) ? 'place' : 'other';
}
