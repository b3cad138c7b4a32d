/** The reader's choices in the browser's own synchronised storage. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type PageRules,
  readRules,
  ruleKeys,
  SCOPE_KEY,
  type Scope,
  ScopeSchema,
  type SiteRule,
  SiteRuleSchema,
  siteKey,
} from './site-rules';

/** The rules for a host. @example (await loadRules('example.kr')).site // null */
export async function loadRules(host: string): Promise<PageRules> {
  return readRules(await browser.storage.sync.get(ruleKeys(host)), host);
}

/**
 * Keeps a choice about a site; `null` forgets it.
 *
 * @throws Error when the storage refuses: more than some five hundred sites, or none at all
 */
export async function saveSiteRule(host: string, rule: SiteRule | null): Promise<void> {
  const key = siteKey(host);
  if (rule === null) await browser.storage.sync.remove(key);
  else await browser.storage.sync.set({ [key]: v.parse(SiteRuleSchema, rule) });
}

/** Keeps the scope. @throws Error when the storage refuses */
export async function saveScope(scope: Scope): Promise<void> {
  await browser.storage.sync.set({ [SCOPE_KEY]: v.parse(ScopeSchema, scope) });
}
