/**
 * Is this page Korean news? A pure decision over facts that `collect-page-facts.ts` gathers, with the reasons
 * in words. How often each signal holds on real pages was counted on saved articles; none is enough alone.
 */

/** What the decision looks at. All of it is cheap to gather. */
export type PageFacts = {
  /** `<html lang>`, lower case; empty when absent. */
  readonly lang: string;
  /** `og:locale`, lower case. */
  readonly locale: string;
  /** Hangul syllables in the text looked at. */
  readonly hangul: number;
  /** Letters of any script in the text looked at. */
  readonly letters: number;
  /** `og:type`, lower case. */
  readonly ogType: string;
  /** `@type` values of JSON-LD blocks. */
  readonly jsonLd: readonly string[];
  readonly hasPublishedTime: boolean;
  /** `itemprop=articleBody` or a container that Korean newspapers use. */
  readonly hasArticleBody: boolean;
  /** 무단 전재 및 재배포 금지. */
  readonly hasCopyrightLine: boolean;
  /** (서울=연합뉴스), ○○○ 기자 =, 입력 2018. 03. 21. */
  readonly hasByline: boolean;
  /** A generator or site name of a blog, café or forum. */
  readonly isBlog: boolean;
  /** Prices and carts. */
  readonly isShop: boolean;
};

export type PageDecision = { readonly isKoreanNews: boolean; readonly why: readonly string[] };

/** Fewer syllables than this is a menu, not an article. */
const LEAST_HANGUL = 200;
const LEAST_SHARE = 0.3;
const ENOUGH = 3;

type Signal = { readonly points: number; readonly why: string; holds(facts: PageFacts): boolean };

const SIGNALS: readonly Signal[] = [
  {
    points: 3,
    why: 'structured data says NewsArticle',
    holds: ({ jsonLd }) =>
      jsonLd.some((type) => /^(?:\w*NewsArticle|ReportageNewsArticle)$/.test(type)),
  },
  { points: 2, why: 'article body of a newspaper', holds: ({ hasArticleBody }) => hasArticleBody },
  {
    points: 2,
    why: 'copyright line of the Korean press',
    holds: ({ hasCopyrightLine }) => hasCopyrightLine,
  },
  { points: 2, why: 'byline or dateline of a reporter', holds: ({ hasByline }) => hasByline },
  { points: 1, why: 'og:type is article', holds: ({ ogType }) => ogType === 'article' },
  { points: 1, why: 'publication time given', holds: ({ hasPublishedTime }) => hasPublishedTime },
  { points: -4, why: 'blog, café or forum', holds: ({ isBlog }) => isBlog },
  {
    points: -4,
    why: 'shop',
    holds: ({ isShop, ogType, jsonLd }) =>
      isShop || ogType === 'product' || jsonLd.includes('Product') || jsonLd.includes('Recipe'),
  },
];

/**
 * Decides.
 *
 * @example decidePage({ ...facts, hangul: 900, letters: 1000, hasByline: true, ogType: 'article' }).isKoreanNews // true
 */
export function decidePage(facts: PageFacts): PageDecision {
  const korean = isKorean(facts);
  if (!korean) return { isKoreanNews: false, why: ['the text is not Korean'] };
  const held = SIGNALS.filter((signal) => signal.holds(facts));
  const points = held.reduce((sum, signal) => sum + signal.points, 0);
  return {
    isKoreanNews: points >= ENOUGH,
    why: held.length === 0 ? ['Korean, but nothing says news'] : held.map(({ why }) => why),
  };
}

function isKorean({ hangul, letters, lang, locale }: PageFacts): boolean {
  const share = letters === 0 ? 0 : hangul / letters;
  if (hangul >= LEAST_HANGUL && share >= LEAST_SHARE) return true;
  return (
    (lang.startsWith('ko') || locale.startsWith('ko')) &&
    hangul >= LEAST_HANGUL / 2 &&
    share >= LEAST_SHARE
  );
}
