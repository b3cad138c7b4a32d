/**
 * Gathers the facts for `decidePage` at the least cost: it runs on every page anybody opens. Nothing is
 * written, nothing is laid out, and most pages are done after their title.
 */
import type { PageFacts } from './decide-page';

/** Containers of article text; each is used by many Korean newspapers or by a portal. */
const ARTICLE_BODY =
  '[itemprop=articleBody],#dic_area,#articleBodyContents,#newsct_article,section[dmcf-sid],.story-news,.article-body__content-text,#article_body,.news_view,.article-text,#articleBody,#articletxt,.news_cnt_detail_wrap,#article-view-content,#article-view-content-div,.article-veiw-body,#p_publishtime';

const HANGUL = /[가-힣]/g;
const LETTERS = /\p{L}/gu;
const COPYRIGHT = /무단\s?(?:전재|복제|배포)/;
const BYLINE =
  /[가-힣]{2,4}\s?(?:선임|전문|수습|인턴)?기자\s*(?:=|\(|[\w.]+@|\]|$)|[([][가-힣·]{2,12}=[가-힣A-Z]{2,10}[)\]]|(?:기사)?입력\s?:?\s?\d{4}[.\-년]|기자\s[\w.]+@[\w.]+|특파원/m;
const BLOG = /tistory|naver blog|wordpress|blogger|블로그|카페|brunch|velog|medium/i;
const SHOP = /장바구니|구매하기|바로구매|상품평|배송비/;

/** How much text is looked at: enough for a share, not the whole of a long page. */
const SAMPLE_CHARACTERS = 20_000;

/** The facts of a document, or `null` when a look at its head shows that it is not Korean. */
export function collectPageFacts(page: Document): PageFacts | null {
  const lang = page.documentElement.lang.toLowerCase();
  const locale = meta(page, 'og:locale').toLowerCase();
  const head = `${page.title} ${meta(page, 'og:title')} ${meta(page, 'og:description')}`;
  const koreanHead = lang.startsWith('ko') || locale.startsWith('ko') || /[가-힣]/.test(head);
  if (!koreanHead && !/[가-힣]/.test(firstText(page))) return null;

  const text = page.body?.textContent ?? '';
  const sample = sampleOf(text);
  const jsonLd = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) =>
      [...(script.textContent ?? '').matchAll(/"@type"\s*:\s*\[?\s*"(\w+)"/g)].map(
        (match) => match[1] ?? '',
      ),
  );
  return {
    lang,
    locale,
    hangul: sample.match(HANGUL)?.length ?? 0,
    letters: sample.match(LETTERS)?.length ?? 0,
    ogType: meta(page, 'og:type').toLowerCase(),
    jsonLd,
    hasPublishedTime: meta(page, 'article:published_time') !== '',
    hasArticleBody: page.querySelector(ARTICLE_BODY) !== null,
    hasCopyrightLine: COPYRIGHT.test(text),
    hasByline: BYLINE.test(sample),
    isBlog: BLOG.test(`${meta(page, 'generator')} ${meta(page, 'og:site_name')}`),
    isShop: SHOP.test(sample),
  };
}

function meta(page: Document, name: string): string {
  const element = page.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  return element?.getAttribute('content') ?? '';
}

/** The first words of the body, for pages without language, title or description in Korean. */
function firstText(page: Document): string {
  const paragraph = page.body?.querySelector('p,article,td,h1,h2');
  return (paragraph?.textContent ?? '').slice(0, 500);
}

/** The middle as well as the beginning: pages begin with menus and scripts. */
function sampleOf(text: string): string {
  const squeezed =
    text.length > 4 * SAMPLE_CHARACTERS ? text.slice(0, 4 * SAMPLE_CHARACTERS) : text;
  return squeezed.length <= SAMPLE_CHARACTERS
    ? squeezed
    : squeezed.slice(0, SAMPLE_CHARACTERS / 2) + squeezed.slice(-SAMPLE_CHARACTERS / 2);
}
