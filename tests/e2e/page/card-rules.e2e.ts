import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { hoverMark, readMarks, waitForMarks } from '../marks';
import { type PageServer, servePages } from '../serve-pages';
import { makeBody, makePage } from './make-page';

const inCard = (selector: string): string => `bonmyeong-card >>> ${selector}`;

describe.each(BROWSERS)('what the reader says on the card in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({ article: makePage({ body: makeBody(2) }) });
    launched = await launch(name, { viewport: { width: 360, height: 640 } });
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    await waitForMarks(page, '상하이');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  const press = async (selector: string) => (await page.waitForSelector(inCard(selector)))?.click();
  const count = async () => (await readMarks(page)).filter(({ text }) => text === '상하이').length;
  const becomes = (wanted: number) => expect.poll(count, { timeout: 5000 }).toBe(wanted);

  it('that it is no name takes the marks off, until it is taken back', async () => {
    await hoverMark(page, '상하이');
    await press('[data-action=wrong]');
    await press('[data-reach=page]');
    await becomes(0);
    await press('[data-action=undo]');
    await becomes(2);
    await page.keyboard.press('Escape');
  });

  it('that the Hanzi are others holds from then on', async () => {
    await hoverMark(page, '상하이');
    await press('[data-action=wrong]');
    await (await page.waitForSelector(inCard('input')))?.type('尙害');
    await press('form button');
    await page.waitForSelector(inCard('[data-action=undo]'));
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await becomes(2);
    await hoverMark(page, '상하이');
    const hanzi = await page.$eval(inCard('.hanzi'), (each) => each.textContent);
    expect(hanzi).toContain('尙害');
    const box = await page.$eval('bonmyeong-card >>> .frame', (each) => {
      const { left, right, bottom } = each.getBoundingClientRect();
      return { left, right, bottom };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(360);
  });
});
