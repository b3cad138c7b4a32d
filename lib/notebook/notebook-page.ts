/** The notebook page: what it shows, kept in step with the database, and what its buttons do. */
import type { NotebookActions, NotebookState, View } from '../../components/notebook/model';
import { NameList } from '../search/name-list';
import { readBackupState, witnessStore } from '../settings/local-state';
import { DEFAULTS } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import { announceChange, type Change } from '../store/announce';
import { countMonths } from '../store/count-months';
import type { NotebookDatabase } from '../store/database';
import { LimitError } from '../store/limits';
import { countNames, listNames, readEntry } from '../store/notebook';
import { openNotebook, problemOf } from '../store/open-notebook';
import { listRules } from '../store/rules';
import type { SavedName, UndoAction } from '../store/schema';
import { withoutSightings } from '../store/summarise';
import { eraseExpired, listTrash } from '../store/trash';
import { checkForLoss, updateWitness } from '../store/witness';
import { countUnsaved, isBackupDue } from './backup';
import { createActions } from './create-actions';
import { FileTasks } from './file-tasks';
import { LIMIT_WORDS } from './limit-words';
import { loadNames, mergeNames } from './load-names';
import { START_STATE } from './start-state';
import { Turns } from './turns';

/** Rows shown before all names are read: more than a screen. */
const FIRST_ROWS = 60;
/** Bars beyond these say little. */
const MOST_PLACES = 15;

export class NotebookPage {
  state: NotebookState = START_STATE;
  /** All names outside the trash. */
  list = new NameList([]);
  private readAt = 0;
  private readonly reads = new Turns();
  private readonly views = new Turns();
  /** The read that waits for its turn; whoever asks meanwhile is served by it. */
  private waiting: { reach: Change; readonly done: Promise<void> } | null = null;
  private readonly files = new FileTasks(this);
  readonly actions: NotebookActions = createActions(this, this.files);

  /** @param draw called after every change of `state` */
  constructor(
    readonly database: NotebookDatabase,
    private readonly draw: () => void,
  ) {}

