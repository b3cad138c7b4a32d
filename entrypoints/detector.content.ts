import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { collectPageFacts } from '../lib/detect/collect-page-facts';
import { decidePage } from '../lib/detect/decide-page';

/** On every page, so it is small: looks, decides, and asks for the annotator only on Korean news. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    const facts = collectPageFacts(document);
    const decision = facts && decidePage(facts);
    if (!decision?.isKoreanNews) return;
    // Not through `call`: its schemas are larger than all of this.
    void browser.runtime.sendMessage({ type: 'page-found', input: { why: decision.why } });
  },
});
