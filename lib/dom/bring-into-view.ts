import { boxesOf } from './hit-test';

/**
 * Scrolls the page, and whatever scrolls within it, until the first line of a range can be seen; nothing moves
 * where it can be seen already. It goes by the range itself, since the element around it may be taller than the
 * view. At once, however smoothly the page likes to scroll: who looks for the range next must find it there.
 *
 * @example bringIntoView(mark.range)
 */
export function bringIntoView(range: StaticRange): void {
  const { documentElement, scrollingElement } = document;
  for (
    let element = range.startContainer.parentElement;
    element !== null && element !== documentElement && element !== scrollingElement;
    element = element.parentElement
  ) {
    const { overflowY, position } = getComputedStyle(element);
    // Not what hides its overflow: the reader could not scroll it back.
    if (/auto|scroll/.test(overflowY)) {
      const { left, top } = element.getBoundingClientRect();
      const { clientLeft, clientTop, clientWidth, clientHeight } = element;
      const view = new DOMRect(left + clientLeft, top + clientTop, clientWidth, clientHeight);
      scrollTo(element, range, view);
    }
    // What is fixed stays where it is, however far the page is scrolled.
    if (position === 'fixed') return;
  }
  scrollTo(window, range, new DOMRect(0, 0, window.innerWidth, window.innerHeight));
  // Only so can the pages around a frame be scrolled.
  if (window !== window.top)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function scrollTo(scroller: Element | Window, range: StaticRange, view: DOMRect): void {
  const [box] = boxesOf(range);
  if (box === undefined) return;
  const left = wayTo(box.left, box.right, view.left, view.right);
  const top = wayTo(box.top, box.bottom, view.top, view.bottom);
  if (left !== 0 || top !== 0) scroller.scrollBy({ left, top, behavior: 'instant' });
}

/** How far to scroll to have the middle of something in the middle of a view; 0 where it is in view already. */
function wayTo(start: number, end: number, from: number, to: number): number {
  const middle = (start + end) / 2;
  return middle >= from && middle <= to ? 0 : middle - (from + to) / 2;
}
