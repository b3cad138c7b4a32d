import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadRules, saveSiteRule } from '../../lib/settings/rule-store';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the rules of a site', () => {
  it('are what was kept', async () => {
    await saveSiteRule('www.example.kr', 'always');
    expect(await loadRules('example.kr')).toEqual({ site: 'always', scope: 'news' });
    await saveSiteRule('example.kr', null);
    expect(await loadRules('example.kr')).toEqual({ site: null, scope: 'news' });
  });
});
