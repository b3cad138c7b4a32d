import type { Entity } from '../types';

/** A class word in both scripts and how it is read. */
type ClassWord = Pick<Entity, 'kind' | 'traditional' | 'simplified' | 'pinyin' | 'sinoKorean'> & {
  readonly korean: string;
  /** What the gloss of a place says where the class is its own; the region it lies in is not part of that. */
  readonly is: RegExp;
};

/** Autonomous regions, prefectures and banners are called otherwise. */
const CLASSES: readonly ClassWord[] = [
  place('성', '省', '省', 'Shěng', '성', /^(?!.*\bautonomous\b).*\bprovince\b/i),
  place(
    '시',
    '市',
    '市',
    'Shì',
    '시',
    /^(?!.*\b(?:autonomous|league)\b).*\b(?:city|municipality|capital)\b/i,
  ),
  place('현', '縣', '县', 'Xiàn', '현', /^(?!.*\b(?:autonomous|banner)\b).*\bcounty\b/i),
  place('구', '區', '区', 'Qū', '구', /\bdistrict\b/i),
  brand('그룹', '集團', '集团', 'Jítuán', '집단'),
  brand('자동차', '汽車', '汽车', 'Qìchē', '기차'),
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
): ClassWord {
  return { korean, kind: 'brand', traditional, simplified, pinyin, sinoKorean, is: /(?:)/ };
}

/**
 * An entity together with the class word asked for: what 광둥성 is in Hanzi is 廣東省, though 廣東 is what is listed.
 *
 * @param query a word that ends in a class word, in Hangul or Hanzi: 성 시 현 구 for places, 그룹 자동차 for companies
 * @returns `null` where the entity is not known to be of that class, or has the word in its name already
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
  if (entity.traditional.endsWith(word.traditional)) return null;
  const own = entity.english.replace(/\b(?:in|of)\s.*$/, '');
  if (!word.is.test(own)) return null;
  return {
    ...entity,
    traditional: entity.traditional + word.traditional,
    simplified: entity.simplified + word.simplified,
    pinyin: `${entity.pinyin} ${word.pinyin}`,
    sinoKorean: entity.sinoKorean + word.sinoKorean,
  };
}
