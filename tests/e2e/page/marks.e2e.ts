import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { hoverMark, readMarks, waitForMarkIn, waitForMarks } from '../marks';
import { type PageServer, servePages } from '../serve-pages';
import { countMarks, runChurn } from './churn';
import { makeBody, makePage, TEXT } from './make-page';

const SKIPPED = `<nav>베이징 상하이</nav><code>베이징</code><pre>베이징</pre><textarea>베이징</textarea>
<div contenteditable="true">베이징</div><button>베이징</button><footer>베이징</footer>`;

describe.each(BROWSERS)('marks in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({
      plain: makePage(),
      skipped: makePage({ body: `${SKIPPED}${makeBody(1)}` }),
      own: makePage({
        body: `${makeBody(1)}<script>
          const range = new Range(); range.selectNodeContents(document.querySelector('p'));
          CSS.highlights.set('mine', new Highlight(range));
        </script>`,
      }),
      long: makePage({ body: makeBody(150) }),
      feed: makePage({
        body: `<div id="first">${makeBody(8)}</div>${makeBody(8).repeat(20)}<div id="last">${makeBody(8)}</div>
          <div style="height:0"><p id="bar" style="position:fixed;bottom:0;margin:0">${TEXT}</p></div>`,
      }),
      hidden: makePage({
        body: `${makeBody(1)}<div id="tab" style="display:none"><p>${TEXT}</p></div>`,
      }),
      churn: makePage({ body: `${makeBody(2)}<p id="ticker"></p><div id="feed"></div>` }),
    });
    launched = await launch(name);
  });
  afterEach(async () => {
    await page?.close();
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  const open = async (path: string): Promise<void> => {
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/${path}.html`);
    await waitForMarks(page, '상하이');
  };

  it('leave out what is not there to be read', async () => {
    await open('skipped');
    const texts = (await readMarks(page)).map(({ text }) => text);
    expect(texts).toEqual(['마화텅', '텐센트', '베이징', '상하이', '항저우', '우루무치']);
  });

  it("leave the page's own highlights alone, and come back when the page clears them", async () => {
    await open('own');
    expect(await page.evaluate(() => CSS.highlights.get('mine')?.size)).toBe(1);
    await page.evaluate(() => CSS.highlights.clear());
    await waitForMarks(page, '상하이');
    expect(await page.evaluate(() => CSS.highlights.has('mine'))).toBe(false);
  });

  it('are drawn near the view, and elsewhere when the reader gets there', async () => {
    await open('long');
    const count = () => countMarks(page);
    const above = await count();
    expect(above).toBeLessThan(150 * 6 * 0.7);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await waitForMarkIn(page, 'p:last-of-type');
    expect(await count()).toBeLessThan(150 * 6 * 0.7);
  });

  it('are drawn again in an article the reader comes back to, and in a bar that stays', async () => {
    await open('feed');
    await waitForMarkIn(page, '#bar');
    for (const id of ['last', 'first', 'last']) {
      await page.evaluate((to) => document.getElementById(to)?.scrollIntoView(), id);
      await waitForMarkIn(page, `#${id}`);
      await waitForMarkIn(page, '#bar');
    }
    expect(await countMarks(page)).toBeLessThan(150 * 6 * 0.7);
  });

  it('are there when hidden text is shown', async () => {
    await open('hidden');
    await page.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
    await waitForMarkIn(page, '#tab p');
  });

  it('show what they are by the shape of the line, and not on paper', async () => {
    await open('plain');
    const lines = (style: string) =>
      page.evaluate((each) => {
        const { textDecorationStyle, textDecorationLine } = getComputedStyle(
          document.querySelector('p') as Element,
          `::highlight(bonmyeong-${each})`,
        );
        return textDecorationLine === 'none' ? 'none' : textDecorationStyle;
      }, style);
    const shapes = await Promise.all(['known', 'saved', 'inferred', 'unsettled'].map(lines));
    expect(new Set(shapes).size).toBe(4);
    if (name === 'chromium') {
      await page.emulateMediaType('print');
      expect(await lines('known')).toBe('none');
    }
  });

  it('change when a name is saved, in this tab and in another', async () => {
    await open('plain');
    const other = await launched.browser.newPage();
    await other.goto(`${server.origin}/plain.html`);
    await waitForMarks(other, '상하이');
    await hoverMark(other, '상하이');
    await (await other.waitForSelector('bonmyeong-card >>> button.save'))?.click();
    const isSaved = () => CSS.highlights.get('bonmyeong-saved')?.size === 3;
    await other.waitForFunction(isSaved, { polling: 50, timeout: 5000 });
    await other.close();
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(isSaved, { polling: 50, timeout: 5000 });
  });

  it('stay as many on a page that never rests', async () => {
    await open('churn');
    const before = await countMarks(page);
    await runChurn(page, 4);
    await page.waitForFunction(
      (wanted) => {
        let count = 0;
        for (const [key, { size }] of CSS.highlights)
          if (key.startsWith('bonmyeong-')) count += size;
        return count === wanted;
      },
      { polling: 100, timeout: 8000 },
      before,
    );
  });
});
