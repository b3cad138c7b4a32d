/** Looks at a page again while its content may still be arriving, and after it has gone to another address. */

/** No page is looked at more often than this, in ms, nor longer after it was loaded or went elsewhere. */
const PAUSE = 400;
const PATIENCE = 12_000;

/** After a page has gone to another address by itself; `popstate` is not told of `pushState`. */
const MOVE = 'navigatesuccess';

/**
 * Calls `look` now and then until it says that it is done: when the page has changed within the first seconds,
 * and anew after `pushState` or going back. A page that does not change is looked at once.
 *
 * @param look returns `done` when there is nothing more to find, `wait` when the page may not be all there, and
 *   `other` when it is plainly something else, which only a new address can change
 * @example watchPage(document, window, () => (isArticle() ? 'done' : 'wait'))
 */
export function watchPage(
  page: Document,
  view: Window,
  look: () => 'done' | 'wait' | 'other',
): void {
  let isDue = false;
  let hasMoved = false;
  let until = 0;
  let address = page.URL;
  const soon = (): void => {
    if (!isDue) setTimeout(again, PAUSE);
    isDue = true;
  };
  /** Most pages never need one. */
  let observer: MutationObserver | null = null;
  const observe = (): void => {
    observer ??= new MutationObserver(soon);
    observer.observe(page, { childList: true, subtree: true });
  };

  function again(): void {
    isDue = false;
    observer?.disconnect();
    const seen = look();
    if (seen === 'done') navigation?.removeEventListener(MOVE, moved);
    // What stood at the address before may still stand there, and say that it is something else.
    else if ((seen === 'wait' || hasMoved) && Date.now() < until) observe();
  }
  function moved(): void {
    if (page.URL === address) return;
    address = page.URL;
    hasMoved = true;
    until = Date.now() + PATIENCE;
    soon();
    observe();
  }

  // Firefox has versions for Android in which it is switched off.
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener(MOVE, moved);
  until = Date.now() + PATIENCE;
  again();
}
