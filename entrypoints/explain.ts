import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageDecision } from '../lib/detect/decide-page';
import { judgePage } from '../lib/detect/judge-page';

/** Run on a page when the popup is opened over it; what it returns is the answer. */
export default defineUnlistedScript(
  (): PageDecision =>
    judgePage(document) ?? {
      isKoreanNews: false,
      isKorean: false,
      isOther: false,
      why: ['not-korean'],
    },
);
