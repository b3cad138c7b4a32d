/**
 * Gathers the facts for `decidePage` at the least cost: it runs on every page anybody opens. Nothing is
 * written, nothing is laid out, and most pages are done after their title and a dozen of their paragraphs.
 */
import { ARTICLE_BODY } from './article-body';
import type { OtherPage, PageFacts } from './decide-page';
import { sampleText } from './sample-text';

const COPYRIGHT = /무단\s?(?:전재|복제|배포|사용)/;
const BYLINE =
  /[가-힣]{2,4}\s?(?:선임|전문|수습|인턴|객원)?\s?기자\s*(?:=|\(|\[|[\w.]+@|\]|$)|(?:기사)?(?:입력|송고|승인)\s?:?\s?\d{4}[.\-년]|기자\s[\w.]+@[\w.]+|[가-힣]{2,8}\s?특파원/m;
const DATELINE = /[([【〔][가-힣·]{2,12}=[가-힣A-Z]{2,10}[)\]】〕]/;
const PLAIN = /[^니]다[.”"’']/g;
const POLITE = /(?:니다|[어아해세]요|죠|네요)[.!?~ㅎㅋ^]/g;

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
 * @param host of its address; a page that calls itself a blog there is taken at its word
 * @returns `null` when a first look shows nothing Korean
 */
export function collectPageFacts(page: Document, host = ''): PageFacts | null {
  const lang = page.documentElement.lang.toLowerCase();
  const meta = readMeta(page);
  const said = (name: string): string => meta.get(name) ?? '';
  const locale = said('og:locale').toLowerCase();
  const head = `${page.title} ${said('og:title')} ${said('description')}`;
  const saysKorean = lang.startsWith('ko') || locale.startsWith('ko') || /[가-힣]/.test(head);
  if (page.body === null || !(saysKorean || hasKoreanText(page.body))) return null;

  const container = page.querySelector(ARTICLE_BODY);
  const { text, prose } = sampleText(page.body, container ?? page.querySelector('article,main'));
  const jsonLd = [...page.scripts]
    .filter(({ type }) => type === 'application/ld+json')
    .flatMap(({ text: json }) =>
      [...json.matchAll(/"@type"\s*:\s*\[?\s*"(\w+)"/g)].map((match) => match[1] ?? ''),
    );
  const ogType = said('og:type').toLowerCase();
  const other = new Set<OtherPage>();
  for (const [kind, words, enough] of WORDS) {
    if (words.split(' ').filter((word) => text.includes(word)).length >= enough) other.add(kind);
  }
  if (BLOG_MAKERS.test(`${said('generator')} ${said('og:site_name')}`) || BLOG_HOSTS.test(host))
    other.add('blog');
  if (ogType === 'product' || jsonLd.includes('Product') || jsonLd.includes('Recipe'))
    other.add('shop');
  if (isEditor(page)) other.add('editor');
  if (isCode(page)) other.add('code');

  const hangul = countOf(text, /[^가-힣]+/g);
  return {
    lang,
    locale,
    hangul,
    letters: hangul + countOf(text, /[^A-Za-zÀ-ʯͰ-ӿ\u0590-\u0e7fぁ-ヿ㐀-鿿]+/g),
    prose,
    plainEndings: text.match(PLAIN)?.length ?? 0,
    politeEndings: text.match(POLITE)?.length ?? 0,
    ogType,
    jsonLd,
    hasPublishedTime: said('article:published_time') !== '',
    hasArticleBody: container !== null,
    hasCopyrightLine: around(text, ['무단'], COPYRIGHT),
    hasByline: around(text, ['기자', '입력', '송고', '승인', '특파원'], BYLINE),
    hasDateline: around(text, ['='], DATELINE),
    other: [...other],
  };
}

/** One pass: asking for each by selector would search the whole page for every one that is missing. */
function readMeta(page: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of page.head?.getElementsByTagName('meta') ?? []) {
    const name = element.getAttribute('property') ?? element.name;
    if (name !== '' && !found.has(name)) found.set(name, element.content);
  }
  return found;
}

/** A dozen paragraphs from all over the page, for pages without language, title or description in Korean. */
function hasKoreanText(body: Element): boolean {
  for (const name of ['p', 'td', 'div']) {
    const elements = body.getElementsByTagName(name);
    const step = Math.max(1, Math.floor(elements.length / 4));
    for (let at = 0; at < elements.length; at += step) {
      const text = elements[at]?.firstChild?.nodeValue ?? '';
      if (/[가-힣]{2}/.test(text)) return true;
    }
  }
  return false;
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
