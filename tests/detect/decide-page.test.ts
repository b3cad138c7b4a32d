import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decidePage,
  type OtherPage,
  type PageFacts,
  type Reason,
} from '../../lib/detect/decide-page';

const OTHER_PAGES: OtherPage[] = ['blog', 'shop', 'mail', 'editor', 'search', 'code', 'forum'];

/** Korean sentences and nothing that says what they are. */
const PLAIN: PageFacts = {
  saysKorean: true,
  hangul: 900,
  letters: 1000,
  prose: 700,
  plainEndings: 0,
  politeEndings: 0,
  isOgArticle: false,
  hasNewsData: false,
  hasPublishedTime: false,
  hasArticleBody: false,
  hasCopyrightLine: false,
  hasByline: false,
  hasDateline: false,
  other: [],
};

const CASES: readonly [string, Partial<PageFacts>, boolean, readonly Reason[]][] = [
  ['nothing says news', {}, false, ['nothing-says-news']],
  ['structured data is enough', { hasNewsData: true }, true, ['hasNewsData']],
  ['og:type alone is on blogs too', { isOgArticle: true }, false, ['isOgArticle']],
  ['a byline alone may be a quotation', { hasByline: true }, false, ['hasByline']],
  [
    'a byline and the style of news',
    { hasByline: true, plainEndings: 5 },
    true,
    ['hasByline', 'news-style'],
  ],
  [
    'a container and a copyright line',
    { hasArticleBody: true, hasCopyrightLine: true },
    true,
    ['hasArticleBody', 'hasCopyrightLine'],
  ],
  [
    'a dateline and a publication time',
    { hasDateline: true, hasPublishedTime: true },
    true,
    ['hasDateline', 'hasPublishedTime'],
  ],
  [
    'polite speech is not the style of news',
    { hasByline: true, plainEndings: 4, politeEndings: 9 },
    false,
    ['hasByline'],
  ],
  [
    'a blog with everything a page can copy',
    {
      hasByline: true,
      hasDateline: true,
      hasCopyrightLine: true,
      plainEndings: 9,
      other: ['blog'],
    },
    false,
    ['hasCopyrightLine', 'hasByline', 'hasDateline', 'news-style', 'blog'],
  ],
  [
    'a newspaper whose article names a shop twice',
    {
      hasNewsData: true,
      hasArticleBody: true,
      hasByline: true,
      isOgArticle: true,
      hasCopyrightLine: true,
      other: ['shop'],
    },
    true,
    ['hasNewsData', 'hasArticleBody', 'hasCopyrightLine', 'hasByline', 'isOgArticle', 'shop'],
  ],
  ['too few syllables', { hangul: 50, letters: 80 }, false, ['not-korean']],
  ['too small a share', { hangul: 900, letters: 9000 }, false, ['not-korean']],
  ['no letters at all', { hangul: 0, letters: 0 }, false, ['not-korean']],
  ['headlines only', { prose: 20, hasNewsData: true }, false, ['no-sentences']],
  [
    'half the syllables do where the page says it is Korean',
    { hangul: 70, letters: 80, prose: 65, hasNewsData: true },
    true,
    ['hasNewsData'],
  ],
  [
    'and not where it does not',
    { hangul: 70, letters: 80, prose: 65, hasNewsData: true, saysKorean: false },
    false,
    ['not-korean'],
  ],
];

describe('decidePage', () => {
  it.each(CASES)('%s', (_, facts, isKoreanNews, why) => {
    const decision = decidePage({ ...PLAIN, ...facts });
    expect(decision.isKoreanNews).toBe(isKoreanNews);
    expect(decision.why).toEqual(why);
  });

  it('never takes a page for news because it also is something else', () => {
    const facts = fc.record({
      hasPublishedTime: fc.boolean(),
      hasArticleBody: fc.boolean(),
      hasCopyrightLine: fc.boolean(),
      hasByline: fc.boolean(),
      hasDateline: fc.boolean(),
      plainEndings: fc.nat(20),
      isOgArticle: fc.boolean(),
      hasNewsData: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, fc.subarray(OTHER_PAGES, { minLength: 1 }), (some, other) => {
        const without = decidePage({ ...PLAIN, ...some });
        const including = decidePage({ ...PLAIN, ...some, other });
        expect(including.isKoreanNews && !without.isKoreanNews).toBe(false);
        expect(including.why).toEqual(expect.arrayContaining(other));
      }),
    );
  });
});
