import { collectKoreanFacts } from './collect-korean-facts';
import { decidePage, type PageDecision } from './decide-page';
import { glance } from './glance';

/**
 * Looks at a page, no further than is needed, and decides. Where a page's own word is enough, it is the only reason.
 *
 * @returns `null` when nothing is Korean
 * @example judgePage(document)?.isKoreanNews // true
 */
export function judgePage(page: Document): PageDecision | null {
  const seen = glance(page);
  if (seen.kind === 'foreign') return null;
  if (seen.kind === 'other')
    return { isKoreanNews: false, isKorean: true, isOther: true, why: seen.said };
  const facts = collectKoreanFacts(page, seen);
  return facts && decidePage(facts);
}
