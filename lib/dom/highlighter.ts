/**
 * Marks on the page by the CSS Custom Highlight API: the page's DOM is not touched.
 *
 * `Highlight` and the registry cannot be iterated from a Firefox content script ("Xray wrapping of iterators
 * not supported"), and `Highlight.delete` is slow there when ranges share a text node: both are why
 * the ranges live in our own list and a changed set is registered anew.
 */

/** The highlights we register; `highlight.css` styles them. */
export const MARK_STYLES = ['known', 'inferred'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Draws sets of ranges. */
export type Highlighter = {
  /** Replaces all ranges of a style. */
  draw(style: MarkStyle, ranges: readonly StaticRange[]): void;
  /** Takes every mark off the page. */
  clear(): void;
};

/** The registry as much of it as is used; `CSS.highlights` in a page. */
export type Registry = Pick<HighlightRegistry, 'set' | 'delete'>;

const PREFIX = 'bonmyeong-';

/** Makes a highlighter on a page's registry. */
export function createHighlighter(registry: Registry): Highlighter {
  return {
    draw(style, ranges) {
      registry.delete(PREFIX + style);
      if (ranges.length === 0) return;
      // Not `new Highlight(...ranges)`: 70,000 arguments overflow Chromium's stack.
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      registry.set(PREFIX + style, highlight);
    },
    clear() {
      for (const style of MARK_STYLES) registry.delete(PREFIX + style);
    },
  };
}
