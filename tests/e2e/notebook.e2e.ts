import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportText } from '../support/export-text';
import { makeEntries } from '../support/make-entry';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { readMarks, waitForMarks } from './marks';
import { openPopup } from './open-popup';
import { type PageServer, servePages } from './serve-pages';

const PAGES = new URL('../fixtures/pages/', import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const IMPORTED = 300;

describe.each(BROWSERS)('the notebook in %s', (name) => {
  let server: PageServer;
  let launched: Launched;
  let article: Page;
  let page: Page;
  let saved = 0;
  const folder = mkdtempSync(join(tmpdir(), 'bonmyeong-files-'));

  beforeAll(async () => {
    server = await servePages(PAGES);
    launched = await launch(name);
    article = await launched.browser.newPage();
    await article.goto(`${server.origin}/article.html`);
    await waitForMarks(article, '우루무치');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps one name of a page, and all of them, from the popup', async () => {
    const popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('[data-list=page] li');
    saved = (await popup.$$('[data-list=page] li')).length;
    await popup.click('[data-surface=마화텅] [data-action=save]');
    await popup.waitForSelector('[data-list=notes] li');
    expect(await popup.$$('[data-list=notes] li')).toHaveLength(1);
    await popup.click('[data-action=save-all]');
    await popup.waitForSelector('[data-list=notes] li:nth-child(2)');
    await popup.close();
    page = await launched.openExtensionPage('notebook.html');
    await ready(page);
    const count = await countOf(page);
    // Two spellings of one name are one name.
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThanOrEqual(saved);
    saved = count;
  });

  it.each([
    ['a phone', 360, 640],
    ['a page enlarged to 400 %', 225, 175],
  ])('fits %s', async (_, width, height) => {
    const seen = page.viewport();
    await page.setViewport({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    // Two rows at least; and each has its whole first line.
    const list = await page.$eval('.rows', (each) => each.getBoundingClientRect().height);
    expect(list).toBeGreaterThan(128);
    const isCut = await page.$$eval('.name-row', (rows) =>
      rows.some((row) => {
        const name = row.querySelector('.hangul')?.getBoundingClientRect();
        return name === undefined || name.top < row.getBoundingClientRect().top;
      }),
    );
    expect(isCut).toBe(false);
    if (width === 360) {
      await page.evaluate(() => location.assign('#months'));
      await page.waitForSelector('.months table');
      const right = await page.$$eval('.months table', (tables) =>
        Math.max(...tables.map((each) => each.getBoundingClientRect().right)),
      );
      expect(right).toBeLessThanOrEqual(width);
      await page.evaluate(() => location.assign('#list'));
      await page.waitForSelector('.rows');
    }
    await page.setViewport(seen);
  });

  it.each([
    ['Hangul', '마화텅', '馬化騰'],
    ['initial consonants', 'ㅁㅎㅌ', '馬化騰'],
    ['simplified Hanzi', '马化腾', '馬化騰'],
    ['pinyin with tones', 'Mǎ Huàténg', '馬化騰'],
    ['pinyin without tones', 'mahuateng', '馬化騰'],
  ])('finds a name by %s', async (_, query, hanzi) => {
    await search(page, query);
    await page.waitForFunction(
      (wanted) => {
        const rows = document.querySelectorAll('.name-row');
        return rows.length === 1 && rows[0]?.textContent?.includes(wanted);
      },
      {},
      hanzi,
    );
  });

  it('shows a name with its sentence and a link back to it, and keeps a note', async () => {
    await page.click('.name-row a');
    await page.waitForSelector('.sightings li');
    const link = await page.$eval('.sightings a', (each) => each.getAttribute('href') ?? '');
    expect(link).toMatch(/article\.html#:~:text=/);
    expect(await page.$eval('.sightings mark', (each) => each.textContent)).toBe('마화텅');
    await page.type('[data-action=note]', '<img src=x> =메모');
    await page.click('[data-action=tags]');
    await page.waitForSelector('[data-action=undo]');
    await page.reload(name === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector('[data-action=note]');
    const note = await page.$eval(
      '[data-action=note]',
      (each) => (each as HTMLTextAreaElement).value,
    );
    expect(note).toBe('<img src=x> =메모');
    await page.click('.back');
    await ready(page);
  });

  it('puts a name in the trash and takes it back', async () => {
    await search(page, 'mahuateng');
    await page.waitForFunction(() => document.querySelectorAll('.name-row').length === 1);
    await page.click('.name-row input');
    await page.click('[data-action=trash]');
    await waitForCount(page, saved - 1);
    await page.click('[data-action=undo]');
    await waitForCount(page, saved);
    await search(page, '');
  });

  it('imports a file after showing what it would do, and takes the import back', async () => {
    const file = join(folder, 'notebook.json');
    writeFileSync(file, await exportText('json', makeEntries(IMPORTED)));
    await importFile(page, file);
    const counts = await page.$eval('[data-preview=counts]', (each) => each.textContent);
    expect(counts).toContain(`새 이름 ${IMPORTED}`);
    await page.click('[data-action=confirm-import]');
    await waitForCount(page, saved + IMPORTED);
    await page.click('[data-action=undo]');
    await waitForCount(page, saved);
    await importFile(page, file);
    await page.click('[data-action=confirm-import]');
    await waitForCount(page, saved + IMPORTED);
  });

  it('keeps few rows in the page, and walks them by keyboard', async () => {
    await page.waitForSelector('.name-row a');
    expect((await page.$$('.name-row')).length).toBeLessThan(40);
    await page.focus('.name-row a');
    await page.keyboard.press('End');
    await page.waitForFunction(
      (last) =>
        document.activeElement?.closest('.name-row')?.getAttribute('aria-posinset') === last,
      {},
      String(saved + IMPORTED),
    );
    await page.keyboard.press('Home');
    await page.waitForFunction(
      () => document.activeElement?.closest('.name-row')?.getAttribute('aria-posinset') === '1',
    );
  });

  it('exports everything as JSON that has every name', async () => {
    await page.click('[data-action=open-export]');
    await page.waitForSelector('[data-action=format]');
    await page.select('[data-action=format]', 'json');
    await page.waitForSelector('[data-action=export]:not(:disabled)');
    await page.click('[data-action=export]');
    const file = JSON.parse((await launched.waitForDownload(/\.json$/)).toString('utf8'));
    expect(file).toMatchObject({ format: 'bonmyeong-notebook', version: 1 });
    expect(file.names).toHaveLength(saved + IMPORTED);
    await page.waitForFunction(() => document.querySelector('dialog') === null);
  });

  it.each(['list', 'months', 'rules', 'trash', 'settings'])(
    'has no accessibility faults: %s',
    async (view) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${view}`);
      await page.waitForFunction(
        (wanted) => (document.querySelector('.rows') !== null) === wanted,
        {},
        view === 'list',
      );
      expect(await faults(page)).toEqual([]);
    },
  );

  it('takes marks off a page where the reader says it is no name, and puts them back', async () => {
    const before = (await readMarks(article)).length;
    const popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('[data-list=page] li');
    expect(await faults(popup)).toEqual([]);
    await popup.click('[data-surface=마화텅] [data-action=not-a-name]');
    await popup.click('[data-reach=page]');
    await popup.waitForSelector('[data-action=undo]');
    const texts = (await readMarks(article)).map(({ text }) => text);
    expect(texts).not.toContain('마화텅');
    expect(texts.length).toBeLessThan(before);
    await popup.click('[data-action=undo]');
    await waitForMarks(article, '마화텅');
    await popup.close();
  });

  if (name === 'chromium')
    it('has everything again when only the database was wiped', async () => {
      await page.goto('about:blank');
      const wiper = await launched.openExtensionPage('popup.html');
      await wiper.evaluate(wipe, false);
      await wiper.close();
      page = await launched.openExtensionPage('notebook.html');
      await page.waitForSelector(`[data-count="${saved + IMPORTED}"]`);
      expect(await page.$('[data-notice=loss]')).toBeNull();
    });

  it('says that the notebook was wiped, and how many names there were', async () => {
    await page.goto('about:blank');
    const wiper = await launched.openExtensionPage('popup.html');
    await wiper.evaluate(wipe, true);
    await wiper.close();
    page = await launched.openExtensionPage('notebook.html');
    await page.waitForSelector('[data-notice=loss]');
    const words = await page.$eval('[data-notice=loss]', (each) => each.textContent);
    expect(words).toContain(`이름 ${saved + IMPORTED}개`);
    // The background had the old database open; saving goes on in the new one, and covers nothing up.
    const popup = await openPopup(launched, server.origin);
    await popup.waitForSelector('[data-list=page] li');
    await popup.click('[data-surface=마화텅] [data-action=save]');
    await popup.waitForSelector('[data-list=notes] li');
    await popup.close();
    await page.reload(name === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector('[data-notice=loss]');
    expect(await countOf(page)).toBe(1);
  });
});

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('main[data-complete=true]');
}

function countOf(page: Page): Promise<number> {
  return page.$eval('[data-count]', (each) => Number(each.getAttribute('data-count')));
}

async function waitForCount(page: Page, count: number): Promise<void> {
  await page.waitForSelector(`[data-count="${count}"]`);
}

async function search(page: Page, query: string): Promise<void> {
  // The list may not be back yet from the name that was open.
  await page.waitForSelector('[data-action=search]');
  await page.click('[data-action=search]', { count: 3 });
  await page.keyboard.press('Backspace');
  if (query !== '') await page.type('[data-action=search]', query);
}

async function importFile(page: Page, file: string): Promise<void> {
  await page.click('[data-action=open-import]');
  const input = (await page.waitForSelector(
    '[data-action=file]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('[data-preview=counts]');
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Runs in a page of the extension: wipes the notebook's database, and what Chromium keeps it in a second time. */
async function wipe(all: boolean): Promise<void> {
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets?: { delete(name: string): Promise<void> };
  };
  if (all) await storageBuckets?.delete('second-copy');
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('bonmyeong');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
