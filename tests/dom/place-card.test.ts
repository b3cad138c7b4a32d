import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../lib/dom/place-card';

const SCREEN: Box = { left: 0, top: 0, right: 900, bottom: 600 };
const CARD = { width: 300, height: 200 };
const line = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('placeCard', () => {
  it.each([
    ['below where there is room', line(100, 100), CARD, SCREEN, { left: 100, top: 126 }],
    ['above at the lower edge', line(100, 560), CARD, SCREEN, { left: 100, top: 354 }],
    ['within the right edge', line(850, 100), CARD, SCREEN, { left: 592, top: 126 }],
    [
      'beside a tall line of vertical writing',
      line(500, 10, 20, 580),
      CARD,
      SCREEN,
      { left: 526, top: 10 },
    ],
    ['before it at the right edge', line(860, 10, 20, 580), CARD, SCREEN, { left: 554, top: 10 }],
    [
      'within the part that a pinch leaves',
      line(420, 320),
      CARD,
      { left: 400, top: 300, right: 800, bottom: 600 },
      { left: 420, top: 346 },
    ],
  ])('goes %s', (_, at, card, screen, expected) => {
    expect(placeCard(at, card, screen)).toMatchObject(expected);
  });

  it('never lies on the line, nor outside, whatever the sizes', () => {
    const size = fc.record({
      width: fc.integer({ min: 60, max: 340 }),
      height: fc.integer({ min: 60, max: 500 }),
    });
    const lines = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        size,
        lines,
        fc.integer({ min: 225, max: 1400 }),
        fc.integer({ min: 175, max: 900 }),
        (card, at, width, height) => {
          const screen = { left: 0, top: 0, right: width, bottom: height };
          const marked = line(at.x * (width - 60), at.y * (height - 20));
          const { left, top, maxWidth, maxHeight } = placeCard(marked, card, screen);
          const box = {
            left,
            top,
            right: left + Math.min(card.width, maxWidth),
            bottom: top + Math.min(card.height, maxHeight),
          };
          const isOnLine =
            box.left < marked.right &&
            marked.left < box.right &&
            box.top < marked.bottom &&
            marked.top < box.bottom;
          expect(isOnLine).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
