import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAnyKoreanRegistered } from '../../lib/injection/register-any-korean';
import { saveScope, saveSiteRule } from '../../lib/settings/rule-store';

type Script = { id: string; matches: string[]; runAt?: string };

/** A browser's list of scripts; like browsers it refuses one that is there, and one that is not. */
function fakeScripting() {
  const scripts = new Map<string, Script>();
  const calls: string[] = [];
  const need = (id: string, isThere: boolean): void => {
    if (scripts.has(id) !== isThere) throw new Error(`${id}: ${isThere ? 'unknown' : 'twice'}`);
  };
  return {
    scripts,
    calls,
    // In an order of its own.
    getRegisteredContentScripts: async () =>
      [...scripts.values()].map((each) => ({ ...each, matches: [...each.matches].reverse() })),
    async registerContentScripts([script]: [Script]) {
      calls.push('register');
      need(script.id, false);
      scripts.set(script.id, script);
    },
    async updateContentScripts([script]: [Script]) {
      calls.push('update');
      need(script.id, true);
      scripts.set(script.id, { ...scripts.get(script.id), ...script });
    },
    async unregisterContentScripts({ ids: [id = ''] }: { ids: string[] }) {
      calls.push('unregister');
      need(id, true);
      scripts.delete(id);
    },
    /** As in a tab that is frozen. */
    executeScript: vi.fn((_: unknown) => new Promise(() => undefined)),
  };
}

describe('what is registered', () => {
  let scripting: ReturnType<typeof fakeScripting>;
  const matches = (): string[] => [...scripting.scripts.values()].flatMap((each) => each.matches);
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  beforeEach(() => {
    fakeBrowser.reset();
    scripting = fakeScripting();
    Object.assign(fakeBrowser, { scripting });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
      { id: 7, discarded: false },
      { id: 8, discarded: true },
    ] as never);
  });

  it('follows the rules, and what they were while nobody listened', async () => {
    await saveSiteRule('b.kr', 'always');
    keepAnyKoreanRegistered();
    await settled();
    expect(matches()).toEqual(['*://*.b.kr/*']);
    // Before the detector, which runs when the page is there.
    expect(scripting.scripts.get('any-korean')).toMatchObject({ runAt: 'document_start' });
    await saveSiteRule('a.kr', 'always');
    await saveSiteRule('c.kr', 'never');
    await settled();
    expect(matches()).toEqual(['*://*.a.kr/*', '*://*.b.kr/*']);
    await saveScope('all-korean');
    await settled();
    expect(matches()).toEqual(['*://*/*']);
    await saveScope('news');
    await saveSiteRule('a.kr', null);
    await saveSiteRule('b.kr', null);
    await settled();
    expect(matches()).toEqual([]);
  });

  it('is told to tabs that are open and awake, and waits for none of them', async () => {
    keepAnyKoreanRegistered();
    await saveSiteRule('a.kr', 'always');
    await settled();
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: ['*://*.a.kr/*'] });
    expect(scripting.executeScript.mock.calls).toEqual([
      [
        {
          target: { tabId: 7, allFrames: true },
          files: ['/any-korean.js'],
          injectImmediately: true,
        },
      ],
    ]);
    await saveSiteRule('a.kr', null);
    await settled();
    expect(matches()).toEqual([]);
  });

  it('is left as it is by whatever else is stored', async () => {
    await saveSiteRule('a.kr.com', 'always');
    await saveSiteRule('a.kr', 'always');
    keepAnyKoreanRegistered();
    await settled();
    await fakeBrowser.storage.sync.set({ reader: { delay: 300 } });
    await settled();
    expect(scripting.calls).toEqual(['register']);
  });

  it('is put right at the next change when the browser has refused', async () => {
    const { registerContentScripts } = scripting;
    scripting.registerContentScripts = () => Promise.reject(new Error('not now'));
    keepAnyKoreanRegistered();
    await saveSiteRule('a.kr', 'always');
    await settled();
    scripting.registerContentScripts = registerContentScripts;
    await saveSiteRule('b.kr', 'always');
    await settled();
    expect(matches()).toEqual(['*://*.a.kr/*', '*://*.b.kr/*']);
  });
});
