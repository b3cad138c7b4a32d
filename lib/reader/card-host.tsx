/** The card's place on the page: one element under `<html>` with a shadow root, there only while a card is open. */
import { render } from 'preact';
import { Card, type SaveState } from '../../components/card/Card';
import cardStyles from '../../components/card/card.css?inline';
import { placeCard } from '../dom/place-card';
import type { Mention } from '../engine';

/** Shows one card at a time. */
export type CardHost = {
  /** Opens the card beside a line, or moves the open one there. */
  open(mention: Mention, line: DOMRect): void;
  /** Changes what the save button says on the open card. */
  setSaveState(state: SaveState): void;
  close(): void;
  readonly isOpen: boolean;
  /** Whether an event went through the card. */
  contains(event: Event): boolean;
};

/**
 * Makes the host.
 *
 * @param onSave the reader pressed save; only for events the browser itself made
 */
export function createCardHost(onSave: (mention: Mention) => void): CardHost {
  const host = document.createElement('bonmyeong-card');
  const root = host.attachShadow({ mode: 'open' });
  const styles = document.createElement('style');
  styles.textContent = cardStyles;
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(styles, frame);

  let shown: { mention: Mention; line: DOMRect; saveState: SaveState } | null = null;

  const draw = (): void => {
    if (shown === null) return;
    const { mention, line, saveState } = shown;
    render(<Card mention={mention} saveState={saveState} onSave={() => onSave(mention)} />, frame);
    const { left, top } = placeCard(line, frame.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    frame.style.left = `${left}px`;
    frame.style.top = `${top}px`;
  };

  return {
    open(mention, line) {
      shown = { mention, line, saveState: 'unsaved' };
      if (!host.isConnected) document.documentElement.append(host);
      draw();
    },
    setSaveState(saveState) {
      if (shown === null) return;
      shown = { ...shown, saveState };
      draw();
    },
    close() {
      shown = null;
      render(null, frame);
      host.remove();
    },
    get isOpen() {
      return shown !== null;
    },
    contains(event) {
      return event.composedPath().includes(host);
    },
  };
}
