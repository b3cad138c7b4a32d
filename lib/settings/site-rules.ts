/**
 * What the reader has decided about sites. One stored item for each site, so that two windows never overwrite
 * each other's choices.
 */
import * as v from 'valibot';

/** What the reader wants on a site: read every Korean page there, or none. */
export type SiteRule = 'always' | 'never';
/** Where pages are read without being asked: Korean news, or anything Korean. */
export type Scope = 'news' | 'all-korean';

export const SiteRuleSchema = v.picklist(['always', 'never']);
export const ScopeSchema = v.picklist(['news', 'all-korean']);
/** The stored item that holds the scope. */
export const SCOPE_KEY = 'scope';
const SITE = 'site:';

/**
 * The stored item that holds the rule of a site.
 *
 * @example siteKey('www.example.co.kr') // 'site:example.co.kr'
 */
export function siteKey(host: string): string {
  const site = host.toLowerCase();
  return `${SITE}${site.startsWith('www.') ? site.slice(4) : site}`;
}

/**
 * All stored items that decide about a page: its own host, then the domains around it, then the scope.
 *
 * @example ruleKeys('news.example.kr') // ['site:news.example.kr', 'site:example.kr', 'scope']
 */
export function ruleKeys(host: string): string[] {
  const site = siteKey(host);
  const keys = [site];
  const labels = site.slice(SITE.length).split('.');
  // A host that ends in a number is an address (https://url.spec.whatwg.org/#ends-in-a-number-checker).
  const isAddress = host.includes(':') || Number.parseInt(labels.at(-1) ?? '', 10) >= 0;
  for (let at = 1; at < labels.length - 1 && !isAddress; at++)
    keys.push(`${SITE}${labels.slice(at).join('.')}`);
  keys.push(SCOPE_KEY);
  return keys;
}

/** The reader's choices as far as they touch one page. */
export type PageRules = { readonly site: SiteRule | null; readonly scope: Scope };

/**
 * Reads stored items; the nearest site wins. Anything that is not a rule counts as none.
 *
 * @param stored what the storage has under {@link ruleKeys}
 * @example readRules({ 'site:example.kr': 'never' }, 'news.example.kr').site // 'never'
 */
export function readRules(stored: Readonly<Record<string, unknown>>, host: string): PageRules {
  const values = ruleKeys(host).map((key) => stored[key]);
  const site = values.find((value) => value === 'always' || value === 'never');
  return {
    site: (site as SiteRule | undefined) ?? null,
    scope: stored[SCOPE_KEY] === 'all-korean' ? 'all-korean' : 'news',
  };
}

/**
 * The pages where Korean text is read that is not news, as match patterns in order. Where a nearer site is refused within
 * them, the background says no.
 *
 * @param stored all that the storage has
 * @example anyKoreanPatterns({ 'site:example.kr': 'always' }) // ['*://*.example.kr/*']
 */
export function anyKoreanPatterns(stored: Readonly<Record<string, unknown>>): string[] {
  if (stored[SCOPE_KEY] === 'all-korean') return ['*://*/*'];
  return (
    Object.keys(stored)
      .filter((key) => key.startsWith(SITE) && stored[key] === 'always')
      .map((key) => key.slice(SITE.length))
      // One that is no pattern would have all of them refused; not every browser has IPv6 addresses in patterns.
      .filter((site) => /^[\w-]+(?:\.[\w-]+)*$/.test(site))
      .map((site) => `*://*.${site}/*`)
      .sort()
  );
}

/**
 * Whether a page is to be read: the site's rule first, then the scope, then what the page is.
 *
 * @example mayRead({ site: 'never', scope: 'all-korean' }, { isKoreanNews: true, isKorean: true }) // false
 */
export function mayRead(
  { site, scope }: PageRules,
  { isKoreanNews, isKorean }: { readonly isKoreanNews: boolean; readonly isKorean: boolean },
): boolean {
  if (site === 'never') return false;
  return isKoreanNews || (isKorean && (site === 'always' || scope === 'all-korean'));
}
