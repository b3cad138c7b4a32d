/** When the card opens and closes with the pointer and the keyboard. */
import type { PlacedMark } from '../dom/hit-test';

/** How long the pointer rests on a name before its card opens, in ms. */
export const OPEN_DELAY = 150;
/** How long the card stays when the pointer has left it and its name, in ms: time to reach the card. */
export const CLOSE_DELAY = 250;

/** What the pointer's way leads to. */
export type PointerTarget<Value> = {
  at(x: number, y: number): PlacedMark<Value> | null;
  open(mark: PlacedMark<Value>, x: number, y: number): void;
  close(): void;
  isOpen(): boolean;
  isInCard(event: Event): boolean;
};

/**
 * Follows the pointer: rest opens, leaving closes after a moment, a click elsewhere, Escape or scrolling closes
 * at once.
 *
 * @param signal stops following
 */
export function followPointer<Value>(target: PointerTarget<Value>, signal: AbortSignal): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let current: PlacedMark<Value> | null = null;

  const close = (): void => {
    clearTimeout(opening);
    clearTimeout(closing);
    opening = undefined;
    closing = undefined;
    current = null;
    target.close();
  };
  const options = { signal, passive: true, capture: true } as const;

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      if (target.isInCard(event)) {
        clearTimeout(closing);
        closing = undefined;
        return;
      }
      const { clientX: x, clientY: y } = event;
      clearTimeout(opening);
      opening = setTimeout(() => {
        const mark = target.at(x, y);
        if (mark === null || (mark === current && target.isOpen())) return;
        clearTimeout(closing);
        closing = undefined;
        current = mark;
        target.open(mark, x, y);
      }, OPEN_DELAY);
      if (!target.isOpen()) return;
      if (current !== null && target.at(x, y) === current) {
        clearTimeout(closing);
        closing = undefined;
      } else {
        closing ??= setTimeout(close, CLOSE_DELAY);
      }
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || target.isInCard(event)) return;
      const mark = target.at(event.clientX, event.clientY);
      if (mark === null) {
        if (target.isOpen()) close();
        return;
      }
      clearTimeout(opening);
      current = mark;
      target.open(mark, event.clientX, event.clientY);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && target.isOpen()) close();
    },
    options,
  );
  document.addEventListener(
    'scroll',
    (event) => {
      if (target.isOpen() && !target.isInCard(event)) close();
    },
    options,
  );
  signal.addEventListener('abort', close);
}
