import { isInRun } from './element-kind';

/** How long the page must be quiet before it is read again, in ms. */
const QUIET = 120;
/** A page that is never quiet is read this often all the same, in ms. */
const PATIENCE = 600;

/** What has happened to a page. */
export type PageChanges = {
  /** Where text is new or different: a block-level element as a whole, or a node in a run of text. */
  readonly stale: ReadonlySet<Node>;
  /** What was taken out; some of it may be back elsewhere. */
  readonly removed: ReadonlySet<Node>;
};

/**
 * Tells which parts of a page have changed, a while after they did.
 *
 * @param changed never called without a change
 * @param signal stops watching
 */
export function watchChanges(
  root: Node,
  changed: (changes: PageChanges) => void,
  signal: AbortSignal,
): void {
  let stale = new Set<Node>();
  let removed = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const report = (): void => {
    timer = undefined;
    const changes = { stale, removed };
    stale = new Set();
    removed = new Set();
    changed(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) noteRecord(record, stale, removed);
    if (stale.size === 0 && removed.size === 0) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(report, Math.max(0, Math.min(QUIET, since + PATIENCE - now)));
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/**
 * Notes what one record means. Text beside an added or removed block belongs to another run than before, so it
 * counts as changed too.
 */
export function noteRecord(record: MutationRecord, stale: Set<Node>, removed: Set<Node>): void {
  if (record.type === 'characterData') {
    stale.add(record.target);
    return;
  }
  for (const node of record.addedNodes) {
    if (node.nodeType === 1 || node.nodeType === 3) stale.add(node);
  }
  for (const node of record.removedNodes) {
    if (node.nodeType === 1 || node.nodeType === 3) removed.add(node);
  }
  for (const node of [record.previousSibling, record.nextSibling]) {
    if (node !== null && isInRun(node)) stale.add(node);
  }
}
