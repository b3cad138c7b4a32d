import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../find-browser';
import { type Launched, launch } from '../launch';
import { hoverMark, readMarks, waitForMarks } from '../marks';
import { type PageServer, servePages } from '../serve-pages';
import { overlap, readCard, readLine, waitForNoCard } from './card-state';
import { makeBody, makePage, TEXT } from './make-page';

const style = (css: string): string => `<style>${css}</style>`;
const WIDE = { width: 900, height: 700 };

/** Pages that make it hard, and the viewport to see them in. */
const HARD: readonly (readonly [string, string, { width: number; height: number }])[] = [
  ['an ordinary page', makePage(), WIDE],
  ['a page that unsets everything', makePage({ head: style('* { all: unset !important }') }), WIDE],
  [
    'a page with the highest layers',
    makePage({
      head: style('i { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }'),
      body: `${makeBody()}<i></i>`,
    }),
    WIDE,
  ],
  [
    'a modal dialog with an article',
    makePage({
      body: `<dialog>${makeBody()}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    }),
    WIDE,
  ],
  [
    'a page turned dark by a filter',
    makePage({ head: style('html { filter: invert(1) hue-rotate(180deg); background: #fff }') }),
    WIDE,
  ],
  [
    'a page turned dark by rules for everything',
    makePage({
      head: style(
        '* { background-color: #181a1b !important; color: #e8e6e3 !important; font-size: 40px !important }',
      ),
    }),
    WIDE,
  ],
  ['a right-to-left page', makePage({ html: 'dir="rtl"' }), WIDE],
  ['vertical writing', makePage({ head: style('body { writing-mode: vertical-rl }') }), WIDE],
  [
    'a transformed page',
    makePage({ head: style('html, body { transform: translateZ(0) }') }),
    WIDE,
  ],
  ['quirks mode', makePage({ doctype: '' }), WIDE],
  ['zoom of 400 %', makePage(), { width: 225, height: 175 }],
  ['a phone', makePage(), { width: 360, height: 640 }],
];

describe.each(BROWSERS)('the card in %s', (name) => {
  let server: PageServer;
  let strict: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    const pages = Object.fromEntries(HARD.map(([, html], at) => [`hard-${at}`, html]));
    server = await servePages({
      ...pages,
      plain: makePage({
        body: `<button>단추</button>${makeBody()}<div style="height:3000px"></div>`,
      }),
      frame: makePage({
        body: '<iframe src="inner.html" style="width:700px;height:260px"></iframe>',
      }),
      inner: makePage({ body: makeBody(8) }),
      full: makePage({
        head: style('#full { background: white; overflow: auto }'),
        body: `<div id="full"><button onclick="document.getElementById('full').requestFullscreen()">크게</button>${makeBody()}</div>`,
      }),
      link: makePage({
        body: `<article itemprop="articleBody"><p><a href="plain.html">${TEXT}</a></p><p>${TEXT}</p></article>`,
      }),
    });
    strict = await servePages(
      { strict: makePage() },
      {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    );
    launched = await launch(name);
  });
  afterEach(async () => {
    await page?.close();
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    await strict?.close();
  });

  const open = async (path: string, viewport = WIDE, origin = server.origin): Promise<void> => {
    page = await launched.browser.newPage();
    await page.setViewport(viewport);
    await page.goto(`${origin}/${path}.html`);
    await waitForMarks(page, '베이징');
  };

  it.each(HARD.map(([title, , viewport], at) => [title, at, viewport] as const))(
    'is whole, on top and beside the line on %s',
    async (_, at, viewport) => {
      await open(`hard-${at}`, viewport);
      await hoverMark(page, '베이징');
      const card = await readCard(page);
      const line = await readLine(page, '베이징');
      expect(card?.label).toContain('北京, Běijīng');
      expect(card?.isOnTop).toBe(true);
      expect(card?.display).toBe('block');
      expect(card?.fontSize).toBe('14px');
      expect(card?.direction).toBe('ltr');
      if (card === null || line === null) throw new Error('no card or no line');
      expect(overlap(card.box, line)).toBe(false);
      expect(card.box.left).toBeGreaterThanOrEqual(0);
      expect(card.box.top).toBeGreaterThanOrEqual(0);
      expect(card.box.right).toBeLessThanOrEqual(viewport.width);
      expect(card.box.bottom).toBeLessThanOrEqual(viewport.height);
    },
  );

  it('works under a strict policy with trusted types', async () => {
    await open('strict', WIDE, strict.origin);
    await hoverMark(page, '베이징');
    const card = await readCard(page);
    expect(card?.label).toContain('北京');
    expect(card?.fontSize).toBe('14px');
  });

  it('does not take the focus under the pointer, and stays while the pointer moves onto it', async () => {
    await open('plain');
    await page.focus('button');
    await hoverMark(page, '베이징');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    const card = await readCard(page);
    if (card === null) throw new Error('no card');
    await page.mouse.move(
      (card.box.left + card.box.right) / 2,
      (card.box.top + card.box.bottom) / 2,
      { steps: 4 },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await readCard(page))?.label).toContain('베이징');
    await page.mouse.move(880, 690, { steps: 4 });
    await waitForNoCard(page);
  });

  it('opens at once on a click, follows a little scrolling, and closes when the line is gone', async () => {
    await open('plain');
    const mark = (await readMarks(page)).find(({ text }) => text === '상하이');
    if (mark === undefined) throw new Error('not marked');
    await page.mouse.click(mark.x, mark.y);
    expect((await readCard(page))?.label).toContain('상하이');
    const before = (await readCard(page))?.box.top ?? 0;
    await page.evaluate(() => scrollBy(0, 20));
    await page.waitForFunction(
      (top) => {
        const frame = document.querySelector('bonmyeong-card')?.shadowRoot?.querySelector('.frame');
        return frame !== null && frame !== undefined && frame.getBoundingClientRect().top < top;
      },
      {},
      before - 10,
    );
    await page.evaluate(() => scrollTo(0, 2500));
    await waitForNoCard(page);
  });

  it('closes on a click elsewhere', async () => {
    await open('plain');
    await hoverMark(page, '베이징');
    await page.mouse.click(880, 600);
    await waitForNoCard(page);
  });

  it('opens by a tap, and not by a finger that scrolls', async () => {
    page = await launched.browser.newPage();
    await page.setViewport({
      width: 360,
      height: 640,
      ...(name === 'chromium' && { hasTouch: true }),
    });
    await page.goto(`${server.origin}/plain.html`);
    await waitForMarks(page, '베이징');
    const mark = (await readMarks(page)).find(({ text }) => text === '베이징');
    if (mark === undefined) throw new Error('not marked');
    await page.touchscreen.touchStart(mark.x, mark.y);
    for (let moved = 5; moved <= 60; moved += 5)
      await page.touchscreen.touchMove(mark.x, mark.y - moved);
    await page.touchscreen.touchEnd();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await readCard(page)).toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    await page.touchscreen.tap(mark.x, mark.y);
    await page.waitForSelector('bonmyeong-card', { timeout: 3000 });
    expect((await readCard(page))?.label).toContain('베이징');
  });

  it('is reached by keyboard, holds the focus and gives it back', async () => {
    await open('plain');
    await page.focus('button');
    const shortcut = async (key: 'KeyN' | 'KeyB'): Promise<void> => {
      await page.keyboard.down('Alt');
      await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      await page.keyboard.up('Shift');
      await page.keyboard.up('Alt');
    };
    const status = () =>
      page.evaluate(
        () =>
          document.querySelector('bonmyeong-card')?.shadowRoot?.querySelector('[role=status]')
            ?.textContent ?? '',
      );
    await shortcut('KeyN');
    await page.waitForFunction(() => CSS.highlights.get('bonmyeong-current')?.size === 1);
    expect(await status()).toContain('마화텅, 인물');
    await shortcut('KeyN');
    await page.waitForFunction(() =>
      document
        .querySelector('bonmyeong-card')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent?.startsWith('텐센트'),
    );
    await shortcut('KeyB');
    await page.waitForFunction(() =>
      document
        .querySelector('bonmyeong-card')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent?.startsWith('마화텅'),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.localName === 'bonmyeong-card');
    const card = await readCard(page);
    expect(card?.isDialog).toBe(true);
    expect(card?.label).toBe('마화텅, 馬化騰, Mǎ Huàténg, 인물');
    for (let at = 0; at < 7; at++) {
      await page.keyboard.press('Tab');
      expect((await readCard(page))?.hasFocus).toBe(true);
    }
    // A pointer that passes over another name does not take it away.
    const other = (await readMarks(page)).findLast(({ text }) => text === '우루무치');
    await page.mouse.move(other?.x ?? 0, other?.y ?? 0, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await readCard(page))?.label).toContain('마화텅');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('bonmyeong-card') === null);
    expect(await page.evaluate(() => CSS.highlights.get('bonmyeong-current')?.size ?? 0)).toBe(0);
  });

  it('works inside a frame', async () => {
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/frame.html`);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForFunction(() => CSS.highlights.has('bonmyeong-known'), { polling: 50 });
    const corner = await page.$eval('iframe', (each) => {
      const { left, top } = each.getBoundingClientRect();
      return { left: left + each.clientLeft, top: top + each.clientTop };
    });
    const line = await readLine(frame, '상하이');
    if (line === null) throw new Error('not marked');
    await page.mouse.move(corner.left + line.left + 3, corner.top + line.top + 3);
    await page.mouse.move(corner.left + line.left + 8, corner.top + line.top + 8, { steps: 2 });
    await frame.waitForSelector('bonmyeong-card', { timeout: 4000 });
    const card = await readCard(frame);
    expect(card?.label).toContain('上海');
    expect(card !== null && overlap(card.box, line)).toBe(false);
    expect(card?.box.bottom).toBeLessThanOrEqual(260);
  });

  it('shows over a part of the page in fullscreen', async () => {
    await open('full');
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hoverMark(page, '베이징');
    const card = await readCard(page);
    expect(card?.isOnTop).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
  });

  it('leaves copying and the selection of the page alone', async () => {
    await open('plain');
    const text = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      const selected = getSelection()?.toString() ?? '';
      getSelection()?.removeAllRanges();
      return selected;
    });
    await hoverMark(page, '베이징');
    const withCard = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(withCard).toBe(text);
    expect(withCard).not.toContain('Běijīng');
  });

  it('lets a link be a link', async () => {
    await open('link');
    const mark = (await readMarks(page)).find(({ text }) => text === '베이징');
    await Promise.all([page.waitForNavigation(), page.mouse.click(mark?.x ?? 0, mark?.y ?? 0)]);
    expect(page.url()).toContain('plain.html');
  });
});
