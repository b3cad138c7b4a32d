/** When the card opens and closes with mouse, pen and finger. */
import type { PlacedMark } from '../dom/hit-test';
import type { HoldKey } from '../settings/reader-settings';

/** How long the card stays when the pointer has left it and its name, in ms: time to reach the card. */
export const CLOSE_DELAY = 250;

/** What the pointer's way leads to. */
export type PointerTarget<Value> = {
  at(x: number, y: number): PlacedMark<Value> | null;
  open(mark: PlacedMark<Value>, x: number, y: number): void;
  close(): void;
  /** The mark whose card is open. */
  readonly shown: PlacedMark<Value> | null;
  /** A card that is in use by keyboard is not closed by a pointer that happens to pass. */
  readonly isFirm: boolean;
  isInCard(event: Event): boolean;
};

/** How the reader wants it. */
export type PointerOptions = {
  /** How long the pointer rests on a name before its card opens, in ms. */
  readonly delay: number;
  /** The card opens only while this key is held; `none` needs no key. */
  readonly holdKey: HoldKey;
};

/**
 * Follows the pointer: rest opens, a click or tap opens at once, leaving closes after a moment, a click elsewhere
 * closes at once. A finger that scrolls does nothing: only a tap makes a click.
 *
 * @param signal stops following
 */
export function followPointer<Value>(
  target: PointerTarget<Value>,
  options: () => PointerOptions,
  signal: AbortSignal,
): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let last: { x: number; y: number } | null = null;

  const stay = (): void => {
    clearTimeout(closing);
    closing = undefined;
  };
  const rest = (x: number, y: number): void => {
    const mark = target.at(x, y);
    if (mark === null || mark === target.shown) return;
    stay();
    target.open(mark, x, y);
  };
  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ): void => document.addEventListener(name, listener, { signal, passive: true, capture: true });

  listen('pointermove', (event) => {
    // A page must not be able to open the card by events of its own making.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    clearTimeout(opening);
    if (target.isInCard(event)) {
      last = null;
      stay();
      return;
    }
    const { clientX: x, clientY: y, buttons } = event;
    last = { x, y };
    const { delay, holdKey } = options();
    // With a button down the reader is selecting or dragging.
    if (buttons === 0 && isHeld(event, holdKey) && !target.isFirm)
      opening = setTimeout(() => rest(x, y), delay);
    if (target.shown === null || target.isFirm) return;
    if (target.at(x, y) === target.shown) stay();
    else closing ??= setTimeout(() => target.close(), CLOSE_DELAY);
  });
  listen('click', (event) => {
    if (!event.isTrusted || target.isInCard(event)) return;
    clearTimeout(opening);
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const mark =
      isTouch || isHeld(event, options().holdKey) ? target.at(event.clientX, event.clientY) : null;
    if (mark === null) {
      if (target.shown !== null) target.close();
    } else if (getSelection()?.isCollapsed !== false) {
      stay();
      target.open(mark, event.clientX, event.clientY);
    }
  });
  listen('keydown', (event) => {
    const { holdKey } = options();
    if (!event.isTrusted || event.repeat || last === null || target.isFirm) return;
    if (holdKey !== 'none' && event.key === holdKey) rest(last.x, last.y);
  });
  listen('scroll', () => {
    clearTimeout(opening);
    // What lies under the resting pointer now is not what it was put on.
    last = null;
  });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      clearTimeout(opening);
      last = null;
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(opening);
    clearTimeout(closing);
  });
}

function isHeld(event: MouseEvent, key: HoldKey): boolean {
  return key === 'none' || event.getModifierState(key);
}
