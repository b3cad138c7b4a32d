import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch, STOPPING_PREFS } from '../launch';
import { hoverMark, readMarks, waitForMarks } from '../marks';
import { openPopup } from '../open-popup';
import { type PageServer, servePages } from '../serve-pages';
import { readCard } from './card-state';
import { countMarks } from './churn';
import { makePage } from './make-page';

describe.each(BROWSERS)('the life of a page in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;
  let errors: string[];

  beforeEach(async () => {
    server = await servePages({ plain: makePage() });
    launched = await launch(name, { prefs: STOPPING_PREFS });
    page = await launched.browser.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${server.origin}/plain.html`);
    await waitForMarks(page, '우루무치');
  });
  afterEach(async () => {
    await launched?.close();
    await server?.close();
  });

  const append = (text: string): Promise<void> =>
    page.evaluate((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      document.querySelector('article')?.append(paragraph);
    }, text);

  it('goes on when the background has been stopped', async () => {
    await launched.stopBackground();
    await append(
      '선양에서 다롄까지는 두 시간이 걸린다고 한다. 베이징과 난징에서도 같은 열차가 다닌다.',
    );
    await waitForMarks(page, '난징');
    await hoverMark(page, '난징');
    await launched.stopBackground();
    await (await page.waitForSelector('bonmyeong-card >>> button.save'))?.click();
    await page.waitForFunction(() => CSS.highlights.get('bonmyeong-saved')?.size === 1, {
      polling: 50,
      timeout: 5000,
    });
    expect(errors).toEqual([]);
  });

  it('has one reader, the newest, when two are brought in', async () => {
    const before = await countMarks(page);
    const popup = await openPopup(launched, server.origin);
    const again = await popup.evaluate(
      async (pattern) => {
        type Api = {
          tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
          runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
        };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = browser ?? chrome;
        const [tab] = await api.tabs.query({ url: pattern });
        const answers: boolean[] = [];
        for (let copy = 0; copy < 2; copy++)
          answers.push(
            (await api.runtime.sendMessage({ type: 'read-now', input: { tabId: tab?.id } })).ok,
          );
        return answers;
      },
      `${server.origin.replace(/:\d+$/, '')}/*`,
    );
    expect(again).toEqual([true, true]);
    await popup.close();
    await page.bringToFront();
    await waitForMarks(page, '우루무치');
    expect(await countMarks(page)).toBe(before);
    await hoverMark(page, '베이징');
    expect(await page.$$eval('bonmyeong-card', (cards) => cards.length)).toBe(1);
    await append('선양에서도 베이징까지 한 번에 갈 수 있다고 철도 당국은 밝혔다.');
    await page.waitForFunction(
      (count) => (CSS.highlights.get('bonmyeong-known')?.size ?? 0) > count,
      { polling: 50 },
      before,
    );
    expect((await readMarks(page)).filter(({ text }) => text === '베이징')).toHaveLength(4);
    expect(errors).toEqual([]);
  });

  it('says one quiet line when the extension is gone', async () => {
    await launched.uninstall();
    await append('베이징과 상하이에서 새 소식이 왔다고 현지 신문이 전했다.');
    await new Promise((resolve) => setTimeout(resolve, 800));
    if (name === 'chromium') {
      await hoverMark(page, '베이징');
      await (await page.waitForSelector('bonmyeong-card >>> button.save'))?.click();
      await page.waitForFunction(() =>
        document
          .querySelector('bonmyeong-card')
          ?.shadowRoot?.textContent?.includes('페이지를 새로 고치면'),
      );
      expect((await readCard(page))?.label).toContain('베이징');
    }
    expect(errors).toEqual([]);
    // Firefox stops the script itself; either way the page is the page.
    expect(await page.$$eval('p', (paragraphs) => paragraphs.length)).toBe(4);
  });
});

describe('taking access away in firefox', () => {
  it('ends reading, and the popup says so and asks', async () => {
    const server = await servePages({ plain: makePage() });
    const launched = await launch('firefox');
    try {
      const page = await launched.browser.newPage();
      await page.goto(`${server.origin}/plain.html`);
      await waitForMarks(page);
      const popup = await openPopup(launched, server.origin);
      await popup.evaluate(async () => {
        const { browser } = globalThis as unknown as {
          browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
        };
        await browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
      });
      await popup.evaluate(() => location.reload());
      await popup.waitForFunction(() => document.body.textContent?.includes('접근 허용'), {
        polling: 50,
        timeout: 5000,
      });
      await page.reload();
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await readMarks(page)).toEqual([]);
    } finally {
      await launched.close();
      await server.close();
    }
  });
});
