/**
 * Is this page Korean news? A pure decision over facts that `collect-korean-facts.ts` gathers, with its reasons.
 * How often each signal holds on real pages was counted on saved articles; none is enough alone.
 */

/** What the decision looks at. All of it is cheap to gather. */
export type PageFacts = {
  /** By `<html lang>` or `og:locale`. */
  readonly saysKorean: boolean;
  /** Hangul syllables in as much of the text as was counted; infinite where none had to be looked at. */
  readonly hangul: number;
  /** Letters of any script there. */
  readonly letters: number;
  /** Hangul syllables in runs long enough to be sentences, counted likewise; menus and lists of headlines have none. */
  readonly prose: number;
  /** Sentences that end as news does: 했다. */
  readonly plainEndings: number;
  /** Sentences that end as a letter to the reader does: 합니다. 해요. */
  readonly politeEndings: number;
  /** `og:type` is article. */
  readonly isOgArticle: boolean;
  /** JSON-LD has a NewsArticle or a kind of it. */
  readonly hasNewsData: boolean;
  readonly hasPublishedTime: boolean;
  /** `itemprop=articleBody` or a container that Korean newspapers use. */
  readonly hasArticleBody: boolean;
  /** 무단 전재 및 재배포 금지. */
  readonly hasCopyrightLine: boolean;
  /** ○○○ 기자 =, a reporter's e-mail, 입력 2018. 03. 21. */
  readonly hasByline: boolean;
  /** (서울=○○통신). */
  readonly hasDateline: boolean;
  /** What else the page shows itself to be, by its words and parts. */
  readonly other: readonly OtherPage[];
};

/** Kinds of page that are not news whatever else they say. */
export type OtherPage = 'blog' | 'shop' | 'mail' | 'editor' | 'search' | 'code' | 'forum';

/** What a page says for being news. */
type Signal =
  | 'hasNewsData'
  | 'hasArticleBody'
  | 'hasCopyrightLine'
  | 'hasByline'
  | 'hasDateline'
  | 'isOgArticle'
  | 'hasPublishedTime';

/** Why the decision is what it is: the facts that counted, or what is missing. The popup has the words. */
export type Reason =
  | 'not-korean'
  | 'no-sentences'
  | 'nothing-says-news'
  | 'news-style'
  | Signal
  | OtherPage;

export type PageDecision = {
  readonly isKoreanNews: boolean;
  /** Korean sentences enough to be worth reading if the reader asks for it. */
  readonly isKorean: boolean;
  /** Whether it shows itself to be something else than news. */
  readonly isOther: boolean;
  readonly why: readonly Reason[];
};

/** Fewer syllables than this is a menu, not an article. */
const LEAST_HANGUL = 120;
const LEAST_SHARE = 0.3;
const LEAST_PROSE = 60;
const ENOUGH = 3;
/** Nine points' worth of signals make a page news all the same. */
const OTHER = -6;

/**
 * Decides.
 *
 * @example decidePage({ ...facts, hangul: 900, letters: 1000, prose: 800, hasByline: true, isOgArticle: true }).isKoreanNews // true
 */
export function decidePage(facts: PageFacts): PageDecision {
  const isOther = facts.other.length > 0;
  if (!isKorean(facts))
    return { isKoreanNews: false, isKorean: false, isOther, why: ['not-korean'] };
  if (facts.prose < LEAST_PROSE)
    return { isKoreanNews: false, isKorean: true, isOther, why: ['no-sentences'] };
  /** Here, so that it is made only where something is decided. */
  const signals: readonly (readonly [fact: Signal, points: number])[] = [
    ['hasNewsData', 3],
    ['hasArticleBody', 2],
    ['hasCopyrightLine', 2],
    ['hasByline', 2],
    ['hasDateline', 2],
    ['isOgArticle', 1],
    ['hasPublishedTime', 1],
  ];
  const why: Reason[] = [];
  let points = OTHER * facts.other.length;
  for (const [fact, worth] of signals) {
    if (!facts[fact]) continue;
    why.push(fact);
    points += worth;
  }
  if (facts.plainEndings >= 3 && facts.plainEndings > facts.politeEndings) {
    why.push('news-style');
    points++;
  }
  why.push(...facts.other);
  if (why.length === 0) why.push('nothing-says-news');
  return { isKoreanNews: points >= ENOUGH, isKorean: true, isOther, why };
}

function isKorean({ hangul, letters, saysKorean }: PageFacts): boolean {
  const least = saysKorean ? LEAST_HANGUL / 2 : LEAST_HANGUL;
  return hangul >= least && hangul / letters >= LEAST_SHARE;
}
