/** How long the page must be quiet before it is read again, in ms. */
const QUIET = 200;
/** A page that is never quiet is read this often all the same, in ms. */
const PATIENCE = 1000;

const INLINE_OR_TEXT = new Set(['A', 'B', 'EM', 'FONT', 'I', 'MARK', 'SPAN', 'STRONG', 'U', 'BR']);

/**
 * Tells which parts of a page have changed, a while after they did. Added and changed text is reported by the
 * block around it; a removal by the element it was removed from.
 *
 * @param changed gets the elements to read again; never empty
 * @param signal stops watching
 */
export function watchChanges(
  root: Element,
  changed: (elements: Element[]) => void,
  signal: AbortSignal,
): void {
  const stale = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const report = (): void => {
    const elements = [...stale];
    stale.clear();
    if (elements.length > 0) changed(elements);
  };
  const observer = new MutationObserver((mutations) => {
    for (const mutation of mutations) {
      for (const element of staleElements(mutation)) stale.add(element);
    }
    if (stale.size === 0) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        report();
      },
      Math.max(0, Math.min(QUIET, since + PATIENCE - now)),
    );
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function staleElements(mutation: MutationRecord): Element[] {
  if (mutation.type === 'characterData') return [blockAround(mutation.target)];
  const added = [...mutation.addedNodes].map((node) =>
    node.nodeType === Node.ELEMENT_NODE && !INLINE_OR_TEXT.has((node as Element).tagName)
      ? (node as Element)
      : blockAround(mutation.target),
  );
  return mutation.removedNodes.length > 0 && added.length === 0
    ? [blockAround(mutation.target)]
    : added;
}

function blockAround(node: Node): Element {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  while (element?.parentElement && INLINE_OR_TEXT.has(element.tagName))
    element = element.parentElement;
  return element ?? document.documentElement;
}
