import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectPageFacts } from '../lib/detect/collect-page-facts';
import { decidePage, type PageDecision } from '../lib/detect/decide-page';
import { hostOf } from '../lib/detect/host-of';
import { isShell } from '../lib/detect/is-shell';
import { watchPage } from '../lib/detect/watch-page';
import { mayRead, readRules, ruleKeys } from '../lib/settings/site-rules';

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
    const decision = decidePage(facts);
    if (decision.isKoreanNews) void askToRead(decision);
    else if (decision.isKorean && !asked) void askRules(decision);
    if (decision.isKoreanNews) return 'done';
    return facts.other.length > 0 ? 'other' : 'wait';
  });

  /** The reader's rules matter only for Korean pages; no other page costs a look at the storage. */
  async function askRules(decision: PageDecision): Promise<void> {
    const host = hostOf(document.URL);
    const stored = await browser.storage.sync.get(ruleKeys(host)).catch(() => ({}));
    const rules = readRules(stored, host);
    if (mayRead(rules, decision)) await askToRead(decision);
  }

  async function askToRead({ isKoreanNews, isKorean }: PageDecision): Promise<void> {
    if (asked) return;
    asked = true;
    // Not through `call`: its schemas are larger than all of this. Without an answer nothing is read.
    await browser.runtime
      .sendMessage({ type: 'page-found', input: { isKoreanNews, isKorean } })
      .catch(() => undefined);
  }
});
