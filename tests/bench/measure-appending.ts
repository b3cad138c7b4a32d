/** What each of many appended articles costs, one after the other, as on a page that scrolls without end. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Launched } from '../e2e/launch';
import { makeParagraphs } from './make-article';
import { countCpuTime, readMetrics } from './measure-load';

/**
 * Appends articles to a page and scrolls to each.
 *
 * @param isRead whether to wait for the marks of each; otherwise for about as long as they take
 * @returns main-thread time for each, in ms: CPU time in Chromium, time in which the page did not answer in Firefox
 */
export async function measureAppending(
  { browser, name }: Launched,
  url: string,
  count: number,
  isRead: boolean,
): Promise<number[]> {
  const tab = await browser.newPage();
  try {
    const session = name === 'chromium' ? await tab.createCDPSession() : null;
    if (session !== null) await countCpuTime(session);
    await tab.goto(url);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const html = makeParagraphs(800);
    const costs: number[] = [];
    for (let at = 0; at < count; at++) costs.push(await appendOne(tab, session, html, isRead));
    return costs;
  } finally {
    await tab.close();
  }
}

async function appendOne(
  tab: Page,
  session: CDPSession | null,
  html: string,
  isRead: boolean,
): Promise<number> {
  const before = session === null ? 0 : await cpuTime(session);
  const gaps = (await tab.evaluate(
    async (text, waits, probes) => {
      const view = window as unknown as {
        gaps: number[];
        probing: boolean;
        probe(s: number): void;
      };
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const article = document.createElement('article');
      article.append(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
      const isMarked = () =>
        [...CSS.highlights].some(
          ([name, highlight]) =>
            name.startsWith('bonmyeong-') &&
            [...highlight].some(({ startContainer }) => article.contains(startContainer)),
        );
      view.gaps = [];
      if (probes) view.probe(10);
      document.body.append(article);
      article.scrollIntoView();
      const until = performance.now() + 3000;
      await pause(150);
      while (waits && !isMarked() && performance.now() < until) await pause(30);
      await pause(40);
      view.probing = false;
      return view.gaps.reduce((sum, gap) => sum + gap, 0);
    },
    html,
    isRead,
    session === null,
  )) as number;
  return session === null ? gaps : (await cpuTime(session)) - before;
}

async function cpuTime(session: CDPSession): Promise<number> {
  return ((await readMetrics(session))['TaskDuration'] ?? 0) * 1000;
}
