import type { NotebookState } from '../../components/notebook/model';
import { NO_FILTERS } from '../search/name-list';
import { DEFAULTS } from '../settings/settings';

/** What the notebook page shows before anything is read. */
export const START_STATE: NotebookState = {
  view: { page: 'list' },
  problem: null,
  loss: null,
  unsaved: 0,
  count: null,
  names: [],
  complete: false,
  query: '',
  filters: NO_FILTERS,
  sort: DEFAULTS.sort,
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
  exporting: { scope: 'all', format: DEFAULTS.exportFormat, preview: '', progress: null },
};