  set(change: Partial<NotebookState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  /** Opens the notebook: first what fits on a screen, then everything. */
  start(): Promise<void> {
    return this.attempt(async () => {
      const [settings] = await Promise.all([
        readSettings().catch(() => DEFAULTS),
        openNotebook(this.database),
      ]);
      this.set({
        settings,
        sort: settings.sort,
        exporting: { ...this.state.exporting, format: settings.exportFormat },
      });
      const [count, names] = await Promise.all([
        countNames(this.database),
        settings.sort === 'changed' ? listNames(this.database, FIRST_ROWS) : [],
      ]);
      this.set({ problem: null, count, names });
      await this.read('all');
      await this.showView();
      await this.look();
    });
  }

  /** What is not needed for the list: the witness, the trash, backups, room. */
  private async look(): Promise<void> {
    const loss = await checkForLoss(this.database, witnessStore);
    await eraseExpired(this.database, Date.now());
    const last = await readBackupState();
    this.set({ loss, lastBackup: last?.at ?? null });
    this.remind();
    if (loss === null) await updateWitness(this.database, witnessStore, Date.now());
    const { settings } = this.state;
    if (loss === null && isBackupDue(this.list.names, last, settings.backupDays, Date.now()))
      await this.files.backUp();
    await this.measure();
  }

  private async measure(): Promise<void> {
    // Firefox may ask the reader; the page does not wait for the answer.
    void navigator.storage.persist().catch(() => false);
    const [{ usage = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    this.set({ usage: { bytes: usage, persisted } });
  }

  /** Names in no backup, when there are enough to say so. */
  remind(): void {
    const { settings, lastBackup } = this.state;
    const last = lastBackup === null ? null : { at: lastBackup, names: 0 };
    const unsaved = countUnsaved(this.list.names, last);
    const worth = settings.remindAfter > 0 && unsaved >= settings.remindAfter;
    this.set({ unsaved: worth ? unsaved : 0 });
  }

  /** Reads what changed, after what is being read already. */
  private read(reach: Change): Promise<void> {
    if (this.waiting !== null) {
      if (reach === 'all') this.waiting.reach = 'all';
      return this.waiting.done;
    }
    const done = this.reads.take(() => {
      const wanted = this.waiting?.reach;
      this.waiting = null;
      return wanted === 'some' ? this.readChanged() : this.readAll();
    });
    this.waiting = { reach, done };
    return done;
  }

  private async readAll(): Promise<void> {
    const started = Date.now();
    this.adopt(await loadNames(this.database), started);
  }

  /** Reads the names that were added or changed since the last time. */
  private async readChanged(): Promise<void> {
    const started = Date.now();
    const changed = await this.database.names
      .where('updatedAt')
      .aboveOrEqual(this.readAt)
      .toArray();
    this.adopt(mergeNames(this.list.names, changed.map(withoutSightings)), started);
  }

  private adopt(names: readonly SavedName[], readAt: number): void {
    // A moment's overlap: a save may have taken its time before this read and come after it.
    this.readAt = readAt - 1_000;
    this.list = new NameList(names, this.list.haystacks);
    const there = new Set(names.map(({ id }) => id));
    this.set({
      count: names.length,
      complete: true,
      names: this.view(),
      tags: this.list.facets('tags'),
      outlets: this.list.facets('outlets'),
      selected: new Set([...this.state.selected].filter((id) => there.has(id))),
    });
    const prepare = (): void => {
      if (!this.list.prepare(8)) setTimeout(prepare, 0);
    };
    prepare();
  }

  /** Searches, filters or orders the list. */
  arrange(change: Partial<Pick<NotebookState, 'query' | 'filters' | 'sort'>>): void {
    this.state = { ...this.state, ...change };
    this.set({ names: this.view() });
  }

  private view(): readonly SavedName[] {
    const { query, filters, sort } = this.state;
    return this.list.view(query, filters, sort);
  }

  /** Another page or the background changed the notebook. */
  changed(change: Change): Promise<void> {
    return this.attempt(async () => {
      await this.read(change);
      await this.showView();
    });
  }

  /** Shows another part of the page. */
  show(view: View): Promise<void> {
    this.set({ view, ...(view.page === 'name' ? { entry: undefined } : {}) });
    return this.attempt(() => this.showView());
  }

  private showView(): Promise<void> {
    return this.views.take(() => this.readView());
  }

  private async readView(): Promise<void> {
    const { view } = this.state;
    if (view.page === 'trash') this.set({ trash: await listTrash(this.database) });
    if (view.page === 'rules') this.set({ rules: await listRules(this.database) });
    if (view.page === 'months') {
      const kinds = Map.groupBy(this.list.names, ({ kind }) => kind);
      this.set({
        months: await countMonths(this.database, this.list.names, Date.now()),
        kinds: [...kinds]
          .map(([kind, names]) => ({ kind, count: names.length }))
          .sort((a, b) => b.count - a.count),
        places: this.list.placesMet(MOST_PLACES),
      });
    }
    if (view.page === 'name') {
      const entry = await readEntry(this.database, view.id);
      // The reader may have gone on to another name.
      if (this.state.view !== view) return;
      this.set({ entry: entry?.name.deletedAt === null ? entry : null });
    }
  }

  /** Does something with the database; what goes wrong is said on the page. */
  async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof LimitError) this.set({ message: LIMIT_WORDS[error.limit] });
      else this.set({ problem: problemOf(error) });
    }
  }

  /** A change with a way back: does it, offers to undo it, and shows the notebook as it is then. */
  change(
    action: UndoAction,
    count: number,
    act: (now: number) => Promise<string | null>,
    reach: Change = 'all',
  ): Promise<void> {
    return this.attempt(async () => {
      const id = await act(Date.now());
      if (id === null) return;
      this.set({ undo: { id, action, count }, message: '' });
      await this.settle(reach);
    });
  }

  /** After a change: tells the other pages, and reads what changed. */
  async settle(reach: Change): Promise<void> {
    announceChange(reach);
    await this.read(reach);
    await this.showView();
    await updateWitness(this.database, witnessStore, Date.now());
  }
}
