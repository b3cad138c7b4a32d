import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCell } from '../../lib/export/cell';
import { lexicon } from '../support/engine';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { hoverMark, readMarks, waitForMarks } from './marks';
import { openPopup } from './open-popup';
import { type PageServer, servePages } from './serve-pages';

const PAGES = new URL('../fixtures/pages/', import.meta.url);

/** What a reader should find marked on the sample article, in order; a second mention counts again. */
const MARKED = [
  '춘제',
  '춘절',
  '마화텅',
  '텐센트',
  '텅쉰',
  '광둥',
  '선전',
  '춘윈',
  '웨이신',
  '위챗',
  '광시',
  '광서',
  '난닝',
  '남녕',
  '환장',
  '모남족',
  '웨이신',
  '상하이',
  '상해',
  '황푸',
  '즈푸바오',
  '알리페이',
  '우루무치',
  '오노목제',
  '바이두',
  '장청',
];
const LATE = ['텐센트', '우루무치', '마화텅', '위챗'];

describe.each(BROWSERS)('the reader in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    server = await servePages(PAGES);
    launched = await launch(name);
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    await waitForMarks(page);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it('marks every Chinese name of the article, also one split over elements and text that arrives late', async () => {
    await page.waitForFunction(() => document.querySelector('#more p') !== null);
    await waitForMarks(page, '우루무치');
    await page.waitForFunction(() => {
      let last = '';
      for (const [key, highlight] of CSS.highlights) {
        if (!key.startsWith('bonmyeong-')) continue;
        for (const each of highlight)
          if (each.startContainer.parentElement?.closest('#more')) last = 'late';
      }
      return last === 'late';
    });
    const texts = (await readMarks(page)).map(({ text }) => text);
    expect(texts).toEqual([...MARKED, ...LATE]);
  });

  it('leaves the page as its author wrote it', async () => {
    await page.mouse.move(1, 1);
    await page.waitForFunction(() => document.querySelector('bonmyeong-card') === null);
    const body = await page.evaluate(() => document.body.outerHTML);
    const late = await page.evaluate(() => document.querySelector('#more')?.innerHTML ?? '');
    const written = readFileSync(new URL('article.html', PAGES), 'utf8').replace(
      '<div id="more"></div>',
      `<div id="more">${late}</div>`,
    );
    const parsed = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.outerHTML,
      written,
    );
    expect(body).toBe(parsed);
  });

  it('opens the card under the resting mouse, and closes it on Escape', async () => {
    await hoverMark(page, '마화텅');
    const text = await cardText(page);
    expect(text).toContain('馬化騰');
    expect(text).toContain('马化腾');
    expect(text).toContain('Mǎ Huàténg');
    await page.keyboard.press('Escape');
    expect(await page.$('bonmyeong-card')).toBeNull();
  });

  it('shows a lost character as a hole instead of guessing it', async () => {
    await hoverMark(page, '장청');
    expect(await cardText(page)).toContain('張□');
    await page.keyboard.press('Escape');
  });

  it('saves a name with its sentence, lists it in the popup and exports it byte for byte', async () => {
    await hoverMark(page, '우루무치');
    const button = await page.waitForSelector('bonmyeong-card >>> button');
    await button?.click();
    await page.waitForFunction(() =>
      document
        .querySelector('bonmyeong-card')
        ?.shadowRoot?.querySelector('button')
        ?.textContent?.includes('저장됨'),
    );

    const popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('[data-list=page] li');
    await popup.waitForSelector('[data-list=notes] li');
    const names = await popup.$$eval('[data-list=page] li', (rows) =>
      rows.map((row) => row.textContent),
    );
    expect(names.some((row) => row?.includes('마화텅') && row.includes('馬化騰'))).toBe(true);

    await popup.select('[data-action=scope]', 'all');
    await popup.click('[data-action=export]');
    const file = await launched.waitForDownload();
    await popup.close();
    const [head = '', row = ''] = file.toString('utf8').split('\r\n');
    // Times and ids differ from run to run; everything before and between is what the page says.
    const [savedAt, savedAgain, , nameId, sightingId] =
      /,([^,]+),,,new,,우루무치,([^,]+),([^,]+),([^,]+),([^,]+)$/.exec(row)?.slice(1) ?? [];
    expect(new Date(savedAt ?? '').toISOString()).toBe(savedAgain);
    const entity = lexicon.findByHanzi('烏魯木齊')[0];
    const [gloss, korean] = [formatCell(entity?.english ?? '?'), formatCell(entity?.korean ?? '?')];
    const expected = [
      '\ufeffhangul,traditional,simplified,pinyin,sino_korean,kind,english,korean,sentence,sentence_start,title,url,outlet,article_date,seen_at,note,tags,status,starred,readings,created_at,updated_at,name_id,sighting_id',
      `우루무치,烏魯木齊,乌鲁木齐,Wūlǔmùqí,오로목제,place,${gloss},${korean},"우루무치(烏魯木齊, 오노목제) 역에서는 얼굴을 비추면 문이 열린다.",0,귀성길도 장보기도 휴대전화 하나로,${server.origin}/article.html,127.0.0.1,,${savedAt},,,new,,우루무치,${savedAt},${savedAt},${nameId},${sightingId}`,
      '',
    ].join('\r\n');
    expect(head.startsWith('\ufeff')).toBe(true);
    expect(file.toString('utf8')).toBe(expected);
    expect(file.equals(Buffer.from(expected, 'utf8'))).toBe(true);
  });

  it.each(['english.html', 'cooking-blog.html', 'shop.html'])('leaves %s alone', async (path) => {
    const other = await launched.browser.newPage();
    await other.goto(`${server.origin}/${path}`);
    // The article is marked well within this time; a page left alone has nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await readMarks(other)).toEqual([]);
    await other.close();
  });
});

function cardText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('bonmyeong-card')?.shadowRoot?.querySelector('article')?.textContent ??
      '',
  );
}
