import type { Page } from 'puppeteer-core';

/** A mark as the page itself sees it in its highlight registry; the box is in CSS pixels of the viewport. */
export type PageMark = { readonly text: string; readonly x: number; readonly y: number };

/** Reads every mark the extension has drawn, in document order, with the middle of its first line. */
export function readMarks(page: Page): Promise<PageMark[]> {
  return page.evaluate(() => {
    const marks: { text: string; x: number; y: number; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('bonmyeong-')) continue;
      for (const each of highlight) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        const box = range.getClientRects()[0];
        if (box === undefined) continue;
        marks.push({
          text: range.toString(),
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
          range,
        });
      }
    }
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ text, x, y }) => ({ text, x, y }));
  });
}

/** Waits until the page has at least one mark, or `text` is marked. @throws TimeoutError after 10 s */
export async function waitForMarks(page: Page, text?: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('bonmyeong-')) continue;
        if (wanted === null) return highlight.size > 0;
        for (const each of highlight) {
          const range = document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          if (range.toString() === wanted) return true;
        }
      }
      return false;
    },
    { timeout: 10_000, polling: 50 },
    text ?? null,
  );
}

/** Waits until something is marked inside the first element a selector finds. @throws TimeoutError after 5 s */
export async function waitForMarkIn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('bonmyeong-')) continue;
        for (const each of highlight) if (element?.contains(each.startContainer)) return true;
      }
      return false;
    },
    { polling: 50, timeout: 5000 },
    selector,
  );
}

/** Moves the real mouse onto a mark, scrolling it into view, and waits for its card. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (wanted) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('bonmyeong-')) continue;
        for (const each of highlight) {
          if (each.startContainer.textContent?.slice(each.startOffset).startsWith(wanted)) {
            each.startContainer.parentElement?.scrollIntoView({ block: 'center' });
            return;
          }
        }
      }
    },
    text.slice(0, 1),
  );
  const mark = (await readMarks(page)).find((each) => each.text === text);
  if (mark === undefined) throw new Error(`${text} is not marked`);
  await page.mouse.move(mark.x - 3, mark.y - 2);
  await page.mouse.move(mark.x, mark.y, { steps: 3 });
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('bonmyeong-card')
        ?.shadowRoot?.querySelector('article')
        ?.getAttribute('aria-label')
        ?.startsWith(wanted) ?? false,
    { timeout: 5_000, polling: 20 },
    text,
  );
}
