/** The keyboard's way through the names of a page. */

/** What the keys do. */
export type KeyTarget = {
  /** Goes to the next or previous name. */
  step(direction: 1 | -1): void;
  /** Opens the card of the name the keyboard is on. */
  open(): void;
  /** Leaves the card, or the walk through the names. */
  leave(): void;
  /** Whether there is anything for Escape to leave. */
  readonly isActive: boolean;
  /** Whether the keyboard is on a name whose card is not open as a dialog yet. */
  readonly isOnName: boolean;
  isInCard(event: Event): boolean;
};

/**
 * Follows the keyboard. The browser's own shortcuts for the extension come by message; these keys are the same
 * where the browser has not taken them, as in a private window or on a phone with a keyboard.
 *
 * @param signal stops following
 */
export function followKeys(target: KeyTarget, signal: AbortSignal): void {
  const options = { signal, capture: true };
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const direction = directionOf(event);
      if (direction !== null && !isTyping(event)) {
        take(event);
        target.step(direction);
      } else if (event.key === 'Escape' && target.isActive) {
        // The page may have something of its own to close; one press closes one thing.
        take(event);
        target.leave();
      } else if (event.key === 'Enter' && target.isOnName && !isTyping(event)) {
        if (target.isInCard(event)) return;
        take(event);
        target.open();
      }
    },
    options,
  );
  const elsewhere = (event: Event): void => {
    if (target.isOnName && !target.isInCard(event)) target.leave();
  };
  document.addEventListener('pointerdown', elsewhere, { ...options, passive: true });
  document.addEventListener('focusin', elsewhere, options);
}

/** Alt+Shift with N or B: with other letters where the keyboard is Korean, so it goes by the key's place. */
function directionOf({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return null;
  return code === 'KeyN' ? 1 : code === 'KeyB' ? -1 : null;
}

function isTyping(event: Event): boolean {
  const element = event.composedPath()[0];
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
  );
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
