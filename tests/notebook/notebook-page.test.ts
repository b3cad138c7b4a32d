import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { downloadParts } from '../../lib/dom/download-parts';
import { loadNames } from '../../lib/notebook/load-names';
import { NotebookPage } from '../../lib/notebook/notebook-page';
import { entriesOf, exportNames } from '../../lib/notebook/popup-page';
import { readBackupState } from '../../lib/settings/local-state';
import type { NotebookDatabase } from '../../lib/store/database';
import { LONGEST_TAG, MOST_TAGS } from '../../lib/store/limits';
import { addRejection } from '../../lib/store/rules';
import type { NotebookEntry, SavedName } from '../../lib/store/schema';
import { moveToTrash } from '../../lib/store/trash';
import { exportText } from '../support/export-text';
import { makeEntry, makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../lib/dom/download-parts', () => ({ downloadParts: vi.fn() }));
vi.mock('../../lib/notebook/load-names', { spy: true });

const ENTRIES = [
  makeEntry({ id: 'a', tags: Array.from({ length: MOST_TAGS }, (_, at) => `태그 ${at}`) }),
  makeEntry({ id: 'b', traditional: '馬雲', readings: ['마윈'] }),
  makeEntry({ id: 'c', traditional: '李四', readings: ['리쓰'] }),
];

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  const storage = {
    persist: async () => true,
    persisted: async () => true,
    estimate: async () => ({ usage: 0 }),
  };
  vi.stubGlobal('navigator', { storage });
});

async function open(
  entries: readonly NotebookEntry[] = ENTRIES,
): Promise<{ page: NotebookPage; database: NotebookDatabase }> {
  const database = await openTestDatabase(entries);
  const page = new NotebookPage(database, () => undefined);
  await page.start();
  expect(page.state.problem).toBeNull();
  return { page, database };
}

/** The last file written, read as JSON. */
function lastFile() {
  const [, , parts] = vi.mocked(downloadParts).mock.lastCall ?? [];
  return JSON.parse((parts ?? []).join(''));
}

describe('a JSON file', () => {
  it.each<[string, 'all' | 'filter' | 'selection', number, number, boolean]>([
    ['everything: with the trash and the rules, and is a backup', 'all', 3, 1, true],
    ['the list: without the rules, and is none', 'filter', 2, 0, false],
    ['chosen names: without the rules, and is none', 'selection', 1, 0, false],
  ])('of the notebook has %s', async (_, scope, names, rules, isBackup) => {
    const { page, database } = await open();
    await addRejection(database, { surface: '지난', reach: 'page', url: 'https://a.example/' }, 1);
    await moveToTrash(database, ['c'], Date.now());
    await page.changed('all');
    page.actions.select(['a'], true);
    await page.actions.setExport({ scope, format: 'json' });
    page.actions.confirmExport();
    await vi.waitFor(() => expect(page.state.message).toBe(`이름 ${names}개를 내보냈습니다.`));
    expect(lastFile().names).toHaveLength(names);
    expect(lastFile().rejections).toHaveLength(rules);
    expect((await readBackupState()) !== null).toBe(isBackup);
    expect(page.state.lastBackup !== null).toBe(isBackup);
  });

  it.each<[string, 'all' | 'page', number, number, boolean]>([
    ['everything: with the trash and the rules, and is a backup', 'all', 3, 1, true],
    ['this page: without the rules, and is none', 'page', 1, 0, false],
  ])('of the popup has %s', async (_, scope, names, rules, isBackup) => {
    const database = await openTestDatabase(ENTRIES);
    await addRejection(database, { surface: '지난', reach: 'page', url: 'https://a.example/' }, 1);
    await moveToTrash(database, ['c'], Date.now());
    expect(await exportNames(database, scope, [makeSighting()], 'json', {})).toBe(names);
    expect(lastFile().names).toHaveLength(names);
    expect(lastFile().rejections).toHaveLength(rules);
    expect((await readBackupState()) !== null).toBe(isBackup);
  });

  it('is all the popup has of what is kept: other formats leave out the trash', async () => {
    const database = await openTestDatabase(ENTRIES);
    await moveToTrash(database, ['c'], Date.now());
    expect(await entriesOf(database, 'all', [])).toHaveLength(2);
    expect(await exportNames(database, 'all', [], 'csv', {})).toBe(2);
    expect(await readBackupState()).toBeNull();
  });
});

describe('more than a name can hold', () => {
  it('is refused with words, and is no problem of the notebook', async () => {
    const { page } = await open();
    page.actions.edit(['a'], { addTags: ['하나 더'] });
    await vi.waitFor(() => expect(page.state.message).toContain(`${MOST_TAGS}개까지`));
    page.actions.edit(['b'], { addTags: ['가'.repeat(LONGEST_TAG + 1)] });
    await vi.waitFor(() => expect(page.state.message).toContain(`${LONGEST_TAG}자까지`));
    expect(page.state.problem).toBeNull();
  });

  it('is said before an import, row by row', async () => {
    const { page } = await open();
    const text = await exportText('json', [makeEntry({ id: 'x', tags: ['하나 더'] })]);
    page.actions.chooseFile(new File([text], 'names.json'));
    await vi.waitFor(() => expect(page.state.importing.step).toBe('preview'));
    expect(page.state.importing).toMatchObject({
      contents: { refused: [{ line: 1, reason: expect.stringContaining(`${MOST_TAGS}개까지`) }] },
    });
  });
});

describe('a name’s own page', () => {
  it('is not said to be missing while it is read', async () => {
    const { page } = await open();
    const seen: unknown[] = [];
    const shown = page.show({ page: 'name', id: 'b' });
    seen.push(page.state.entry);
    await shown;
    seen.push(page.state.entry?.name.id);
    await page.show({ page: 'name', id: 'nobody' });
    seen.push(page.state.entry);
    expect(seen).toEqual([undefined, 'b', null]);
  });

  it('shows the name opened last', async () => {
    const { page } = await open();
    await Promise.all([page.show({ page: 'name', id: 'a' }), page.show({ page: 'name', id: 'b' })]);
    expect(page.state.entry?.name.id).toBe('b');
  });
});

describe('reading after changes', () => {
  it('shows what was read last, however long a read before it takes', async () => {
    const { page } = await open();
    const [old, fresh] = [[ENTRIES[0]?.name], [ENTRIES[1]?.name]] as [SavedName[], SavedName[]];
    let finish = (_: SavedName[]): void => undefined;
    vi.mocked(loadNames)
      .mockImplementationOnce(
        () =>
          new Promise((resolve) => {
            finish = resolve;
          }),
      )
      .mockResolvedValueOnce(fresh);
    const first = page.changed('all');
    await vi.waitFor(() => expect(loadNames).toHaveBeenCalledTimes(2));
    const second = page.changed('all');
    // Time for the second read to come first, if it did not wait.
    await new Promise((resolve) => setTimeout(resolve, 5));
    finish(old);
    await Promise.all([first, second]);
    expect(page.state.names.map(({ id }) => id)).toEqual(['b']);
  });

  it('reads once for all changes that come while it reads', async () => {
    const { page } = await open();
    vi.mocked(loadNames).mockClear();
    const first = page.changed('all');
    await vi.waitFor(() => expect(loadNames).toHaveBeenCalledOnce());
    await Promise.all([first, page.changed('some'), page.changed('all'), page.changed('some')]);
    expect(loadNames).toHaveBeenCalledTimes(2);
  });
});
