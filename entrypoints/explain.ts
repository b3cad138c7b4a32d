import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectPageFacts } from '../lib/detect/collect-page-facts';
import { decidePage, type PageDecision } from '../lib/detect/decide-page';

/** Run on a page when the popup is opened over it; what it returns is the answer. */
export default defineUnlistedScript((): PageDecision => {
  const facts = collectPageFacts(document);
  return facts === null
    ? { isKoreanNews: false, isKorean: false, why: ['not-korean'] }
    : decidePage(facts);
});
