/**
 * Which elements are in view or soon will be. Only marks there are drawn: whenever a highlight changes, Chromium
 * goes through every range that is registered on the page.
 */

/** How far beyond the viewport counts as near, in CSS pixels: what a flick of the wheel reaches. */
const MARGIN = 1200;

export type NearView = {
  /**
   * Watches an element; the answer comes with the next frame.
   *
   * @param isNear what to take it for until then
   */
  watch(element: Element, isNear: boolean): void;
  unwatch(element: Element): void;
  isNear(element: Element): boolean;
  stop(): void;
};

/** Makes one; `moved` is called for each element that has come near or gone. */
export function createNearView(moved: (element: Element, isNear: boolean) => void): NearView {
  const near = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (!near.has(target)) continue;
        // `display: contents` has text but no box to be seen.
        const isBoxless = boundingClientRect.width === 0 && boundingClientRect.height === 0;
        const isNear = isIntersecting || (isBoxless && isContents(target));
        if (near.get(target) === isNear) continue;
        near.set(target, isNear);
        moved(target, isNear);
      }
    },
    // Scrolling parts of the page get the same margin, where the browser knows how.
    {
      root: document,
      rootMargin: `${MARGIN}px`,
      scrollMargin: `${MARGIN}px`,
    } as IntersectionObserverInit,
  );
  return {
    watch(element, isNear) {
      if (near.has(element)) return;
      near.set(element, isNear);
      observer.observe(element);
    },
    unwatch(element) {
      if (near.delete(element)) observer.unobserve(element);
    },
    isNear: (element) => near.get(element) ?? false,
    stop() {
      near.clear();
      observer.disconnect();
    },
  };
}

function isContents(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
