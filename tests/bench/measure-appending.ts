/** What each of many appended articles costs, one after the other, as on a page that scrolls without end. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Launched } from '../e2e/launch';
import { makeParagraphs } from './make-article';
import { countCpuTime, readMetrics } from './measure-load';

/** What one article costs the main thread, in ms. */
export type AppendCost = {
  /** CPU time of all tasks in Chromium, time in which the page did not answer in Firefox. */
  readonly all: number;
  /** CPU time of all scripts in Chromium, the page's own few included; Firefox does not tell. */
  readonly scripts: number | null;
};

/**
 * Appends articles to a page and scrolls to each.
 *
 * @param isRead whether the last of them must have been marked in its time
 */
export async function measureAppending(
  { browser, name }: Launched,
  url: string,
  count: number,
  isRead: boolean,
): Promise<AppendCost[]> {
  const tab = await browser.newPage();
  try {
    const session = name === 'chromium' ? await tab.createCDPSession() : null;
    if (session !== null) await countCpuTime(session);
    await tab.goto(url);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const html = makeParagraphs(800);
    const costs: AppendCost[] = [];
    for (let at = 0; at < count; at++) costs.push(await appendOne(tab, session, html));
    if (isRead && !(await tab.evaluate(isLastMarked))) throw new Error('the last is not marked');
    return costs;
  } finally {
    await tab.close();
  }
}

/**
 * The same time for each, on a page that is read and on one that is not. Nothing asks for the marks meanwhile: looking
 * through the highlights of a long page costs more than making them.
 */
async function appendOne(tab: Page, session: CDPSession | null, html: string): Promise<AppendCost> {
  const before = session === null ? null : await readMetrics(session);
  const gaps = (await tab.evaluate(
    async (text, probes, time) => {
      const view = window as unknown as {
        gaps: number[];
        probing: boolean;
        probe(s: number): void;
      };
      const article = document.createElement('article');
      article.append(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
      view.gaps = [];
      if (probes) view.probe(10);
      document.body.append(article);
      article.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, time));
      view.probing = false;
      return view.gaps.reduce((sum, gap) => sum + gap, 0);
    },
    html,
    session === null,
    TIME,
  )) as number;
  if (session === null || before === null) return { all: gaps, scripts: null };
  const after = await readMetrics(session);
  const spent = (name: string): number => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
  return { all: spent('TaskDuration'), scripts: spent('ScriptDuration') };
}

/** In ms: several times as long as the marks of an article take. */
const TIME = 350;

function isLastMarked(): boolean {
  const article = document.body.lastElementChild;
  return [...CSS.highlights].some(
    ([name, highlight]) =>
      name.startsWith('bonmyeong-') &&
      [...highlight].some(({ startContainer }) => article?.contains(startContainer)),
  );
}
