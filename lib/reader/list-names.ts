import type { Mention } from '../engine';
import type { PageName } from '../messaging/protocol';

/**
 * The different names among mentions, in the order of first mention, with how often each is said.
 *
 * @example listNames([mention, mention])[0]?.count // 2
 */
export function listNames(mentions: Iterable<Mention>): PageName[] {
  const names = new Map<string, PageName>();
  for (const { surface, traditional, simplified, pinyin, kind, source } of mentions) {
    const key = `${surface}/${traditional}`;
    const known = names.get(key);
    names.set(key, {
      surface,
      traditional,
      simplified,
      pinyin,
      kind,
      source: known?.source ?? source,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...names.values()];
}
