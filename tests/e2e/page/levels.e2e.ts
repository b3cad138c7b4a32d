import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { readMarks, waitForMarks } from '../marks';
import { type PageServer, servePages } from '../serve-pages';
import { makeBody, makePage } from './make-page';

const EXTRA = '<p>홍콩의 신문도 소식을 전했다. 중국 배우 쉬멍위안(27)은 웃었다.</p>';

describe.each(BROWSERS)('what is marked in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    const body = makeBody(2).replace('</article>', `${EXTRA}</article>`);
    server = await servePages({ article: makePage({ body }) });
    launched = await launch(name);
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    await waitForMarks(page, '상하이');
    popup = await launched.openExtensionPage('popup.html');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  const keep = (settings: object) =>
    popup.evaluate(
      (reader) =>
        (
          globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
        ).chrome.storage.sync.set({ reader }),
      settings,
    );
  const texts = async () => (await readMarks(page)).map(({ text }) => text);
  const becomes = (wanted: (found: string[]) => boolean) =>
    expect.poll(async () => wanted(await texts()), { timeout: 5000 }).toBe(true);

  it('is neither a guess nor a word Korean has of its own, until the reader wants all', async () => {
    const before = await texts();
    expect(before.filter((text) => text === '마화텅')).toHaveLength(2);
    expect(before).not.toContain('홍콩');
    expect(before).not.toContain('쉬멍위안');
    await keep({ level: 'everything' });
    await becomes((found) => found.includes('홍콩') && found.includes('쉬멍위안'));
  });

  it('is only the first of each name, if the reader wants it so', async () => {
    await keep({ firstOnly: true });
    await becomes((found) => found.length > 0 && new Set(found).size === found.length);
    expect(await texts()).toContain('마화텅');
    await keep({});
    await becomes((found) => found.filter((text) => text === '마화텅').length === 2);
  });
});
