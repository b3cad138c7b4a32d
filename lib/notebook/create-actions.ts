/** What the buttons of the notebook page do. */
import type { NotebookActions } from '../../components/notebook/model';
import { readTabsAgain } from '../messaging/read-tabs-again';
import { linkToSentence } from '../search/text-fragment';
import { witnessStore } from '../settings/local-state';
import { writeSettings } from '../settings/settings-store';
import { correctName, editNames, mergeNames } from '../store/edit-names';
import { removeRules } from '../store/rules';
import { deleteEverything, eraseNames, moveToTrash, restoreFromTrash } from '../store/trash';
import { undo } from '../store/undo';
import { updateWitness } from '../store/witness';
import type { FileTasks } from './file-tasks';
import type { NotebookPage } from './notebook-page';
import { toAddress } from './view-address';

/** Ties the page's buttons to the notebook. */
export function createActions(page: NotebookPage, files: FileTasks): NotebookActions {
  const actions: NotebookActions = {
    search: (query) => {
      page.arrange({ query });
    },
    filter: (change) => {
      page.arrange({ filters: { ...page.state.filters, ...change } });
    },
    sort: (sort) => {
      page.arrange({ sort });
      void actions.change({ sort });
    },
    select: (ids, on) => {
      const selected = new Set(page.state.selected);
      for (const id of ids) on ? selected.add(id) : selected.delete(id);
      page.set({ selected });
    },
    selectAll: () => page.set({ selected: new Set(page.state.names.map(({ id }) => id)) }),
    edit: (ids, patch) =>
      void page.change(
        'edit',
        ids.length,
        (now) => editNames(page.database, ids, patch, now),
        'some',
      ),
    correct: (id, right) =>
      void page.change('edit', 1, async (now) => {
        const done = await correctName(page.database, id, right, now);
        if (done !== null && done.nameId !== id)
          location.hash = toAddress({ page: 'name', id: done.nameId });
        void readTabsAgain();
        return done?.undoId ?? null;
      }),
    merge: (ids) =>
      void page.change('merge', ids.length, (now) => mergeNames(page.database, ids, now)),
    trash: (ids) => {
      if (page.state.view.page === 'name') location.hash = '#list';
      void page.change('trash', ids.length, (now) => moveToTrash(page.database, ids, now), 'some');
    },
    restore: (ids) =>
      void page.change(
        'trash',
        ids.length,
        (now) => restoreFromTrash(page.database, ids, now),
        'some',
      ),
    erase: (ids) =>
      void page.change('erase', ids.length, (now) => eraseNames(page.database, ids, now)),
    removeRules: (ids) =>
      void page.attempt(async () => {
        await removeRules(page.database, ids);
        await page.settle('all');
        await readTabsAgain();
      }),
    undo: () =>
      void page.attempt(async () => {
        const id = page.state.undo?.id;
        if (id === undefined) return;
        const done = await undo(page.database, id);
        const kept = done?.kept ?? 0;
        page.set({
          undo: null,
          message:
            kept > 0
              ? `되돌렸습니다. 그 뒤에 고친 ${kept}개는 그대로 두었습니다.`
              : '되돌렸습니다.',
        });
        await page.settle('all');
        await readTabsAgain();
      }),
    dismissUndo: () => page.set({ undo: null }),
    dismissProblem: () => {
      page.set({ problem: null });
      void page.start();
    },
    acceptLoss: () =>
      void page.attempt(async () => {
        await updateWitness(page.database, witnessStore, Date.now(), true);
        page.set({ loss: null });
      }),
    open: (dialog) => files.open(dialog),
    chooseFile: (file) => void files.read(file),
    confirmImport: () => void files.write(),
    cancel: () => files.cancel(),
    setExport: (change) => void files.setExport(change),
    confirmExport: () => void files.writeExport(),
    backUp: () => void files.backUp(),
    deleteAll: () =>
      void page.attempt(async () => {
        await deleteEverything(page.database);
        page.set({ dialog: null, undo: null, message: '노트를 모두 지웠습니다.' });
        await page.settle('all');
      }),
    change: (settings) =>
      void page.attempt(async () => {
        page.set({ settings: await writeSettings(settings) });
        page.remind();
      }),
    linkTo: (sighting) => linkToSentence(sighting),
  };
  return actions;
}
