import type { NotebookState } from '../../components/notebook/model';
import { START_STATE } from '../../lib/notebook/start-state';

/** What the notebook page shows of an empty notebook that has been read. */
export function makeState(change: Partial<NotebookState> = {}): NotebookState {
  return { ...START_STATE, count: 0, complete: true, ...change };
}
