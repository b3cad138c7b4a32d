import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lib/settings/reader-settings';
import {
  anyKoreanPatterns,
  mayRead,
  type PageRules,
  readRules,
  ruleKeys,
  siteKey,
} from '../../lib/settings/site-rules';

describe('rules', () => {
  it.each([
    [
      'its own host and what is around it',
      'news.example.kr',
      ['site:news.example.kr', 'site:example.kr', 'scope'],
    ],
    ['www is no place of its own', 'www.example.kr', ['site:example.kr', 'scope']],
    ['a name without dots', 'localhost', ['site:localhost', 'scope']],
    ['an address is no domain', '127.0.0.1', ['site:127.0.0.1', 'scope']],
    ['nor is the newer kind', '[::1]', ['site:[::1]', 'scope']],
    ['no host, as in a blank page', '', ['site:', 'scope']],
  ])('are looked up by %s', (_, host, keys) => {
    expect(ruleKeys(host)).toEqual(keys);
  });

  it('are kept where they are looked up', () => {
    expect(ruleKeys('www.News.example.kr')).toContain(siteKey('www.News.example.kr'));
  });

  it.each([
    ['nothing', {}, null, 'news'],
    ['the nearest site wins', { 'site:a.b.kr': 'always', 'site:b.kr': 'never' }, 'always', 'news'],
    ['a wider site counts', { 'site:b.kr': 'never' }, 'never', 'news'],
    ['another site does not', { 'site:c.kr': 'never' }, null, 'news'],
    ['the scope', { scope: 'all-korean' }, null, 'all-korean'],
    ['what is no rule is none', { 'site:a.b.kr': 'sometimes', scope: 7 }, null, 'news'],
  ])('are read: %s', (_, stored, site, scope) => {
    expect(readRules(stored, 'a.b.kr')).toEqual({ site, scope });
  });

  it.each([
    ['nothing by itself', {}, []],
    ['a site and what is within it', { 'site:b.kr': 'always' }, ['*://*.b.kr/*']],
    ['an address', { 'site:127.0.0.1': 'always' }, ['*://*.127.0.0.1/*']],
    ['no site that is refused', { 'site:b.kr': 'never', reader: 'always' }, []],
    ['everything', { 'site:b.kr': 'always', scope: 'all-korean' }, ['*://*/*']],
    [
      'what no pattern can say is left out',
      { 'site:[::1]': 'always', 'site:': 'always', 'site:*': 'always', 'site:.': 'always' },
      [],
    ],
  ])('ask for Korean pages: %s', (_, stored, patterns) => {
    expect(anyKoreanPatterns(stored)).toEqual(patterns);
  });

  const news = { isKoreanNews: true, isKorean: true };
  const korean = { isKoreanNews: false, isKorean: true };
  const other = { isKoreanNews: false, isKorean: false };
  it.each<[string, PageRules, typeof news, boolean]>([
    ['news by itself', { site: null, scope: 'news' }, news, true],
    ['Korean not by itself', { site: null, scope: 'news' }, korean, false],
    ['Korean where the reader says always', { site: 'always', scope: 'news' }, korean, true],
    ['Korean where all Korean is wanted', { site: null, scope: 'all-korean' }, korean, true],
    ['never is never', { site: 'never', scope: 'all-korean' }, news, false],
    ['nothing but Korean', { site: 'always', scope: 'all-korean' }, other, false],
  ])('decide: %s', (_, rules, page, expected) => {
    expect(mayRead(rules, page)).toBe(expected);
  });
});

describe('settings', () => {
  it.each([
    ['nothing stored', undefined, { holdKey: 'none', delay: 150 }],
    ['a part', { holdKey: 'Alt' }, { holdKey: 'Alt', delay: 150 }],
    ['a key there is not', { holdKey: 'Hyper', delay: 300 }, { holdKey: 'none', delay: 300 }],
    ['a delay out of range', { delay: -1 }, { holdKey: 'none', delay: 150 }],
    ['a level', { level: 'careful' }, { level: 'careful', holdKey: 'none', delay: 150 }],
    ['a level there is not', { level: 'wild' }, { holdKey: 'none', delay: 150 }],
    ['first mentions', { firstOnly: true }, { firstOnly: true, holdKey: 'none', delay: 150 }],
    ['something else altogether', 'Alt', { holdKey: 'none', delay: 150 }],
  ])('are read: %s', (_, stored, expected) => {
    expect(readSettings(stored)).toEqual({ level: 'standard', firstOnly: false, ...expected });
  });
});
