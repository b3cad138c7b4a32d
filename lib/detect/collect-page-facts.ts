/**
 * Gathers the facts for `decidePage` at the least cost: it runs on every page anybody opens. Nothing is written,
 * nothing is laid out. On a new page the first element of each kind that a script gets to see costs as much as all the
 * rest, so questions are put as selectors, which most pages answer with nothing.
 */
import { ARTICLE_BODY } from './article-body';
import { decidePage, type OtherPage, type PageFacts } from './decide-page';
import { sampleText } from './sample-text';

const COPYRIGHT_WORD = '무단';
const BYLINE_WORDS = ['기자', '입력', '송고', '승인', '특파원'];
/** As much text as tells a Korean page from others, in UTF-16 units. */
const QUICK = 800;
const COPYRIGHT = /무단\s?(?:전재|복제|배포|사용)/;
const BYLINE =
  /[가-힣]{2,4}\s?(?:선임|전문|수습|인턴|객원)?\s?기자\s*(?:=|\(|\[|[\w.]+@|\]|$)|(?:기사)?(?:입력|송고|승인)\s?:?\s?\d{4}[.\-년]|기자\s[\w.]+@[\w.]+|[가-힣]{2,8}\s?특파원/m;
const DATELINE = /[([【〔][가-힣·]{2,12}=[가-힣A-Z]{2,10}[)\]】〕]/;
const PLAIN = /[^니]다[.”"’']/g;
const POLITE = /(?:니다|[어아해세]요|죠|네요)[.!?~ㅎㅋ^]/g;

/** Selectors that find nothing cost least: no element has to be shown to us. */
const KOREAN = 'html[lang^="ko" i],meta[property="og:locale"][content^="ko" i]';

/** What a page of each kind says of itself, and how many different words of it are enough. */
const WORDS: readonly (readonly [OtherPage, string, number])[] = [
  ['shop', '장바구니 구매하기 바로구매 상품평 배송비 무료배송 찜하기 품절 쿠폰받기', 2],
  ['mail', '받은편지함 보낸편지함 받은메일함 보낸메일함 휴지통 스팸메일함 메일쓰기 편지쓰기', 2],
  ['search', '검색결과 통합검색 연관검색어 검색어제안 검색옵션', 2],
  ['forum', '글쓴이 비추천 조회수 추천수 목록으로 글쓰기 답글달기 게시판', 3],
  ['blog', '이웃추가 방명록 구독하기 블로그 공감한', 2],
];
const BLOG_MAKERS =
  /tistory|naver ?blog|wordpress|blogger|블로그|카페|brunch|velog|medium|위키|wiki/i;
const BLOG_HOSTS = /(?:^|\.)(?:blog|cafe|brunch|tistory|wiki)\b/;

/**
 * The facts of a document.
 *
 * What a page says of itself comes first, then whether its text has the words of a byline, a dateline or a copyright
 * line anywhere. Only a page that could still be news by these has its text read.
 *
 * @param host of its address; a page that calls itself a blog there is taken at its word
 * @returns `null` when a first look shows nothing Korean
 */
export function collectPageFacts(page: Document, host = ''): PageFacts | null {
  const saysKorean = page.querySelector(KOREAN) !== null;
  if (!(saysKorean || isHangulIn(page.title) || hasKoreanText(page))) return null;
  const { body } = page;
  if (body === null) return null;

  const container = page.querySelector(ARTICLE_BODY);
  const data = readJsonLd(page);
  const said = (name: string): string =>
    page.head.querySelector<HTMLMetaElement>(`[property="${name}"],[name="${name}"]`)?.content ??
    '';
  const type = said('og:type').toLowerCase();
  const other = new Set<OtherPage>();
  if (BLOG_MAKERS.test(said('generator') + said('og:site_name')) || BLOG_HOSTS.test(host))
    other.add('blog');
  if (type === 'product' || /"(?:Product|Recipe)"/.test(data)) other.add('shop');
  const whole = body.textContent ?? '';
  // Whoever writes a dateline says who writes.
  const hasByline = BYLINE_WORDS.some((word) => whole.includes(word));
  const quick: PageFacts = {
    ...countLetters(sampleEvenly(whole)),
    saysKorean,
    prose: whole.length,
    plainEndings: Number.POSITIVE_INFINITY,
    politeEndings: 0,
    isOgArticle: type === 'article',
    hasNewsData: /"@type"\s*:\s*\[?\s*"\w*NewsArticle"/.test(data),
    hasPublishedTime: said('article:published_time') !== '',
    hasArticleBody: container !== null,
    hasCopyrightLine: whole.includes(COPYRIGHT_WORD),
    hasByline,
    hasDateline: hasByline,
    other: [...other],
  };
  // As if all that is not known yet spoke for news.
  return decidePage({ ...quick, hangul: Number.POSITIVE_INFINITY, letters: 1 }).isKoreanNews
    ? readText(page, container, quick, other)
    : { ...quick, ...NOTHING_READ };
}

const NOTHING_READ = {
  plainEndings: 0,
  hasCopyrightLine: false,
  hasByline: false,
  hasDateline: false,
} as const satisfies Partial<PageFacts>;

/** What takes reading, in place of what was supposed. */
function readText(
  page: Document,
  container: Element | null,
  quick: PageFacts,
  other: Set<OtherPage>,
): PageFacts {
  const { text, prose } = sampleText(page.body, container ?? page.querySelector('article,main'));
  for (const [kind, words, enough] of WORDS) {
    if (words.split(' ').filter((word) => text.includes(word)).length >= enough) other.add(kind);
  }
  if (isEditor(page)) other.add('editor');
  if (isCode(page)) other.add('code');
  return {
    ...quick,
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

function countLetters(text: string): Pick<PageFacts, 'hangul' | 'letters'> {
  const hangul = countOf(text, /[^가-힣]+/g);
  return {
    hangul,
    letters: hangul + countOf(text, /[^A-Za-zÀ-ʯͰ-ӿ\u0590-\u0e7fぁ-ヿ㐀-鿿]+/g),
  };
}

/** From the beginning, the middle and the end: a script may stand at any of them. */
function sampleEvenly(text: string): string {
  if (text.length <= QUICK) return text;
  const part = QUICK / 4;
  const middle = text.length >>> 1;
  return text.slice(0, part) + text.slice(middle - part, middle + part) + text.slice(-part);
}

function readJsonLd(page: Document): string {
  let data = '';
  for (const each of page.querySelectorAll('script[type="application/ld+json"]'))
    data += each.textContent;
  return data;
}

/** Korean text on a page that does not say so. One that says another language is believed, unless it is laid out as Korean papers are. */
function hasKoreanText(page: Document): boolean {
  if (page.characterSet === 'EUC-KR') return true;
  if (page.querySelector('html:not([lang]),[itemprop=articleBody],.story-news') === null)
    return false;
  return isHangulIn(
    page.querySelector('p,td')?.textContent ?? sampleEvenly(page.body?.textContent ?? ''),
  );
}

function isHangulIn(text: string): boolean {
  return /[가-힣]{2}/.test(text);
}

function isEditor(page: Document): boolean {
  const editable = page.querySelector('[contenteditable=""],[contenteditable=true]');
  return (
    page.designMode === 'on' ||
    (editable !== null && (editable.textContent ?? '').length > 200) ||
    [...page.getElementsByTagName('textarea')].some(({ value }) => value.length > 400)
  );
}

function isCode(page: Document): boolean {
  const blocks = page.getElementsByTagName('pre');
  let length = 0;
  for (let at = 0; at < blocks.length && at < 20; at++)
    length += blocks[at]?.textContent?.length ?? 0;
  return length > 400;
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
