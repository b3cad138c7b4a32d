import type { Entity, Kind } from '../types';

/** A class word in both scripts and how it is read. */
type ClassWord = Pick<Entity, 'kind' | 'traditional' | 'simplified' | 'pinyin' | 'sinoKorean'> & {
  readonly korean: string;
  /** What a gloss must say, or must not, of what may be so called, where it lies left out; `null` where none is enough. */
  readonly is: RegExp | null;
};

/** What companies do, where the lexicon has them under a name with and without it: 루이싱 and 루이싱커피. */
const TRADES: readonly string[] = [
  '자산관리 資產管理 资产管理 Zīchǎn Guǎnlǐ 자산관리',
  '테크놀로지 科技 科技 Kējì 과기',
  '중공업 重工 重工 Zhònggōng 중공',
  '반도체 半導體 半导体 Bàndǎotǐ 반도체',
  '부동산 地產 地产 Dìchǎn 지산',
  '백화점 百貨 百货 Bǎihuò 백화',
  '네트워크 網絡 网络 Wǎngluò 망락',
  '컴퓨터 電腦 电脑 Diànnǎo 전뇌',
  '에너지 能源 能源 Néngyuán 능원',
  '은행 銀行 银行 Yínháng 은행',
  '증권 證券 证券 Zhèngquàn 증권',
  '보험 保險 保险 Bǎoxiǎn 보험',
  '투자 投資 投资 Tóuzī 투자',
  '항공 航空 航空 Hángkōng 항공',
  '조선 造船 造船 Zàochuán 조선',
  '공업 工業 工业 Gōngyè 공업',
  '철강 鋼鐵 钢铁 Gāngtiě 강철',
  '전자 電子 电子 Diànzǐ 전자',
  '석유 石油 石油 Shíyóu 석유',
  '식품 食品 食品 Shípǐn 식품',
  '유업 乳業 乳业 Rǔyè 유업',
  '커피 咖啡 咖啡 Kāfēi 가배',
  '맥주 啤酒 啤酒 Píjiǔ 비주',
  '택배 快遞 快递 Kuàidì 쾌체',
  '호텔 酒店 酒店 Jiǔdiàn 주점',
  '중국 中國 中国 Zhōngguó 중국',
];

/** A class stands at the end of what a gloss says before "in" and "of"; quarters and autonomous regions are others. */
const CLASSES: readonly ClassWord[] = [
  word('place', '성 省 省 Shěng 성', /(?:^|, )province$/),
  word('place', '시 市 市 Shì 시', /(?:^|, )(?:(?:[a-z-]+ )*city|municipality|capital)$/),
  word('place', '현 縣 县 Xiàn 현', /(?:^|, )county$/),
  word('place', '신구 新區 新区 Xīnqū 신구', /(?:^|, )new area$/),
  word('place', '구 區 区 Qū 구', /(?:^|, )district$/),
  // Whatever a company makes: who calls one a group calls it 集團. What belongs to a company is no group.
  word(
    'brand',
    '그룹 集團 集团 Jítuán 집단',
    /^(?!.*(?:\b(?:app|site|platform|game|model|line|form|software|service|phone|messenger|messaging|payment|payments|video)\b|'s ))/i,
  ),
  word(
    'brand',
    '자동차 汽車 汽车 Qìchē 기차',
    /\b(?:car|auto|automobile|EV|vehicle|truck)s?(?:[- ]?maker| brand)?$/i,
  ),
  ...TRADES.map((trade) => word('brand', trade, null)),
];

/** @param written the Korean word, both scripts, pinyin and Korean reading, a space between */
function word(kind: Kind, written: string, is: RegExp | null): ClassWord {
  const [korean = '', traditional = '', simplified = '', pinyin = '', sinoKorean = ''] =
    written.split(' ');
  return { kind, korean, traditional, simplified, pinyin, sinoKorean, is };
}

/**
 * An entity together with the class word asked for: what 광둥성 is in Hanzi is 廣東省, though 廣東 is what is listed.
 *
 * @param query a word that ends in a class word: 성 시 현 구 신구 for places, also in Hanzi, 그룹 자동차 커피 for companies
 * @param surfaces the forms of the entity; one that is listed with the word and without is called so
 * @returns `null` where the entity is not known to be of that class, or has the word in its name already; nothing is made up
 * @example withClassWord(guangdong, '광둥성')?.traditional // '廣東省'
 */
export function withClassWord<Named extends Omit<Entity, 'id'>>(
  entity: Named,
  query: string,
  surfaces: readonly string[] = [],
): Named | null {
  const said = CLASSES.find(({ korean, traditional, simplified }) =>
    [korean, traditional, simplified].some((each) => query.endsWith(each)),
  );
  if (said === undefined || said.kind !== entity.kind) return null;
  if (entity.traditional.includes(said.traditional.charAt(0)) || entity.region === 'historical')
    return null;
  const isListed = surfaces.includes(query);
  const isListedWithout = surfaces.includes(query.slice(0, -said.korean.length).trim());
  // 우시 is 無錫, which ends so by itself.
  if (isListed && !isListedWithout) return null;
  const own = entity.english.replace(/[ ;]*\b(?:in|of)\s.*$/, '');
  if (!(isListed || own.split(';').some((each) => said.is?.test(each)))) return null;
  return {
    ...entity,
    traditional: entity.traditional + said.traditional,
    simplified: entity.simplified + said.simplified,
    pinyin: `${entity.pinyin} ${said.pinyin}`,
    sinoKorean: entity.sinoKorean + said.sinoKorean,
  };
}
