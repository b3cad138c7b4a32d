import type { Entity } from '../types';

/** A class word in both scripts and how it is read. */
type ClassWord = Pick<Entity, 'kind' | 'traditional' | 'simplified' | 'pinyin' | 'sinoKorean'> & {
  readonly korean: string;
  /** What a gloss says of what is so called; where a place lies is not part of that. */
  readonly is: RegExp;
};

/** A class stands at the end of what a gloss says before "in" and "of"; quarters and autonomous regions are others. */
const CLASSES: readonly ClassWord[] = [
  place('성', '省', '省', 'Shěng', '성', /(?:^|, )province$/),
  place('시', '市', '市', 'Shì', '시', /(?:^|, )(?:(?:[a-z-]+ )*city|municipality|capital)$/),
  place('현', '縣', '县', 'Xiàn', '현', /(?:^|, )county$/),
  place('구', '區', '区', 'Qū', '구', /(?:^|, )district$/),
  brand('그룹', '集團', '集团', 'Jítuán', '집단', /\b(?:group|conglomerate)\b/i),
  brand(
    '자동차',
    '汽車',
    '汽车',
    'Qìchē',
    '기차',
    /\b(?:car|auto|automobile|EV|vehicle)[- ]?maker\b/i,
  ),
];

function place(
  korean: string,
  traditional: string,
  simplified: string,
  pinyin: string,
  sinoKorean: string,
  is: RegExp,
): ClassWord {
  return { korean, kind: 'place', traditional, simplified, pinyin, sinoKorean, is };
}

function brand(
  korean: string,
  traditional: string,
  simplified: string,
  pinyin: string,
  sinoKorean: string,
  is: RegExp,
): ClassWord {
  return { korean, kind: 'brand', traditional, simplified, pinyin, sinoKorean, is };
}

/**
 * An entity together with the class word asked for: what 광둥성 is in Hanzi is 廣東省, though 廣東 is what is listed.
 *
 * @param query a word that ends in a class word: 성 시 현 구 for places, also in Hanzi, 그룹 자동차 for companies
 * @returns `null` where the entity is not known to be of that class, or has the word in its name already; nothing is made up
 * @example withClassWord(guangdong, '광둥성')?.traditional // '廣東省'
 */
export function withClassWord<Named extends Omit<Entity, 'id'>>(
  entity: Named,
  query: string,
): Named | null {
  const word = CLASSES.find(({ korean, traditional, simplified }) =>
    [korean, traditional, simplified].some((each) => query.endsWith(each)),
  );
  if (word === undefined || word.kind !== entity.kind) return null;
  if (entity.traditional.includes(word.traditional.charAt(0)) || entity.region === 'historical')
    return null;
  const own = entity.english.replace(/[ ;]*\b(?:in|of)\s.*$/, '');
  if (!word.is.test(own)) return null;
  return {
    ...entity,
    traditional: entity.traditional + word.traditional,
    simplified: entity.simplified + word.simplified,
    pinyin: `${entity.pinyin} ${word.pinyin}`,
    sinoKorean: entity.sinoKorean + word.sinoKorean,
  };
}
