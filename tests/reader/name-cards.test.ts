import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '../../lib/engine';
import { call } from '../../lib/messaging/call';
import { CLOSE_DELAY } from '../../lib/reader/follow-pointer';
import { createNameCards, type NameCards } from '../../lib/reader/name-cards';
import type { Mark, PageMarks } from '../../lib/reader/page-marks';
import { SavedNames } from '../../lib/reader/saved-names';
import { type Layout, layOut } from '../support/lay-out';
import { makeMention } from '../support/make-mention';

vi.mock('../../lib/messaging/call', async (original) => ({
  ...(await original<object>()),
  call: vi.fn(async () => ({ nameId: 'name-1', ruleId: 'rule-1' })),
}));

/** What a browser says of events that no script has made. */
function asReader<Kind extends Event>(event: Kind): Kind {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

type Placed = { readonly range: StaticRange; readonly value: Mark };

const MENTIONS: readonly Mention[] = [
  makeMention(),
  makeMention({ surface: '마윈', traditional: '馬雲', start: 0, end: 2 }),
  makeMention({ surface: '리강', traditional: '李剛', start: 0, end: 2 }),
];
/** Where the names stand on the page, in CSS pixels; the last is nowhere to be seen. */
const TOPS = [100, 5000, -9000];

describe('the cards of a page', () => {
  let layout: Layout;
  let ending: AbortController;
  let cards: NameCards;
  let marks: Placed[];

  beforeEach(() => {
    vi.mocked(call).mockClear();
    document.body.innerHTML = MENTIONS.map(({ surface }) => `<p>${surface}</p>`).join('');
    const texts = [...document.querySelectorAll('p')].map((each) => each.firstChild as Text);
    layout = layOut(({ startContainer }) => {
      const at = texts.indexOf(startContainer as Text);
      // As a name in a box that is fixed off the screen.
      return at === 2 ? -9000 + layout.scrollTop : (TOPS[at] ?? null);
    });
    marks = MENTIONS.map((mention, at) => {
      const node = texts[at] as Text;
      const { start, end, surface } = mention;
      const block = {
        element: node.parentElement as Element,
        text: surface,
        segments: [{ node, start: 0 }],
        place: 'article' as const,
      };
      return {
        range: { startContainer: node, startOffset: start, endContainer: node, endOffset: end },
        value: { mention, block },
      } as unknown as Placed;
    });
    ending = new AbortController();
    const pageMarks = {
      step: (from: Placed | null, direction: 1 | -1) =>
        marks.at(from === null ? 0 : (marks.indexOf(from) + direction) % marks.length) ?? null,
      at: (x: number) => (x < 100 ? marks[0] : null),
      restyle: () => undefined,
    } as unknown as PageMarks;
    cards = createNameCards(
      pageMarks,
      new SavedNames(async () => []),
      { add: vi.fn(), remove: vi.fn(), restore: vi.fn(), clear: vi.fn(), size: 0 },
      () => ({ delay: 0, holdKey: 'none' }),
      ending.signal,
    );
  });
  afterEach(() => {
    ending.abort();
    layout.restore();
  });

  const root = () => document.querySelector('bonmyeong-card')?.shadowRoot;
  const press = (key: string): void => {
    document.dispatchEvent(asReader(new KeyboardEvent('keydown', { key, bubbles: true })));
  };
  const pressButton = (selector: string): void => {
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    root()?.querySelector(selector)?.dispatchEvent(asReader(click));
  };
  /** Moves the pointer on a name, or off it. */
  const point = (isOnName: boolean): void => {
    const move = new PointerEvent('pointermove', { clientX: isOnName ? 10 : 500, bubbles: true });
    document.dispatchEvent(asReader(move));
  };
  const label = () => root()?.querySelector('article')?.getAttribute('aria-label') ?? null;
  const status = () => root()?.querySelector('.status')?.textContent ?? '';

  it('open at a name after it was scrolled out of view', () => {
    cards.step(1);
    window.scrollBy({ top: 3000 });
    expect(label()).toBeNull();
    press('Enter');
    expect(label()).toContain('마화텅');
    expect(layout.scrollTop).toBeLessThan(100);
  });

  it('go with the keyboard to a name below the fold', () => {
    cards.step(1);
    press('Enter');
    cards.step(1);
    expect(label()).toContain('마윈');
    expect(layout.scrollTop).toBeGreaterThan(4000);
  });

  it('keep the name they show', async () => {
    cards.step(1);
    press('Enter');
    cards.step(1);
    expect(label()).toContain('마윈');
    pressButton('button');
    await vi.waitFor(() =>
      expect(root()?.querySelector('button')?.textContent).toContain('저장됨'),
    );
    expect(vi.mocked(call).mock.calls).toEqual([
      ['save-sighting', expect.objectContaining({ surface: '마윈', traditional: '馬雲' })],
    ]);
  });

  it('show no other name in place of one that cannot be seen, and say so', () => {
    cards.step(1);
    press('Enter');
    cards.step(1);
    cards.step(1);
    expect(label()).toBeNull();
    expect(status()).toContain('리강');
    // The way goes on from there.
    cards.step(1);
    press('Enter');
    expect(label()).toContain('마화텅');
  });

  it('say to a screen reader that the name is kept, and leave no trace of it', async () => {
    point(true);
    await vi.waitFor(() => expect(label()).toContain('마화텅'));
    pressButton('button');
    await vi.waitFor(() => expect(status()).toContain('저장됨'));
    press('Escape');
    expect(document.querySelector('bonmyeong-card')).toBeNull();
  });

  it('give the focus back, and the way through the names goes on', () => {
    const link = document.createElement('button');
    document.body.append(link);
    link.focus();
    cards.step(1);
    press('Enter');
    expect(document.activeElement?.localName).toBe('bonmyeong-card');
    press('Escape');
    expect(document.activeElement).toBe(link);
    cards.step(1);
    expect(status()).toContain('마윈');
  });

  it.each([
    ['close when the pointer leaves them', false],
    ['stay while something in them is typed into', true],
  ])('%s', async (_, isTyping) => {
    point(true);
    await vi.waitFor(() => expect(label()).toContain('마화텅'));
    const save = root()?.querySelector('button') as HTMLButtonElement;
    // The test document knows of the focus in a shadow root, but not whether it would be shown.
    vi.spyOn(save, 'matches').mockReturnValue(isTyping);
    save.focus();
    point(false);
    await new Promise((resolve) => setTimeout(resolve, CLOSE_DELAY + 50));
    expect(label() !== null).toBe(isTyping);
  });
});
