import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAnyKoreanWanted } from '../lib/detect/any-korean';
import type { PageDecision } from '../lib/detect/decide-page';
import { judgePage } from '../lib/detect/judge-page';
import { has, SHELL } from '../lib/detect/select';
import { watchPage } from '../lib/detect/watch-page';

type Globals = { readonly browser?: typeof Browser; readonly chrome: typeof Browser };

/**
 * In every frame of every page, so it is small: looks, decides, and asks for the annotator only where there is
 * something to read. A plain script of the manifest: a framework's content script announces itself to the page.
 */
export default defineUnlistedScript(() => {
  /** While the background is asked, and when it has brought in the annotator. */
  let isInHand = false;
  /** What was refused, and where; the page may go elsewhere, or Korean text become news. */
  let refused = '';
  /** What the page was taken for last, while the background may still think about something before. */
  let latest: PageDecision;

  watchPage(document, window, () => {
    const decision = judgePage(document);
    // Nothing Korean and hardly anything at all: an empty shell may become an article yet.
    if (decision === null) return has(document, SHELL) ? 'wait' : 'other';
    const { isKoreanNews, isKorean, isOther } = decision;
    if (isKoreanNews || (isKorean && isAnyKoreanWanted())) void askToRead(decision);
    if (isKoreanNews) return 'done';
    return isOther ? 'other' : 'wait';
  });

  async function askToRead(decision: PageDecision): Promise<void> {
    const { isKoreanNews, isKorean } = decision;
    latest = decision;
    const asked = `${isKoreanNews} ${document.URL}`;
    if (isInHand || asked === refused) return;
    isInHand = true;
    // When the extension is gone, or nobody answers, nothing is read either.
    isInHand = await report({ isKoreanNews, isKorean }).catch(() => false);
    if (isInHand) return;
    refused = asked;
    // It may have become news while the background thought about Korean text.
    if (latest !== decision) void askToRead(latest);
  }
});

/** Tells the background what the page is. @returns whether it has brought in the annotator */
async function report(input: { isKoreanNews: boolean; isKorean: boolean }): Promise<boolean> {
  // Not before: the first look at the browser's API costs more than all that a page of another language is asked.
  const { browser, chrome } = globalThis as unknown as Globals;
  // A page's element may go by the name of `browser`.
  const { runtime } = browser?.runtime?.id ? browser : chrome;
  // Not through `call`: its schemas are larger than all of this.
  const { value } = await runtime.sendMessage({ type: 'page-found', input });
  return value.isRead;
}
