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
 */
export function watchPage(
  page: Document,
  view: Window,
  look: () => 'done' | 'wait' | 'other',
): void {
  let isDue = false;
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
    if (seen === 'done') navigation.removeEventListener(MOVE, moved);
    else if (seen === 'wait' && Date.now() < until) observe();
  }
  function moved(): void {
    if (page.URL === address) return;
    address = page.URL;
    until = Date.now() + PATIENCE;
    soon();
    observe();
  }

  const { navigation } = view as unknown as { navigation: EventTarget };
  navigation.addEventListener(MOVE, moved);
  until = Date.now() + PATIENCE;
  again();
}
