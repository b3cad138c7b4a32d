import { vi } from 'vitest';

/** The lines of a page, for a test document that lays nothing out. */
export type Layout = {
  /** How far the page has been scrolled down, in CSS pixels. */
  readonly scrollTop: number;
  /** How it was scrolled each time. */
  readonly behaviours: readonly (string | undefined)[];
  restore(): void;
};

/**
 * Gives the ranges of the document a line each, 60 by 20 CSS pixels, and lets the window scroll over them.
 *
 * @param topOf where the line of a range stands on the page; `null` when it has none
 * @example const layout = layOut(({ startOffset }) => startOffset * 100)
 */
export function layOut(topOf: (range: Range) => number | null): Layout {
  let scrollTop = 0;
  // happy-dom has no such property; the platform has one, if only with `null`.
  vi.stubGlobal('visualViewport', null);
  const behaviours: (string | undefined)[] = [];
  const lines = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (
    this: Range,
  ) {
    const top = topOf(this);
    return (top === null ? [] : [new DOMRect(10, top - scrollTop, 60, 20)]) as never;
  });
  const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(((how: ScrollToOptions) => {
    scrollTop += how.top ?? 0;
    behaviours.push(how.behavior);
  }) as never);
  return {
    get scrollTop() {
      return scrollTop;
    },
    behaviours,
    restore() {
      lines.mockRestore();
      scroll.mockRestore();
      vi.unstubAllGlobals();
    },
  };
}
