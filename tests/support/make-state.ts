import type { NotebookState } from '../../components/notebook/model';
import { NO_FILTERS } from '../../lib/search/name-list';
import { DEFAULTS } from '../../lib/settings/settings';

/** What the notebook page shows of an empty notebook that has been read. */
export function makeState(change: Partial<NotebookState> = {}): NotebookState {
  return {
    view: { page: 'list' },
    problem: null,
    loss: null,
    unsaved: 0,
    count: 0,
    names: [],
    complete: true,
    query: '',
    filters: NO_FILTERS,
    sort: 'changed',
    tags: [],
    outlets: [],
    selected: new Set(),
    entry: undefined,
    trash: [],
    rules: { corrections: [], rejections: [] },
    months: [],
    kinds: [],
    places: [],
    settings: DEFAULTS,
    usage: null,
    lastBackup: null,
    undo: null,
    message: '',
    dialog: null,
    importing: { step: 'idle' },
    exporting: { scope: 'all', format: 'csv', preview: '', progress: null },
    ...change,
  };
}
