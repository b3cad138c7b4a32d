/** A box in CSS pixels of the viewport. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Size = { readonly width: number; readonly height: number };
/** Where the card goes, and how much room it has there; it scrolls inside when it needs more. */
export type Placement = {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
};

/** Between the marked line and the card, and between the card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;

/**
 * Where the card goes: below the marked line, above it where there is no room below, beside it where there is
 * neither, as on a line of vertical writing. Where it fits nowhere it takes the widest of these and is cut to
 * fit, so that it never lies on the line.
 *
 * @param card its natural size
 * @param viewport the part of the page that can be seen, which a pinch makes smaller
 * @example placeCard({ left: 100, top: 100, right: 160, bottom: 120 }, { width: 300, height: 200 }, { left: 0, top: 0, right: 900, bottom: 600 }).top // 126
 */
export function placeCard(line: Box, card: Size, viewport: Box): Placement {
  const whole = {
    maxWidth: viewport.right - viewport.left - 2 * MARGIN,
    maxHeight: viewport.bottom - viewport.top - 2 * MARGIN,
  };
  const width = Math.min(card.width, whole.maxWidth);
  const height = Math.min(card.height, whole.maxHeight);
  const along = (at: number, size: number, from: number, to: number): number =>
    Math.max(from + MARGIN, Math.min(at, to - size - MARGIN));
  const left = along(line.left, width, viewport.left, viewport.right);
  const top = along(line.top, height, viewport.top, viewport.bottom);

  const below = viewport.bottom - MARGIN - line.bottom - GAP;
  const above = line.top - GAP - viewport.top - MARGIN;
  const after = viewport.right - MARGIN - line.right - GAP;
  const before = line.left - GAP - viewport.left - MARGIN;

  if (height <= below) return { ...whole, left, top: line.bottom + GAP, maxHeight: below };
  if (height <= above) return { ...whole, left, top: line.top - GAP - height, maxHeight: above };
  if (width <= after) return { ...whole, left: line.right + GAP, top, maxWidth: after };
  if (width <= before) return { ...whole, left: line.left - GAP - width, top, maxWidth: before };
  return below >= above
    ? { ...whole, left, top: line.bottom + GAP, maxHeight: Math.max(0, below) }
    : { ...whole, left, top: viewport.top + MARGIN, maxHeight: Math.max(0, above) };
}
