/** A box in CSS pixels of the viewport. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Size = { readonly width: number; readonly height: number };

/** Between the marked line and the card, and between the card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;

/**
 * Where the card goes: below the marked line, above it where there is no room below, never on it.
 *
 * @returns the card's left and top in CSS pixels of the viewport
 * @example placeCard({ left: 100, top: 100, right: 160, bottom: 120 }, { width: 300, height: 200 }, { width: 900, height: 600 }) // { left: 100, top: 126 }
 */
export function placeCard(line: Box, card: Size, viewport: Size): { left: number; top: number } {
  const below = line.bottom + GAP;
  const above = line.top - GAP - card.height;
  const fitsBelow = below + card.height <= viewport.height - MARGIN;
  const roomAbove = line.top;
  const roomBelow = viewport.height - line.bottom;
  const top = fitsBelow || (above < MARGIN && roomBelow >= roomAbove) ? below : above;
  const left = Math.min(line.left, viewport.width - card.width - MARGIN);
  return { left: Math.max(MARGIN, left), top };
}
