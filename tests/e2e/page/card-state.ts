import type { Page } from 'puppeteer-core';

type Box = { left: number; top: number; right: number; bottom: number };

/** What can be seen of the open card; boxes in CSS pixels of the viewport. */
export type CardState = {
  readonly text: string;
  readonly label: string;
  readonly box: Box;
  readonly viewport: { width: number; height: number };
  /** Whether the card is what lies on top at its own middle. */
  readonly isOnTop: boolean;
  readonly display: string;
  readonly fontSize: string;
  readonly direction: string;
  readonly isDialog: boolean;
  readonly hasFocus: boolean;
};

/** Reads the open card; `null` when none is open. */
export function readCard(page: Pick<Page, 'evaluate'>): Promise<CardState | null> {
  return page.evaluate(() => {
    const host = document.querySelector('bonmyeong-card');
    const frame = host?.shadowRoot?.querySelector('.frame');
    const article = frame?.querySelector('article');
    if (!host || !frame || !article) return null;
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    return {
      text: article.textContent ?? '',
      label: article.getAttribute('aria-label') ?? '',
      box: { left, top, right, bottom },
      viewport: { width: innerWidth, height: innerHeight },
      isOnTop: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host,
      display: style.display,
      fontSize: style.fontSize,
      direction: style.direction,
      isDialog: frame.querySelector('[role=dialog]') !== null,
      hasFocus: document.activeElement === host,
    };
  });
}

/** Waits until no card is open. @throws TimeoutError after 3 s */
export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('bonmyeong-card')?.shadowRoot?.querySelector('.frame article'),
    { timeout: 3000, polling: 30 },
  );
}

/** Whether two boxes have any part in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of the line a text is marked on, for its first mark. */
export function readLine(page: Pick<Page, 'evaluate'>, text: string): Promise<Box | null> {
  return page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('bonmyeong-')) continue;
      for (const each of highlight) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        if (range.toString() !== wanted) continue;
        const box = range.getClientRects()[0];
        if (box === undefined || box.bottom < 0 || box.top > innerHeight) continue;
        return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
      }
    }
    return null;
  }, text);
}
