import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadRules, saveSiteRule } from '../../lib/settings/rule-store';

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the rules of a site', () => {
  it('are what was kept', async () => {
    await saveSiteRule('www.example.kr', 'always');
    expect(await loadRules('example.kr')).toEqual({ site: 'always', scope: 'news' });
    await saveSiteRule('example.kr', null);
    expect(await loadRules('example.kr')).toEqual({ site: null, scope: 'news' });
  });

  it('are none where the storage does not answer, so that news is read all the same', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('switched off'));
    expect(await loadRules('example.kr')).toEqual({ site: null, scope: 'news' });
  });
});
