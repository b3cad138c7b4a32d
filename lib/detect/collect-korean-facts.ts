/**
 * The facts of a page that may be Korean. Lists and patterns stand in the functions that use them: at the top they
 * would be made on every page of any language.
 */
import { articleBodySelectors } from './article-body';
import { decidePage, type OtherPage, type PageFacts } from './decide-page';
import type { Glance } from './glance';
import { sampleText, type TextSample } from './sample-text';
import { first, has, JSON_LD, OG_ARTICLE, PUBLISHED_TIME } from './select';

/** How many times as much of a long page is read the second time. */
const MORE = 3;
const COPYRIGHT_WORD = '무단';
const bylineWords = (): string[] => ['기자', '입력', '송고', '승인', '특파원'];

/**
 * What a page says in its head is asked together with the words of a byline, a dateline or a copyright line in its
 * text. Only a page that could still be news by these is read with patterns, or a long one that says it is an article.
 *
 * @returns `null` when there is no Korean text either
 * @example collectKoreanFacts(document, glance(document))?.hasByline // true
 */
export function collectKoreanFacts(
  page: Document,
  { saysKorean, isTitled, said }: Glance,
): PageFacts | null {
  const container = first(page, ...articleBodySelectors());
  const sample = sampleText(page, container);
  const { text } = sample;
  if (!(saysKorean || isTitled || /[가-힣]{2}/.test(text))) return null;
  const data = structuredData(page);
  const isA = (type: RegExp): boolean => data !== '' && type.test(data);
  const other = new Set<OtherPage>(said);
  if (isA(/"@type"\s*:\s*\[?\s*"(?:Product|Recipe)"/)) other.add('shop');
  const known: PageFacts = {
    saysKorean,
    hangul: Number.POSITIVE_INFINITY,
    letters: 1,
    prose: Number.POSITIVE_INFINITY,
    plainEndings: 0,
    politeEndings: 0,
    isOgArticle: has(page, OG_ARTICLE),
    hasPublishedTime: has(page, PUBLISHED_TIME),
    hasCopyrightLine: false,
    hasByline: false,
    hasDateline: false,
    other: said,
    hasArticleBody: container !== null,
    hasNewsData: isA(/"@type"\s*:\s*\[?\s*"\w*NewsArticle"/),
  };
  const hasByline = bylineWords().some((word) => text.includes(word));
  // As if all that is not known yet spoke for news; whoever writes a dateline says who writes.
  const supposed: PageFacts = {
    ...known,
    plainEndings: Number.POSITIVE_INFINITY,
    hasCopyrightLine: text.includes(COPYRIGHT_WORD),
    hasByline,
    hasDateline: hasByline,
    other: [...other],
  };
  const judge = (read: TextSample): PageFacts => {
    const facts = { ...known, ...readText(read) };
    const kinds = kindsOf(page, read);
    if (isMadeAsBlog(page) && !isPaper(facts, read)) kinds.push('blog');
    return { ...facts, other: [...new Set([...other, ...kinds])] };
  };
  const isNews = (facts: PageFacts): boolean => decidePage(facts).isKoreanNews;
  // A page that calls itself Korean is believed where there is more of it than was looked at.
  const counts = saysKorean && !sample.isWhole ? {} : countLetters(sample);
  const facts = isNews(supposed) ? judge(sample) : { ...known, ...counts, other: [...other] };
  if (sample.isWhole || other.size > 0 || isNews(facts)) return facts;
  // A long page may begin with nothing but menus and end with nothing but comments. It is read once more where it
  // says something for being news, or has a part that it calls an article, which is more than `main` says.
  return known.isOgArticle || known.hasPublishedTime || has(page, 'article')
    ? judge(sampleText(page, container ?? first(page, 'article', 'main'), MORE))
    : facts;
}

/** Papers use the tools of blogs as well; they are news without what blogs say too. */
function isPaper(facts: PageFacts, { text }: TextSample): boolean {
  const bare = { ...facts, isOgArticle: false, hasPublishedTime: false, plainEndings: 0 };
  return decidePage(bare).isKoreanNews || /기자\s?\(?[\w.]+@/.test(text);
}

/** What takes patterns, in place of what was supposed. */
function readText(sample: TextSample) {
  const { text } = sample;
  const byline =
    /[가-힣]{2,4}\s?(?:선임|전문|수습|인턴|객원)?\s?기자\s*(?:=|\(|\[|[\w.]+@|\]|$)|(?:기사)?(?:입력|송고|승인)\s?:?\s?\d{4}[.\-년]|기자\s[\w.]+@|[가-힣]{2,8}\s?특파원/m;
  return {
    ...countLetters(sample),
    plainEndings: text.match(/[^니]다[.”"’']/g)?.length ?? 0,
    politeEndings: text.match(/(?:니다|[어아해세]요|죠|네요)[.!?~ㅎㅋ^]/g)?.length ?? 0,
    hasCopyrightLine: around(text, [COPYRIGHT_WORD], /무단\s?(?:전재|복제|배포|사용)/),
    hasByline: around(text, bylineWords(), byline),
    hasDateline: around(text, ['='], /[([【〔][가-힣·]{2,12}=[가-힣A-Z]{2,10}[)\]】〕]/),
  };
}

function isMadeAsBlog(page: Document): boolean {
  return has(page, 'meta[name=generator][content*="wordpress" i]');
}

/** All JSON-LD of a page, one after the other. */
function structuredData(page: Document): string {
  return [...page.querySelectorAll(JSON_LD)].map(({ textContent }) => textContent).join('\n');
}

/** What a page of each kind says of itself or has in it. */
function kindsOf(page: Document, { text }: TextSample): OtherPage[] {
  /** How many different ones of the words are enough. */
  const rows: readonly (readonly [OtherPage, string, number])[] = [
    ['shop', '장바구니 구매하기 바로구매 상품평 배송비 무료배송 품절 쿠폰받기', 2],
    ['mail', '받은편지함 보낸편지함 받은메일함 보낸메일함 휴지통 메일쓰기 편지쓰기', 2],
    ['search', '검색결과 통합검색 연관검색어 검색어제안', 2],
    ['forum', '글쓴이 비추천 조회수 추천수 글쓰기 게시판', 3],
    ['blog', '이웃추가 방명록 구독하기 블로그', 2],
  ];
  const kinds = rows
    .filter(
      ([, words, enough]) =>
        words.split(' ').filter((word) => text.includes(word)).length >= enough,
    )
    .map(([kind]) => kind);
  if (isEditor(page)) kinds.push('editor');
  if (isCodePage(page)) kinds.push('code');
  return kinds;
}

function isEditor(page: Document): boolean {
  const editable = first(page, '[contenteditable=""]', '[contenteditable=true]');
  return (
    page.designMode === 'on' ||
    (editable !== null && editable.textContent.length > 200) ||
    [...page.getElementsByTagName('textarea')].some(({ textLength }) => textLength > 400)
  );
}

function isCodePage(page: Document): boolean {
  const blocks = [...page.getElementsByTagName('pre')].slice(0, 20);
  return blocks.reduce((sum, { textContent }) => sum + textContent.length, 0) > 400;
}

/** Taking out everything else is quicker than counting matches. */
function countLetters({
  text,
  sentences,
}: TextSample): Pick<PageFacts, 'hangul' | 'letters' | 'prose'> {
  const notHangul = /[^가-힣]+/g;
  const some = takeEvenly(text);
  const hangul = some.replace(notHangul, '').length;
  return {
    hangul,
    letters: hangul + some.replace(/[^A-Za-zÀ-ʯͰ-ӿ\u0590-\u0e7fぁ-ヿ㐀-鿿]+/g, '').length,
    prose: takeEvenly(sentences).replace(notHangul, '').length,
  };
}

/** So many stretches, so long in UTF-16 units. */
const STRIPES = 16;
const STRIPE = 60;

/** As much of a text as tells its language: from all over, since menus and notices may be in another. */
function takeEvenly(text: string): string {
  const step = Math.max(STRIPE, text.length / STRIPES);
  const stripe = (_: unknown, at: number): string => text.slice(at * step, at * step + STRIPE);
  return Array.from({ length: STRIPES }, stripe).join('');
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
