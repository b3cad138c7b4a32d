import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forceColours } from '../browser-ui';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { hoverMark, waitForMarks } from '../marks';
import { type PageServer, servePages } from '../serve-pages';
import { makeBody, makePage } from './make-page';
import { countDifferent, readCardContrast, readMarkContrast, readPicture } from './pixels';

const DARK_READER = readFileSync(
  createRequire(import.meta.url).resolve('darkreader/darkreader.js'),
  'utf8',
);
const STYLES = ['known', 'saved', 'inferred', 'unsettled', 'current'] as const;
/** One line for each style, with words that no name is in, and one that stays without. */
const LINES = ['plain', ...STYLES].map((style) => `<p id="${style}">가나다라 마바사</p>`).join('');

describe.each(BROWSERS)('colours in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({
      plain: makePage({ body: makeBody(2) }),
      lines: makePage({
        head: '<style>p { width: max-content; padding-block: 8px; margin: 0 }</style>',
        body: `${makeBody(1)}${LINES}`,
      }),
      vertical: makePage({ head: '<style>body { writing-mode: vertical-rl }</style>' }),
      'dark-reader': makePage({
        head: `<style>body { background: #fff; color: #222 }</style><script>${DARK_READER}</script>
          <script>DarkReader.enable({ brightness: 100, contrast: 90 })</script>`,
        body: makeBody(2),
      }),
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

  it('beside vertical lines: the marks are painted', async () => {
    await open('vertical');
    const marked = await readPicture(page, 'article');
    await page.evaluate(() => CSS.highlights.clear());
    expect(countDifferent(marked, await readPicture(page, 'article'))).toBeGreaterThan(200);
  });

  it('changed by Dark Reader: marks and card can be read, and neither side keeps the other busy', async () => {
    await open('dark-reader');
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(body).not.toBe('rgb(255, 255, 255)');
    for (const style of ['known', 'saved', 'inferred', 'unsettled'])
      expect(await readMarkContrast(page, style), style).toBeGreaterThan(3);
    await hoverMark(page, '베이징');
    expect(await readCardContrast(page)).toBeGreaterThan(4.5);
    const changes = await page.evaluate(async () => {
      // What it does about a new card it does within a moment.
      await new Promise((resolve) => setTimeout(resolve, 400));
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      const roots = [document, document.querySelector('bonmyeong-card')?.shadowRoot];
      for (const root of roots)
        if (root)
          observer.observe(root, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
      await new Promise((resolve) => setTimeout(resolve, 800));
      return count;
    });
    expect(changes).toBe(0);
  });

  it('on paper: neither marks nor the card', async () => {
    await open('plain');
    await hoverMark(page, '베이징');
    const shapes = await countPrintedShapes(page);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('bonmyeong-card')?.remove();
    });
    expect(shapes).toBe(await countPrintedShapes(page));
  });

  // The last: Firefox forces colours on every page from then on.
  it('forced by a contrast theme: each kind of mark is another shape, and the card can be read', async () => {
    await open('lines');
    await forceColours(launched, page);
    await page.evaluate((styles) => {
      for (const style of styles) {
        const range = new Range();
        range.selectNodeContents(document.getElementById(style) as Element);
        const marks = CSS.highlights.get(`bonmyeong-${style}`) ?? new Highlight();
        marks.add(range);
        CSS.highlights.set(`bonmyeong-${style}`, marks);
      }
    }, STYLES);
    const plain = await readPicture(page, '#plain');
    const marks = new Map<string, number[]>();
    for (const style of STYLES) marks.set(style, await readPicture(page, `#${style}`));
    for (const [style, picture] of marks) {
      expect(countDifferent(picture, plain), style).toBeGreaterThan(40);
      for (const [other, another] of marks)
        if (other !== style)
          expect(countDifferent(picture, another), `${style}, ${other}`).toBeGreaterThan(80);
    }
    await hoverMark(page, '베이징');
    expect(await readCardContrast(page)).toBeGreaterThan(7);
  });
});

/** How many lines and areas a printed page has; text is none. */
async function countPrintedShapes(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf());
  const text = pdf.toString('latin1');
  let count = 0;
  for (const { index, 0: start } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + start.length;
    const bytes = pdf.subarray(from, text.indexOf('endstream', from));
    // A compressed stream begins with x; a picture or a font is not.
    const content = bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : '';
    count += content.match(/(?<=\s)(?:[fFBbSs]\*?)(?=\s)/g)?.length ?? 0;
  }
  return count;
}
