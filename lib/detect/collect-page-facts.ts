/**
 * Gathers the facts for `decidePage` at the least cost: it runs on every page anybody opens. Nothing is written,
 * nothing is laid out. The first element that a script gets to see costs as much as all the rest, since the browser
 * then sets up every interface it inherits from; so questions are put as selectors whose matches are only counted,
 * and the text is read through a range. A lone id, class or name is looked for many times as fast as a list, which
 * browsers try on every element; so lists are asked one by one.
 */
import { ARTICLE_BODY } from './article-body';
import { decidePage, type OtherPage, type PageFacts } from './decide-page';
import { hostOf } from './host-of';
import { sampleText } from './sample-text';

const COPYRIGHT_WORD = '무단';
const BYLINE_WORDS = ['기자', '입력', '송고', '승인', '특파원'];
/** As much text as tells a Korean page from others: so many stretches, so long in UTF-16 units. */
const STRIPES = 16;
const STRIPE = 50;
const NEWS_DATA = /"@type"\s*:\s*\[?\s*"\w*NewsArticle"/;
const SHOP_DATA = /"@type"\s*:\s*\[?\s*"(?:Product|Recipe)"/;
const COPYRIGHT = /무단\s?(?:전재|복제|배포|사용)/;
const BYLINE =
  /[가-힣]{2,4}\s?(?:선임|전문|수습|인턴|객원)?\s?기자\s*(?:=|\(|\[|[\w.]+@|\]|$)|(?:기사)?(?:입력|송고|승인)\s?:?\s?\d{4}[.\-년]|기자\s[\w.]+@[\w.]+|[가-힣]{2,8}\s?특파원/m;
const DATELINE = /[([【〔][가-힣·]{2,12}=[가-힣A-Z]{2,10}[)\]】〕]/;
const PLAIN = /[^니]다[.”"’']/g;
const POLITE = /(?:니다|[어아해세]요|죠|네요)[.!?~ㅎㅋ^]/g;

const KOREAN = ['html[lang^="ko" i]', 'meta[property="og:locale"][content^="ko" i]'] as const;
const KOREAN_LAYOUT = ['html:not([lang])', '[itemprop=articleBody]', '.story-news'] as const;
const JSON_LD = 'script[type="application/ld+json"]';

/** What a page of each kind says of itself, and how many different words of it are enough. */
const WORDS: readonly (readonly [OtherPage, string, number])[] = [
  ['shop', '장바구니 구매하기 바로구매 상품평 배송비 무료배송 찜하기 품절 쿠폰받기', 2],
  ['mail', '받은편지함 보낸편지함 받은메일함 보낸메일함 휴지통 스팸메일함 메일쓰기 편지쓰기', 2],
  ['search', '검색결과 통합검색 연관검색어 검색어제안 검색옵션', 2],
  ['forum', '글쓴이 비추천 조회수 추천수 목록으로 글쓰기 답글달기 게시판', 3],
  ['blog', '이웃추가 방명록 구독하기 블로그 공감한', 2],
];
/** In the name of a blog or of what made it, and between the dots of its host. */
const BLOG_WORDS = 'tistory blog wordpress 블로그 카페 cafe brunch velog medium 위키 wiki'.split(
  ' ',
);
const MADE_BY_BLOG = `meta:is([name=generator],[property="og:site_name"]):is(${BLOG_WORDS.map((word) => `[content*="${word}" i]`)})`;

/**
 * The facts of a document.
 *
 * What a page says of itself comes first, then whether its text has the words of a byline, a dateline or a copyright
 * line anywhere. Only a page that could still be news by these has its text read; where one says itself that it is
 * Korean, the letters are counted only then, or where there are few.
 *
 * @returns `null` when a first look shows nothing Korean
 */
export function collectPageFacts(page: Document): PageFacts | null {
  const saysKorean = has(page, ...KOREAN);
  // Not by a pattern: the first one of a page costs as much as all that an English page is asked.
  const isTitled = [...page.title].some((letter) => letter >= '가' && letter <= '힣');
  // One that says another language is believed, unless it is laid out as Korean papers are.
  return saysKorean || isTitled || page.characterSet === 'EUC-KR' || has(page, ...KOREAN_LAYOUT)
    ? collectKorean(page, saysKorean, isTitled)
    : null;
}

/** Apart, since a browser compiles a function whole, and most pages need none of this one. */
function collectKorean(page: Document, saysKorean: boolean, isTitled: boolean): PageFacts | null {
  const says = (name: string, content: string): boolean =>
    has(page, `meta:is([property="${name}"],[name="${name}"])${content}`);
  const container = first(page, ...ARTICLE_BODY);
  const labels = hostOf(page.URL).split('.');
  const other = new Set<OtherPage>();
  // Taken at its word, in its address too.
  if (BLOG_WORDS.some((word) => labels.includes(word)) || has(page, MADE_BY_BLOG))
    other.add('blog');
  if (says('og:type', '[content="product" i]')) other.add('shop');
  const hasData = has(page, JSON_LD);
  // As if all that is not known yet spoke for news.
  const said: PageFacts = {
    ...SUPPOSED,
    saysKorean,
    isOgArticle: says('og:type', '[content="article" i]'),
    hasNewsData: hasData,
    hasPublishedTime: says('article:published_time', '[content]'),
    hasArticleBody: container !== null,
    other: [...other],
  };
  if (saysKorean && !decidePage(said).isKoreanNews) return { ...said, ...NOTHING_READ };

  const whole = wholeText(page);
  const sample = sampleEvenly(whole);
  if (!(saysKorean || isTitled || /[가-힣]{2}/.test(sample))) return null;
  if (hasData && SHOP_DATA.test(whole)) other.add('shop');
  const hasByline = BYLINE_WORDS.some((word) => whole.includes(word));
  const seen: PageFacts = {
    ...said,
    prose: whole.length,
    hasNewsData: hasData && NEWS_DATA.test(whole),
    hasCopyrightLine: whole.includes(COPYRIGHT_WORD),
    hasByline,
    // Whoever writes a dateline says who writes.
    hasDateline: hasByline,
    other: [...other],
  };
  // Scripts in a sample of much text say little of its language.
  const isTrusted = saysKorean && whole.length > STRIPES * STRIPE;
  // Only now is an element looked at; a drawing or a feed has no body.
  return decidePage(seen).isKoreanNews && page.body !== null
    ? readText(page, container ?? first(page, 'article', 'main'), seen, other)
    : { ...seen, ...NOTHING_READ, ...(isTrusted ? {} : countLetters(sample)) };
}

/** What only the text tells. */
const SUPPOSED = {
  hangul: Number.POSITIVE_INFINITY,
  letters: 1,
  prose: Number.POSITIVE_INFINITY,
  plainEndings: Number.POSITIVE_INFINITY,
  politeEndings: 0,
  hasCopyrightLine: true,
  hasByline: true,
  hasDateline: true,
} as const satisfies Partial<PageFacts>;

const NOTHING_READ = {
  plainEndings: 0,
  hasCopyrightLine: false,
  hasByline: false,
  hasDateline: false,
} as const satisfies Partial<PageFacts>;

/** What takes reading, in place of what was supposed. */
function readText(
  page: Document,
  article: Element | null,
  seen: PageFacts,
  other: Set<OtherPage>,
): PageFacts {
  const { text, prose } = sampleText(page.body, article);
  for (const [kind, words, enough] of WORDS) {
    if (words.split(' ').filter((word) => text.includes(word)).length >= enough) other.add(kind);
  }
  if (isEditor(page)) other.add('editor');
  if (isCode(page)) other.add('code');
  return {
    ...seen,
    ...countLetters(text),
    prose,
    plainEndings: text.match(PLAIN)?.length ?? 0,
    politeEndings: text.match(POLITE)?.length ?? 0,
    hasCopyrightLine: around(text, [COPYRIGHT_WORD], COPYRIGHT),
    hasByline: around(text, BYLINE_WORDS, BYLINE),
    hasDateline: around(text, ['='], DATELINE),
    other: [...other],
  };
}

function has(page: Document, ...selectors: string[]): boolean {
  return selectors.some((selector) => page.querySelectorAll(selector).length > 0);
}

function first(page: Document, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = page.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

function countLetters(text: string): Pick<PageFacts, 'hangul' | 'letters'> {
  const hangul = countOf(text, /[^가-힣]+/g);
  return {
    hangul,
    letters: hangul + countOf(text, /[^A-Za-zÀ-ʯͰ-ӿ\u0590-\u0e7fぁ-ヿ㐀-鿿]+/g),
  };
}

/** From all over, since scripts and styles stand among the text. */
function sampleEvenly(text: string): string {
  if (text.length <= STRIPES * STRIPE) return text;
  const step = (text.length - STRIPE) / (STRIPES - 1);
  let sample = '';
  for (let at = 0; at < STRIPES; at++) {
    const start = Math.round(at * step);
    sample += text.slice(start, start + STRIPE);
  }
  return sample;
}

/** All text nodes of a document one after the other, those of scripts too. */
function wholeText(page: Document): string {
  const range = page.createRange();
  range.selectNodeContents(page);
  return range.toString();
}

function isEditor(page: Document): boolean {
  const editable = first(page, '[contenteditable=""]', '[contenteditable=true]');
  return (
    page.designMode === 'on' ||
    (editable !== null && editable.textContent.length > 200) ||
    [...page.getElementsByTagName('textarea')].some(({ value }) => value.length > 400)
  );
}

function isCode(page: Document): boolean {
  const blocks = [...page.getElementsByTagName('pre')].slice(0, 20);
  return blocks.reduce((sum, { textContent }) => sum + textContent.length, 0) > 400;
}

/**
 * Whether a pattern holds near one of some words. Looking for words is quick, and most pages have none of them;
 * the pattern itself is slow on the first pages of a browser's life.
 */
function around(text: string, words: readonly string[], pattern: RegExp): boolean {
  return words.some((word) => {
    let at = text.indexOf(word);
    for (let tries = 0; at >= 0 && tries < 20; tries++) {
      if (pattern.test(text.slice(Math.max(0, at - 24), at + 48))) return true;
      at = text.indexOf(word, at + 1);
    }
    return false;
  });
}

/** How many characters are left when everything `others` matches is taken out. Quicker than counting matches. */
function countOf(text: string, others: RegExp): number {
  return text.replace(others, '').length;
}
