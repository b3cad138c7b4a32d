import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { readMarks, waitForMarks } from '../marks';
import { openPopup } from '../open-popup';
import { type PageServer, servePages } from '../serve-pages';
import { makeBody, makePage, TEXT } from './make-page';

/** Long enough for the slowest first mark; a page left alone has nothing to wait for. */
const LONG_ENOUGH = 1500;

const SHELL = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>새 소식</title></head>
<body><div id="root"></div><script>
const show = () => { document.getElementById('root').innerHTML = ${JSON.stringify(makeBody())}; };
</script>`;
/** Goes from English to a Korean article by itself. */
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head>
<body><p>News of the day.</p><button onclick="show()">한국어</button><script>
const show = () => {
  history.pushState(null, '', 'article.html');
  setTimeout(() => {
    document.documentElement.lang = 'ko';
    document.body.innerHTML = ${JSON.stringify(makeBody())};
  }, 800);
};
</script></body></html>`;
const BLOG = makePage({
  head: '<meta property="og:site_name" content="여행 블로그">',
  body: `<div>${`<p>${TEXT}</p>`.repeat(3)}</div>`,
});

describe.each(BROWSERS)('finding Korean news in %s', (name) => {
  let server: PageServer;
  let fixtures: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    fixtures = await servePages(new URL('../../fixtures/pages/detect/', import.meta.url));
    server = await servePages({
      late: `${SHELL}<script>setTimeout(show, 900)</script></body></html>`,
      app: APP,
      framed:
        '<!doctype html><title>Frames</title><iframe src="inner.html" width="600" height="300"></iframe>',
      inner: makePage(),
      article: makePage(),
      blog: BLOG,
    });
    launched = await launch(name);
  });
  afterEach(async () => {
    // Of a test that opened none it is the one of the test before.
    if (page?.isClosed() === false) await page.close();
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    await fixtures?.close();
  });

  const open = async (url: string): Promise<void> => {
    page = await launched.browser.newPage();
    await page.goto(url);
  };
  const marksSoon = async (): Promise<string[]> => {
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
    return (await readMarks(page)).map(({ text }) => text);
  };

  it('is asked by a script of 8 KB at most, on every page anybody opens', () => {
    const built = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    const { size } = statSync(new URL(`../../../.output/${built}/detector.js`, import.meta.url));
    expect(size).toBeLessThan(8192);
  });

  it('reads an archive in the old encoding', async () => {
    await open(`${fixtures.origin}/euc-kr-archive.html`);
    await waitForMarks(page, '상하이');
    expect(await page.evaluate(() => document.characterSet)).toBe('EUC-KR');
  });

  it('reads an article that arrives after the page', async () => {
    await open(`${server.origin}/late.html`);
    await waitForMarks(page, '우루무치');
  });

  it('reads an article the page goes to without loading', async () => {
    await open(`${server.origin}/app.html`);
    // A page in another language is not watched, so only the new address can say that there is something to see.
    expect(await marksSoon()).toEqual([]);
    await page.click('button');
    await waitForMarks(page, '우루무치');
  });

  it('reads an article in a frame', async () => {
    await open(`${server.origin}/framed.html`);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    await frame?.waitForFunction(() => CSS.highlights.has('bonmyeong-known'), {
      polling: 50,
      timeout: 5000,
    });
  });

  it('still has its marks when the reader goes back', async () => {
    await open(`${server.origin}/article.html`);
    await waitForMarks(page, '상하이');
    await page.goto(`${fixtures.origin}/english-on-korea.html`);
    // Not `goBack`: the driver waits for a load that a page out of the browser's memory does not have.
    await page.evaluate(() => history.back());
    await waitForMarks(page, '상하이');
  });

  it.each(['web-mail', 'editor-document', 'shop-news-words', 'japanese-news', 'search-results'])(
    'leaves %s alone',
    async (fixture) => {
      await open(`${fixtures.origin}/${fixture}.html`);
      expect(await marksSoon()).toEqual([]);
    },
  );

  it('does what the reader says: now, always, never, and wherever Korean is written', async () => {
    await open(`${server.origin}/blog.html`);
    expect(await marksSoon()).toEqual([]);
    let popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('[data-status=unread]');
    expect(await popup.$eval('[data-why]', (each) => each.textContent)).toContain('블로그');
    await popup.click('.read-now');
    await popup.waitForSelector('[data-status=read]');
    await waitForMarks(page, '상하이');

    await popup.select('select[name=site]', 'never');
    await page.waitForFunction(() => !CSS.highlights.has('bonmyeong-known'), { polling: 50 });
    await popup.close();
    await page.goto(`${server.origin}/article.html`);
    expect(await marksSoon()).toEqual([]);

    popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('select[name=site]');
    await popup.select('select[name=site]', 'always');
    await waitForMarks(page, '상하이');
    await page.goto(`${server.origin}/blog.html`);
    await waitForMarks(page, '상하이');

    await popup.select('select[name=site]', 'auto');
    await popup.select('select[name=scope]', 'all-korean');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.goto(`${server.origin}/article.html`);
    await page.goto(`${server.origin}/blog.html`);
    await waitForMarks(page, '상하이');
    await popup.select('select[name=scope]', 'news');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await popup.close();
    await page.goto(`${server.origin}/blog.html?again`);
    expect(await marksSoon()).toEqual([]);
  });

  it('reads what the reader has asked for in a browser that was closed since', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'bonmyeong-profile-'));
    try {
      let later = await launch(name, { profile });
      try {
        const page = await later.browser.newPage();
        await page.goto(`${server.origin}/blog.html`);
        const popup = await openPopup(later, server.origin);
        await popup.waitForSelector('[data-status=unread]');
        await popup.select('select[name=site]', 'always');
        await waitForMarks(page, '상하이');
      } finally {
        await later.close();
      }
      later = await launch(name, { profile });
      try {
        const page = await later.browser.newPage();
        await page.goto(`${server.origin}/blog.html?later`);
        await waitForMarks(page, '상하이');
      } finally {
        await later.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
