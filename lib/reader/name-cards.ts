/** Opens, moves and closes the card over the marks of a page. */
import { KIND_WORDS, type SaveState } from '../../components/card/card-words';
import { bringIntoView } from '../dom/bring-into-view';
import type { Highlighter } from '../dom/highlighter';
import { boxesOf, type PlacedMark } from '../dom/hit-test';
import type { Box } from '../dom/place-card';
import { CallError, call } from '../messaging/call';
import { createCardHost } from './card-host';
import { followKeys } from './follow-keys';
import { followPointer, type PointerOptions } from './follow-pointer';
import { toSighting } from './list-sightings';
import type { Mark, PageMarks } from './page-marks';
import type { SavedNames } from './saved-names';

type Placed = PlacedMark<Mark>;

/** What the rest of the reader asks of the cards. */
export type NameCards = {
  /** Puts the keyboard on the next or previous name. */
  step(direction: 1 | -1): void;
  /** Closes the card if its name is no longer on the page. */
  check(): void;
};

/**
 * Sets up the cards of a page.
 *
 * @param options the reader's settings as they are at the time
 * @param signal closes the card and takes its place off the page
 */
export function createNameCards(
  marks: PageMarks,
  saved: SavedNames,
  highlighter: Highlighter,
  options: () => PointerOptions,
  signal: AbortSignal,
): NameCards {
  let shown: Placed | null = null;
  /** The name the keyboard is on. */
  let current: Placed | null = null;
  const failed = new Map<Placed, SaveState>();

  const card = createCardHost({
    close: () => close(),
    async reject({ surface }, reach) {
      return (await call('reject-name', { surface, reach, url: location.href })).ruleId;
    },
    async correct({ surface, traditional, kind, candidates }, hanzi) {
      const chosen = candidates.find((each) => each.traditional === hanzi);
      const right = chosen ?? { traditional: hanzi, simplified: '', pinyin: '', kind };
      const { simplified, pinyin } = right;
      return (
        await call('correct-name', {
          surface,
          wrong: traditional,
          traditional: hanzi,
          simplified,
          pinyin,
          kind: right.kind,
        })
      ).ruleId;
    },
    async undo(ruleId) {
      await call('remove-rules', { ruleIds: [ruleId] });
    },
  });

  const open = (
    mark: Placed,
    near: (boxes: readonly DOMRect[]) => number,
    isDialog: boolean,
  ): boolean => {
    const at = Math.max(0, near(boxesOf(mark.range)));
    const { mention } = mark.value;
    const isOpen = card.open(
      {
        mention,
        saveState: failed.get(mark) ?? (saved.has(mention) ? 'saved' : 'unsaved'),
        node: mark.range.startContainer,
        line: () => inView(boxesOf(mark.range)[at]),
        save: () => void save(mark),
      },
      isDialog,
    );
    if (isOpen) shown = mark;
    return isOpen;
  };
  const openByKeys = (mark: Placed): void => {
    bringIntoView(mark.range);
    if (open(mark, () => 0, true)) return;
    // The card of another name must not stand for this one.
    if (shown !== null) close();
    card.announce(`${mark.value.mention.surface}: 지금은 화면에 보이지 않습니다.`);
  };
  const close = (): void => {
    shown = null;
    // On the way through the names there is more to be said.
    if (current === null) card.leave();
    else card.close();
  };
  const leave = (): void => {
    if (current !== null) highlighter.remove('current', [current.range]);
    current = null;
    shown = null;
    card.leave();
  };
  const save = async (mark: Placed): Promise<void> => {
    const say = (state: SaveState): void => {
      failed.set(mark, state);
      if (shown === mark) card.setSaveState(state);
    };
    say('saving');
    try {
      await call('save-sighting', toSighting(mark.value));
      failed.delete(mark);
      saved.note(mark.value.mention);
      marks.restyle();
      if (shown === mark) card.setSaveState('saved');
    } catch (error) {
      say(error instanceof CallError && error.gone ? 'gone' : 'failed');
    }
  };
  const step = (direction: 1 | -1): void => {
    const next = marks.step(current, direction);
    if (current !== null) highlighter.remove('current', [current.range]);
    current = next;
    if (next === null) {
      card.announce('이 페이지에는 표시된 이름이 없습니다.');
      return;
    }
    highlighter.add('current', next.range);
    if (card.isDialog) {
      openByKeys(next);
      return;
    }
    bringIntoView(next.range);
    if (shown !== null) close();
    const { surface, kind } = next.value.mention;
    card.announce(`${surface}, ${KIND_WORDS[kind]}. 엔터를 누르면 한자를 봅니다.`);
  };

  followPointer<Mark>(
    {
      at(x, y) {
        highlighter.restore();
        return marks.at(x, y);
      },
      open(mark, x, y) {
        open(
          mark,
          (boxes) =>
            boxes.findIndex(
              ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
            ),
          false,
        );
      },
      close,
      get shown() {
        return shown;
      },
      get isFirm() {
        return card.isFirm;
      },
      isInCard: (event) => card.contains(event),
    },
    options,
    signal,
  );
  followKeys(
    {
      step,
      open() {
        if (current !== null) openByKeys(current);
      },
      // One press for the card, another for the walk.
      leave: () => (card.isOpen ? close() : leave()),
      get isActive() {
        return card.isOpen || current !== null;
      },
      get isOnName() {
        return current !== null && !card.isDialog;
      },
      isInCard: (event) => card.contains(event),
    },
    signal,
  );
  followLine(() => {
    if (card.isOpen && !card.follow()) close();
  }, signal);
  signal.addEventListener('abort', leave);

  return {
    step,
    check() {
      if (shown !== null && boxesOf(shown.range).length === 0) close();
      if (current !== null && boxesOf(current.range).length === 0) leave();
    },
  };
}

/** Keeps the card at its line: once a frame while anything scrolls, zooms or goes to fullscreen. */
function followLine(follow: () => void, signal: AbortSignal): void {
  let isDue = false;
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      follow();
    });
  };
  document.addEventListener('scroll', soon, { signal, passive: true, capture: true });
  document.addEventListener('fullscreenchange', soon, { signal });
  window.addEventListener('resize', soon, { signal });
  window.visualViewport?.addEventListener('resize', soon, { signal });
  window.visualViewport?.addEventListener('scroll', soon, { signal });
}

function inView(box: DOMRect | undefined): Box | null {
  if (box === undefined) return null;
  const isSeen =
    box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth;
  return isSeen ? box : null;
}
