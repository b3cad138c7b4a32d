/**
 * Marks on the page by the CSS Custom Highlight API: the page's DOM is not touched.
 *
 * `Highlight` and the registry cannot be iterated from a Firefox content script ("Xray wrapping of iterators
 * not supported"), and `Highlight.delete` is slow there when many ranges share a text node: both are why the
 * ranges are also kept in sets of our own, and why many at once are taken out of an unregistered highlight.
 */

/** The highlights we register; `highlight.css` styles them. A later one is drawn over an earlier. */
export const MARK_STYLES = ['unsettled', 'inferred', 'known', 'saved', 'current'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Draws ranges. */
export type Highlighter = {
  add(style: MarkStyle, range: StaticRange): void;
  remove(style: MarkStyle, ranges: readonly StaticRange[]): void;
  /** Puts back what the page has taken off, as `CSS.highlights.clear()` does. */
  restore(): void;
  /** Takes every mark off the page; what another copy of the extension has drawn stays. */
  clear(): void;
  /** How many ranges are drawn. */
  readonly size: number;
};

/** The registry as much of it as is used; `CSS.highlights` in a page. */
export type Registry = Pick<HighlightRegistry, 'get' | 'set' | 'delete'>;

const PREFIX = 'bonmyeong-';
/** From here on taking ranges out one by one may be slow. */
const MANY = 40;

/** Added to the name for ranges in vertical lines, which need other lines beside them: see `highlight.css`. */
const VERTICAL = '-vertical';

type LayerName = MarkStyle | `${MarkStyle}${typeof VERTICAL}`;
type Layer = { readonly ranges: Set<StaticRange>; highlight: Highlight };

/** Makes a highlighter on a page's registry. */
export function createHighlighter(registry: Registry): Highlighter {
  const layers = new Map<LayerName, Layer>();

  const layerOf = (style: MarkStyle, range: StaticRange): Layer => {
    const name: LayerName = isVertical(range) ? `${style}${VERTICAL}` : style;
    const known = layers.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = MARK_STYLES.indexOf(style);
    const layer = { ranges: new Set<StaticRange>(), highlight };
    layers.set(name, layer);
    registry.set(PREFIX + name, highlight);
    return layer;
  };
  const isOurs = (name: LayerName, { highlight }: Layer): boolean =>
    registry.get(PREFIX + name) === highlight;
  const removeFrom = (name: LayerName, ranges: readonly StaticRange[]): void => {
    const layer = layers.get(name);
    const here = ranges.filter((range) => layer?.ranges.has(range));
    if (layer === undefined || here.length === 0) return;
    const many = here.length > MANY;
    if (many) registry.delete(PREFIX + name);
    for (const range of here) {
      layer.ranges.delete(range);
      layer.highlight.delete(range);
    }
    if (many) registry.set(PREFIX + name, layer.highlight);
  };

  return {
    add(style, range) {
      const layer = layerOf(style, range);
      layer.ranges.add(range);
      layer.highlight.add(range);
    },
    remove(style, ranges) {
      // The lines may have been turned since.
      removeFrom(style, ranges);
      removeFrom(`${style}${VERTICAL}`, ranges);
    },
    restore() {
      for (const [name, layer] of layers) {
        if (layer.ranges.size === 0) continue;
        if (layer.highlight.size !== layer.ranges.size) {
          for (const range of layer.ranges) layer.highlight.add(range);
        }
        if (!isOurs(name, layer)) registry.set(PREFIX + name, layer.highlight);
      }
    },
    clear() {
      for (const [name, layer] of layers) {
        if (isOurs(name, layer)) registry.delete(PREFIX + name);
      }
      layers.clear();
    },
    get size() {
      let size = 0;
      for (const { ranges } of layers.values()) size += ranges.size;
      return size;
    },
  };
}

function isVertical({ startContainer: { parentElement } }: StaticRange): boolean {
  return (
    parentElement !== null && getComputedStyle(parentElement).writingMode.startsWith('vertical')
  );
}
