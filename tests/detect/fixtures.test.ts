import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../lib/detect/judge-page';

const FOLDER = 'tests/fixtures/pages/detect/';
const ROWS = readFileSync(`${FOLDER}expected.tsv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

/** Decodes as a browser does: by the encoding the page names. */
function readPage(name: string): Document {
  const bytes = readFileSync(`${FOLDER}${name}.html`);
  const encoding = /charset="([\w-]+)"/.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
  return new DOMParser().parseFromString(new TextDecoder(encoding).decode(bytes), 'text/html');
}

describe('pages', () => {
  it.each(ROWS)('%s is %s: %s', (name, expected) => {
    const decision = judgePage(readPage(name));
    expect(decision?.isKoreanNews ? 'news' : 'other', `${decision?.why}`).toBe(expected);
  });

  it('that say they are Korean are, however much script stands in them', () => {
    const page = readPage('novel');
    const script = page.createElement('script');
    script.textContent = 'const each = () => everything;'.repeat(2_000);
    page.body.append(script);
    expect(judgePage(page)).toMatchObject({ isKoreanNews: false, isKorean: true });
  });

  it.each(['byline-only', 'no-metadata-table'])(
    '%s is news behind scripts, in one long line and before comments too, when it says that it is Korean',
    (name) => {
      const page = readPage(name);
      page.documentElement.lang = 'ko';
      const script = 'const each = () => everything;'.repeat(100);
      for (let count = 0; count < 40; count++)
        page.body[count < 30 ? 'prepend' : 'append'](
          Object.assign(page.createElement('script'), { textContent: script }),
        );
      const text = [...page.querySelectorAll('p, td, div, span')].find(
        ({ children, textContent }) => children.length === 0 && /무단|기자|입력/.test(textContent),
      );
      text?.prepend('어제 나온 이야기다. '.repeat(60));
      text?.normalize();
      const comments = page.createElement('div');
      comments.innerHTML = '<p>나도 그 자리에 있었는데 다들 참 즐거워하더라.</p>'.repeat(130);
      page.body.append(comments);
      expect(judgePage(page)).toMatchObject({ isKoreanNews: true });
    },
  );

  it('is news behind menus and before comments of any length, where the page says which part is the article', () => {
    const page = readPage('byline-only');
    page.documentElement.lang = 'ko';
    const article = page.createElement('article');
    article.append(...page.body.childNodes);
    const menu = page.createElement('nav');
    menu.innerHTML = '<a href="#">알림</a>'.repeat(800);
    const comments = page.createElement('div');
    comments.innerHTML = '<p>나도 그 자리에 있었다.</p>'.repeat(130);
    page.body.append(menu, article, comments);
    expect(judgePage(page)).toMatchObject({ isKoreanNews: true });
  });

  it.each([
    ['menus in another language', `${'<a href="#">Politics of today</a> '.repeat(90)}`],
    [
      'a notice in another language',
      `<div>${'We use cookies to make our pages better for you. '.repeat(25)}</div>`,
    ],
    [
      'a script of data',
      `<script>document.write("<b>Politics</b><b>Business</b>".repeat(3), [${'"Culture",'.repeat(300)}])</script>`,
    ],
    ['a mark of the editor in the middle of it', '<p>{광고}</p>'],
  ])('are news behind %s', (_, before) => {
    const page = readPage('byline-only');
    for (const paragraph of page.querySelectorAll('p'))
      paragraph.append(paragraph.textContent.repeat(4));
    page.body.insertAdjacentHTML('afterbegin', before);
    expect(judgePage(page)).toMatchObject({ isKoreanNews: true });
  });

  const STORY =
    '<p>가람시는 새 다리를 놓기로 했다.</p><p>공사는 3월에 시작한다.</p><p>다리는 이듬해 가을에 열린다.</p>';
  const BYLINE = '<p>나들이 기자 walk@example.com</p>';
  const TIME = '<meta property="article:published_time" content="2026-03-02T09:00:00+09:00">';
  const PRESS = '<meta name="generator" content="WordPress 6.5">';
  it.each([
    ['a brief of three short sentences', 'ko', TIME, STORY.repeat(2) + BYLINE, 'news'],
    ['a paper made with the tools of blogs', 'en', PRESS, STORY.repeat(4) + BYLINE, 'news'],
    ['the same where it says that it is Korean', 'ko', PRESS, STORY.repeat(4) + BYLINE, 'news'],
    ['a diary made with them', 'ko', PRESS + TIME, STORY.repeat(4), 'other'],
    [
      'a diary that names a reporter',
      'ko',
      `${PRESS}${TIME}<meta property="og:type" content="article">`,
      `${STORY.repeat(4)}<p>출처: 나들이 기자 (가람신문)</p>`,
      'other',
    ],
    [
      'a long lesson that says it is Korean and is half in code',
      'ko',
      '',
      `${'<code>const</code> <i>each</i> '.repeat(600)}${STORY}`,
      'other',
    ],
    [
      'a reporter far down a long page that has a time of publication',
      'ko',
      TIME,
      `${'<a href="#">오늘의 새 소식</a> '.repeat(400)}${STORY.repeat(4)}${BYLINE}${'<a href="#">많이 본 소식</a> '.repeat(300)}`,
      'news',
    ],
  ])('%s', (_, lang, head, body, expected) => {
    const html = `<html lang="${lang}"><head><title>가람시 새 다리</title>${head}</head><body>${body}</body></html>`;
    const decision = judgePage(new DOMParser().parseFromString(html, 'text/html'));
    const isNews = decision?.isKoreanNews === true;
    expect(isNews ? 'news' : 'other', `${decision?.why}`).toBe(expected);
  });

  it.each([
    ['a frame that only says it is', '<html lang="ko"><body></body></html>'],
    [
      'another language under a Korean title',
      `<html lang="en"><head><title>김치</title></head><body>${'<p>Cabbage and radish in brine.</p>'.repeat(99)}</body></html>`,
    ],
  ])('that are not Korean: %s', (_, html) => {
    expect(judgePage(new DOMParser().parseFromString(html, 'text/html'))).toMatchObject({
      isKorean: false,
    });
  });

  it('without a body, as drawings have none, are no error', () => {
    for (const [name, expected] of ROWS) {
      if (expected !== 'news') continue;
      const page = readPage(name);
      const text = page.body.textContent ?? '';
      page.body.remove();
      page.head.append(text);
      expect(page.body).toBeNull();
      expect(() => judgePage(page)).not.toThrow();
    }
  });

  it('are all listed, sixty at least, half of them not Korean news', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
    expect(files.sort()).toEqual(ROWS.map(([name]) => `${name}.html`).sort());
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
    const others = ROWS.filter(([, expected]) => expected === 'other');
    expect(others.length).toBeGreaterThanOrEqual(ROWS.length / 2);
  });
});
