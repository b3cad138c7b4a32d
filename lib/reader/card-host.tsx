/** The card's place on the page: one element with a shadow root, there only while it has something to say. */
import { render } from 'preact';
import { Card } from '../../components/card/Card';
import type { RuleActions } from '../../components/card/CardRules';
import cardStyles from '../../components/card/card.css?inline';
import { SAVE_WORDS, type SaveState } from '../../components/card/card-words';
import { type Box, placeCard } from '../dom/place-card';
import type { Mention } from '../engine';
import { type FocusTrap, trapFocus } from './trap-focus';

/** What a card is opened for. */
export type CardSubject = {
  readonly mention: Mention;
  readonly saveState: SaveState;
  /** A node of the marked text; an open modal dialog around it takes the card in. */
  readonly node: Node;
  /** The marked line, in CSS pixels of the viewport, as long as it can be seen. */
  line(): Box | null;
  /** Keeps the name. */
  save(): void;
};

/** Shows one card at a time. */
export type CardHost = {
  /**
   * Opens the card beside a line, or moves the open one there. A dialog takes the focus and keeps it.
   *
   * @returns whether it is open for this subject now; not when its line cannot be seen
   */
  open(subject: CardSubject, isDialog: boolean): boolean;
  /** Changes what the save button says on the open card, and says it to a screen reader. */
  setSaveState(state: SaveState): void;
  /** Follows the line, after the page has scrolled or zoomed. @returns whether the line is still in view */
  follow(): boolean;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** Closes; the focus goes back to where it was. What was said last can still be read. */
  close(): void;
  /** Closes, and takes the last trace off the page. */
  leave(): void;
  readonly isOpen: boolean;
  readonly isDialog: boolean;
  /** Whether it is in use by keyboard: a dialog, or something in it is typed into or was reached by Tab. */
  readonly isFirm: boolean;
  /** Whether an event went through the card. */
  contains(event: Event): boolean;
};

/** What the card asks for. */
export type CardActions = RuleActions & { close(): void };

type Place = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  frame: HTMLElement;
  status: HTMLElement;
};

/** Makes the card's element; not before it is needed, since most pages are read without opening a card. */
function createPlace(): Place {
  const host = document.createElement('bonmyeong-card');
  // In the top layer, over whatever the page has put on top of itself.
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'open' });
  const styles = document.createElement('style');
  styles.textContent = cardStyles;
  const frame = document.createElement('div');
  frame.className = 'frame';
  const status = document.createElement('div');
  status.className = 'status';
  status.setAttribute('role', 'status');
  root.append(styles, status);
  // What is done on the card is none of the page's business, as far as that can be helped.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'wheel'])
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return { host, root, frame, status };
}

/** Makes a host for cards. Nothing is on the page until one is opened. */
export function createCardHost(actions: CardActions): CardHost {
  let made: Place | null = null;
  const at = (): Place => {
    made ??= createPlace();
    return made;
  };
  let shown: { subject: CardSubject; isDialog: boolean; saveState: SaveState } | null = null;
  let trap: FocusTrap | null = null;

  const draw = (): void => {
    if (shown === null) return;
    const { subject, isDialog, saveState } = shown;
    render(
      <Card
        mention={subject.mention}
        saveState={saveState}
        isDialog={isDialog}
        onSave={subject.save}
        onClose={actions.close}
        rules={actions}
        onResize={replace}
      />,
      at().frame,
    );
  };
  const place = (line: Box): void => {
    const { frame } = at();
    frame.style.maxWidth = '';
    frame.style.maxHeight = '';
    const { width } = frame.getBoundingClientRect();
    const border = frame.offsetHeight - frame.clientHeight;
    const size = { width, height: frame.scrollHeight + border };
    const { left, top, maxWidth, maxHeight } = placeCard(line, size, seenPart());
    frame.style.left = `${left}px`;
    frame.style.top = `${top}px`;
    // No wider than it would be anyway: the style sheet has the widest it may be.
    if (maxWidth < width) frame.style.maxWidth = `${maxWidth}px`;
    frame.style.maxHeight = `${maxHeight}px`;
  };
  const replace = (): void => {
    const line = shown?.subject.line() ?? null;
    if (line !== null) place(line);
  };
  const hide = (): void => {
    // Before anything else: who hears of the focus must not take it for the reader's going elsewhere.
    trap?.release();
    trap = null;
    shown = null;
    if (made === null) return;
    render(null, made.frame);
    made.frame.remove();
  };

  return {
    open(subject, isDialog) {
      const line = subject.line();
      if (line === null) return false;
      shown = { subject, isDialog, saveState: subject.saveState };
      const { host, root, frame } = at();
      root.append(frame);
      attach(host, subject.node);
      draw();
      place(line);
      if (isDialog) {
        trap ??= trapFocus(root);
        trap.take();
      }
      return true;
    },
    setSaveState(saveState) {
      if (shown === null) return;
      shown = { ...shown, saveState };
      at().status.textContent = SAVE_WORDS[saveState];
      draw();
      replace();
    },
    follow() {
      const line = shown?.subject.line() ?? null;
      if (line === null) return false;
      place(line);
      return true;
    },
    announce(text) {
      const { host, status } = at();
      attach(host, document.documentElement);
      status.textContent = text;
    },
    close() {
      hide();
      if (made?.status.textContent === '') made.host.remove();
    },
    leave() {
      hide();
      if (made === null) return;
      made.status.textContent = '';
      made.host.remove();
    },
    get isOpen() {
      return shown !== null;
    },
    get isDialog() {
      return shown?.isDialog ?? false;
    },
    get isFirm() {
      if (shown === null || made === null) return false;
      // Not any focus: a button keeps it after a click, and the pointer is free to go on then.
      return shown.isDialog || made.root.activeElement?.matches(':focus-visible') === true;
    },
    contains(event) {
      return made !== null && event.composedPath().includes(made.host);
    },
  };
}

/** All but a modal dialog, or what is in fullscreen, is out of reach while it is there; so the card goes into it. */
function attach(host: HTMLElement, node: Node): void {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const parent = element?.closest(':modal, :fullscreen') ?? document.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  try {
    // Again each time: what was put on top last is on top.
    host.hidePopover();
    host.showPopover();
  } catch {
    // A browser without popovers, or a page that has taken the attribute away: the z-index must do.
  }
}

function seenPart(): Box {
  const { visualViewport: view } = window;
  const { clientWidth, clientHeight } = document.documentElement;
  if (view === null || view.scale === 1) {
    // Not clientHeight: it is 0 or the height of the page in quirks mode.
    const height = document.compatMode === 'CSS1Compat' ? clientHeight : window.innerHeight;
    return { left: 0, top: 0, right: clientWidth || window.innerWidth, bottom: height };
  }
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}
