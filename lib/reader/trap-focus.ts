/** The focus of a card that was opened by keyboard: it goes in, stays in, and returns. */
export type FocusTrap = {
  /** Puts the focus on the card. */
  take(): void;
  /** Gives it back to what had it before. */
  release(): void;
};

const REACHABLE = 'button:not(:disabled), summary, input, a[href]';

/** Traps the focus in the card's shadow root. */
export function trapFocus(root: ShadowRoot): FocusTrap {
  const before = document.activeElement;
  const stay = (event: Event): void => {
    const { key, shiftKey } = event as KeyboardEvent;
    if (key !== 'Tab') return;
    const reachable = [...root.querySelectorAll<HTMLElement>(REACHABLE)];
    const at = reachable.indexOf(root.activeElement as HTMLElement);
    const next = shiftKey
      ? reachable.at(at <= 0 ? -1 : at - 1)
      : (reachable[at + 1] ?? reachable[0]);
    event.preventDefault();
    next?.focus();
  };
  root.addEventListener('keydown', stay);
  return {
    take() {
      root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
    },
    release() {
      root.removeEventListener('keydown', stay);
      // Only where it is still ours to give.
      if (document.activeElement !== root.host) return;
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
  };
}
