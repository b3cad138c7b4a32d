import { expect, it } from 'vitest';
import { judgePage } from '../../lib/detect/judge-page';
import { BYLINE, STORY } from './story';

const judge = (lang: string, head: string, body: string) =>
  judgePage(
    new DOMParser().parseFromString(
      `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
      'text/html',
    ),
  );

it('finds nothing on a page in another language, whatever its text', () => {
  expect(judge('en', '', STORY + BYLINE)).toBeNull();
});

it('takes a page at its word, whatever its text', () => {
  const head = '<meta property="og:site_name" content="여행 블로그">';
  const decision = { isKoreanNews: false, isKorean: true, isOther: true, why: ['blog'] };
  expect(judge('ko', head, STORY + BYLINE)).toEqual(decision);
});

it('counts what a page calls itself against the tools of blogs too', () => {
  const head = `<meta name="generator" content="WordPress"><meta property="og:type" content="product">
    <meta property="article:published_time" content="2026-03-02">
    <script type="application/ld+json">{"@type": "NewsArticle"}</script>`;
  const body = `<div id="article_body">${STORY}<p>입력 2026.03.02 09:00</p></div>`;
  expect(judge('ko', head, body)).toMatchObject({ isKoreanNews: false, isOther: true });
});

it('is not upset by drawings with elements of their own', () => {
  const body = `${STORY}${BYLINE}<svg><textarea></textarea></svg>`;
  expect(judge('ko', '', body)).toMatchObject({ isKoreanNews: true, isOther: false });
});
