import type { Entity } from '../types';

type Named = Pick<Entity, 'traditional' | 'simplified' | 'pinyin' | 'sinoKorean'>;

/** What Korean leaves out of the names of Chinese bodies, as that name has it in front. */
const LEFT_OUT: readonly Named[] = [
  { traditional: '中國', simplified: '中国', pinyin: 'Zhōngguó ', sinoKorean: '중국' },
  { traditional: '香港', simplified: '香港', pinyin: 'Xiānggǎng ', sinoKorean: '향항' },
  { traditional: '國務院', simplified: '国务院', pinyin: 'Guówùyuàn ', sinoKorean: '국무원' },
];

/**
 * A body by the name that it is asked for: 증권감독관리위원회 is 證券監督管理委員會, though 中國證券監督管理委員會 is what
 * is listed. Only where the rest is the word letter for letter, since an English name says nothing of the Hanzi.
 *
 * @param query a word in Hangul
 * @returns `null` where none of these is in front, or the rest is something else
 * @example withoutCountry(securitiesCommission, '증권감독관리위원회')?.traditional // '證券監督管理委員會'
 */
export function withoutCountry<Body extends Named>(body: Body, query: string): Body | null {
  const front = LEFT_OUT.find(
    ({ traditional, pinyin }) =>
      body.traditional.startsWith(traditional) && body.pinyin.startsWith(pinyin),
  );
  if (front === undefined) return null;
  const sinoKorean = body.sinoKorean.slice(front.sinoKorean.length);
  if (sinoKorean !== query.replace(/[\s·]/g, '')) return null;
  return {
    ...body,
    traditional: body.traditional.slice(front.traditional.length),
    simplified: body.simplified.slice(front.simplified.length),
    pinyin: body.pinyin.slice(front.pinyin.length),
    sinoKorean,
  };
}
