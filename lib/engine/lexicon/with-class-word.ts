import type { Entity, Kind } from '../types';

/** A class word in both scripts and how it is read. */
type ClassWord = Pick<Entity, 'kind' | 'traditional' | 'simplified' | 'pinyin' | 'sinoKorean'> & {
  readonly korean: string;
  /** What a gloss says of what is so called; where a place lies is not part of that. */
  readonly is: RegExp;
};

/** A class stands at the end of what a gloss says before "in" and "of"; quarters and autonomous regions are others. */
const CLASSES: readonly ClassWord[] = [
  word('place', '성 省 省 Shěng 성', /(?:^|, )province$/),
  word('place', '시 市 市 Shì 시', /(?:^|, )(?:(?:[a-z-]+ )*city|municipality|capital)$/),
  word('place', '현 縣 县 Xiàn 현', /(?:^|, )county$/),
  word('place', '구 區 区 Qū 구', /(?:^|, )district$/),
  word('brand', '그룹 集團 集团 Jítuán 집단', /\b(?:group|conglomerate)\b/i),
  word('brand', '자동차 汽車 汽车 Qìchē 기차', /\b(?:car|auto|automobile|EV|vehicle)[- ]?maker\b/i),
];

/** @param written the Korean word, both scripts, pinyin and Korean reading, a space between */
function word(kind: Kind, written: string, is: RegExp): ClassWord {
  const [korean = '', traditional = '', simplified = '', pinyin = '', sinoKorean = ''] =
    written.split(' ');
  return { kind, korean, traditional, simplified, pinyin, sinoKorean, is };
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
  const said = CLASSES.find(({ korean, traditional, simplified }) =>
    [korean, traditional, simplified].some((each) => query.endsWith(each)),
  );
  if (said === undefined || said.kind !== entity.kind) return null;
  if (entity.traditional.includes(said.traditional.charAt(0)) || entity.region === 'historical')
    return null;
  const own = entity.english.replace(/[ ;]*\b(?:in|of)\s.*$/, '');
  if (!said.is.test(own)) return null;
  return {
    ...entity,
    traditional: entity.traditional + said.traditional,
    simplified: entity.simplified + said.simplified,
    pinyin: `${entity.pinyin} ${said.pinyin}`,
    sinoKorean: entity.sinoKorean + said.sinoKorean,
  };
}
