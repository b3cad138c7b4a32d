import type { Page } from 'puppeteer-core';
import { TEXT } from './make-page';

/** How many ranges the extension has registered on a page. */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('bonmyeong-')) count += size;
    return count;
  });
}

/**
 * Makes a page do what busy pages do, for some seconds, and then puts it back as it was: a ticker changes its
 * text, articles come and go, paragraphs are moved, split, joined and replaced. The page needs `#feed`, `#ticker`.
 */
export function runChurn(page: Page, seconds: number): Promise<void> {
  return page.evaluate(
    async (text, until) => {
      const end = performance.now() + until;
      const feed = document.getElementById('feed') as HTMLElement;
      const ticker = document.getElementById('ticker') as HTMLElement;
      const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
      const first = document.querySelector('article p') as HTMLElement;
      ticker.textContent = text;
      for (let round = 0; performance.now() < end; round++) {
        (ticker.firstChild as Text).data = `${round} ${text.slice(round % 20)}`;
        const article = document.createElement('article');
        for (let at = 0; at < 4; at++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          article.append(paragraph);
        }
        feed.append(article);
        if (feed.childElementCount > 8) feed.firstElementChild?.remove();
        // Into the middle of a name, as an editor or a translator would.
        const node = first.firstChild as Text;
        node.splitText(2);
        await pause();
        first.normalize();
        feed.prepend(feed.lastElementChild as Element);
        if (round % 5 === 0) feed.lastElementChild?.replaceWith(document.createElement('hr'));
        await pause();
      }
      feed.replaceChildren();
      ticker.textContent = '';
    },
    TEXT,
    seconds * 1000,
  );
}
