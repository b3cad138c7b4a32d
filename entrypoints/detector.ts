import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wantsAnyKorean } from '../lib/detect/any-korean';
import { collectPageFacts } from '../lib/detect/collect-page-facts';
import { decidePage } from '../lib/detect/decide-page';
import { isShell } from '../lib/detect/is-shell';
import { watchPage } from '../lib/detect/watch-page';

type Globals = { readonly browser?: typeof Browser; readonly chrome: typeof Browser };

/**
 * In every frame of every page, so it is small: looks, decides, and asks for the annotator only where there is
 * something to read. A plain script of the manifest: a framework's content script announces itself to the page.
 */
export default defineUnlistedScript(() => {
  let asked = false;

  watchPage(document, window, () => {
    const facts = collectPageFacts(document);
    // Nothing Korean and hardly anything at all: an empty shell may become an article yet.
    if (facts === null) return isShell(document) ? 'wait' : 'other';
    const { isKoreanNews, isKorean } = decidePage(facts);
    if (isKoreanNews || (isKorean && wantsAnyKorean())) askToRead({ isKoreanNews, isKorean });
    if (isKoreanNews) return 'done';
    return facts.other.length > 0 ? 'other' : 'wait';
  });

  function askToRead(input: { isKoreanNews: boolean; isKorean: boolean }): void {
    if (asked) return;
    asked = true;
    // Not before: the first look at the browser's API costs as much as all that a page of another language is asked.
    const { browser, chrome } = globalThis as unknown as Globals;
    // A page's element may go by the name of `browser`.
    const { runtime } = browser?.runtime?.id ? browser : chrome;
    // Not through `call`: its schemas are larger than all of this. Without an answer nothing is read.
    void runtime.sendMessage({ type: 'page-found', input }).catch(() => undefined);
  }
});
