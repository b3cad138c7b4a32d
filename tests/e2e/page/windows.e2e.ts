import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrivateWindow, pressButton, withdrawAccess } from '../browser-ui';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { hoverMark, readMarks, waitForMarks } from '../marks';
import { openPopup } from '../open-popup';
import { type PageServer, servePages } from '../serve-pages';
import { makePage, TEXT } from './make-page';

/** Long enough for the slowest first mark; a page left alone has nothing to wait for. */
const LONG_ENOUGH = 1200;

describe.each(BROWSERS)('what the browser allows in %s', (name) => {
  let server: PageServer;
  let launched: Launched;

  beforeAll(async () => {
    server = await servePages({
      article: makePage(),
      blog: makePage({
        head: '<meta property="og:site_name" content="여행 블로그">',
        body: `<div>${`<p>${TEXT}</p>`.repeat(3)}</div>`,
      }),
    });
    launched = await launch(name, { inPrivate: true });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/${path}.html`);
    return page;
  };

  it('in a private window: marks, a card, and names that can be saved', async () => {
    const page = await openPrivateWindow(launched, `${server.origin}/article.html`);
    await waitForMarks(page, '상하이');
    await hoverMark(page, '상하이');
    await (await page.waitForSelector('bonmyeong-card >>> button.save'))?.click();
    const saved = () => page.evaluate(() => CSS.highlights.get('bonmyeong-saved')?.size);
    await expect.poll(saved, { timeout: 5000 }).toBe(3);

    // Firefox opens it in the private window, and keeps the notebook from what is open there; Chromium does neither.
    const popup = await openPopup(launched, server.origin);
    const inPopup = (selector: string) =>
      popup.$eval(selector, (each) => each.textContent ?? '').catch(() => '');
    await (await popup.waitForSelector('[data-surface=항저우] [data-action=save]'))?.click();
    await expect.poll(() => inPopup('[role=status]'), { timeout: 5000 }).toContain('저장했습니다');
    if (name === 'firefox') {
      expect(await inPopup('[data-notes=private]')).toContain('보통 창');
      await popup.click('[data-action=export]');
      expect((await launched.waitForDownload(/\.csv$/)).toString()).toContain('杭州');
      const notebook = await launched.openExtensionPage('notebook.html');
      await notebook.waitForSelector('.notice.danger');
      expect(await notebook.$eval('.notice', (each) => each.textContent)).toContain('보통 창');
      await notebook.close();
    }
    await popup.close();
    await page.close();

    const notebook = await launched.openExtensionPage('notebook.html');
    await notebook.waitForSelector('.name-row .hangul');
    const names = await notebook.$$eval('.name-row .hangul', (all) =>
      all.map((each) => each.textContent),
    );
    expect(names.sort()).toEqual(['상하이', '항저우']);
    await notebook.close();
  });

  it('without access to sites: nothing, until the button in the toolbar is pressed', async () => {
    await withdrawAccess(launched);
    const article = await open('article');
    await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
    expect(await readMarks(article)).toEqual([]);
    await pressButton(launched, article);
    await waitForMarks(article, '상하이');
    await article.close();

    const blog = await open('blog');
    await pressButton(launched, blog);
    const popup = await openPopup(launched, server.origin);
    await (await popup.waitForSelector('.read-now'))?.click();
    await waitForMarks(blog, '상하이');
    expect(await popup.$eval('#site', (each) => each.textContent)).toContain('접근 허용');
    // What is asked for on this page works as anywhere.
    await blog.bringToFront();
    await hoverMark(blog, '우루무치');
    await (await blog.waitForSelector('bonmyeong-card >>> button.save'))?.click();
    await blog.waitForFunction(() => CSS.highlights.has('bonmyeong-saved'), { polling: 50 });
  });
});
