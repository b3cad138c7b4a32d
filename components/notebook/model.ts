/** What the notebook page shows, and what can be done on it. Data and callbacks only. */
import type { FormatId } from '../../lib/export/format';
import type { FileContents } from '../../lib/import/read-file';
import type { Facet, Filters, Sort } from '../../lib/search/name-list';
import type { Settings } from '../../lib/settings/settings';
import type { Month } from '../../lib/store/count-months';
import type { NamePatch, RightAnswer } from '../../lib/store/edit-names';
import type { Problem } from '../../lib/store/open-notebook';
import type { ImportPlan } from '../../lib/store/plan-import';
import type { NotebookEntry, Rules, SavedName, UndoAction } from '../../lib/store/schema';
import type { Loss } from '../../lib/store/witness';

/** The parts of the page; `name` is one name's own. */
export type View =
  | { readonly page: 'list' | 'trash' | 'months' | 'rules' | 'settings' }
  | { readonly page: 'name'; readonly id: string };

/** Which names an export takes. */
export type Scope = 'selection' | 'filter' | 'all';

/** An import between choosing the file and done. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly rows: number }
  | { readonly step: 'problem'; readonly words: string }
  | {
      readonly step: 'preview';
      readonly fileName: string;
      readonly contents: FileContents;
      readonly plan: ImportPlan;
    }
  | { readonly step: 'writing'; readonly share: number };

export type ExportState = {
  readonly scope: Scope;
  readonly format: FormatId;
  readonly preview: string;
  /** 0–1 while it runs. */
  readonly progress: number | null;
};

export type NotebookState = {
  readonly view: View;
  /** Why nothing can be shown or the last action was not done. */
  readonly problem: Problem | null;
  readonly loss: Loss | null;
  /** Names that are in no backup; 0 when there is nothing to say. */
  readonly unsaved: number;
  /** How many names there are; known before all of them are read. */
  readonly count: number | null;
  /** The names to show, in order. */
  readonly names: readonly SavedName[];
  /** Whether all names have been read. */
  readonly complete: boolean;
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly tags: readonly Facet[];
  readonly outlets: readonly Facet[];
  readonly selected: ReadonlySet<string>;
  /** The name of its own page; `null` when it is not there, `undefined` while it is read. */
  readonly entry: NotebookEntry | null | undefined;
  readonly trash: readonly SavedName[];
  readonly rules: Rules;
  readonly months: readonly Month[];
  readonly kinds: readonly { readonly kind: SavedName['kind']; readonly count: number }[];
  /** The places met most often. */
  readonly places: readonly Facet[];
  readonly settings: Settings;
  readonly usage: { readonly bytes: number; readonly persisted: boolean } | null;
  readonly lastBackup: number | null;
  readonly undo: {
    readonly id: string;
    readonly action: UndoAction;
    readonly count: number;
  } | null;
  /** Said once, for screen readers too. */
  readonly message: string;
  readonly dialog: 'export' | 'import' | 'delete-all' | null;
  readonly importing: ImportState;
  readonly exporting: ExportState;
};

export type NotebookActions = {
  search(query: string): void;
  filter(change: Partial<Filters>): void;
  sort(sort: Sort): void;
  select(ids: readonly string[], on: boolean): void;
  selectAll(): void;
  edit(ids: readonly string[], patch: NamePatch): void;
  correct(id: string, right: RightAnswer): void;
  merge(ids: readonly string[]): void;
  trash(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  erase(ids: readonly string[]): void;
  removeRules(ids: readonly string[]): void;
  undo(): void;
  dismissUndo(): void;
  dismissProblem(): void;
  acceptLoss(): void;
  open(dialog: NotebookState['dialog']): void;
  chooseFile(file: File): void;
  confirmImport(): void;
  cancel(): void;
  setExport(change: Partial<Pick<ExportState, 'scope' | 'format'>>): void;
  confirmExport(): void;
  backUp(): void;
  deleteAll(): void;
  change(settings: Partial<Settings>): void;
  linkTo(sighting: NotebookEntry['sightings'][number]): string;
};

export type Props = { readonly state: NotebookState; readonly actions: NotebookActions };
