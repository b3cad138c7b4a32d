import { beforeEach, describe, expect, it } from 'vitest';
import type { TextBlock } from '../../lib/dom/text-block';
import { BlockBook, type ReadBlock } from '../../lib/reader/block-book';
import { enterBlocks } from '../../lib/reader/enter-blocks';

describe('enterBlocks', () => {
  let book: BlockBook<string>;
  let fresh: Map<TextBlock, ReadBlock<string>>;

  beforeEach(() => {
    book = new BlockBook<string>(() => undefined);
    fresh = new Map();
    document.body.innerHTML =
      '<main><section><div><p>하나</p><p>둘</p></div></section><p>셋</p></main><p>넷</p>';
  });

  /** Enters the page; `meanwhile` happens in the pause after so many blocks, and after each that follows. */
  const enter = async (after: number, meanwhile: () => void): Promise<number> => {
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses++;
      if (pauses >= after) meanwhile();
    };
    await enterBlocks([document.body], book, fresh, 'article', { isOver: () => true, pause });
    return pauses;
  };
  const once = (change: () => void): (() => void) => {
    let isDone = false;
    return () => {
      if (!isDone) change();
      isDone = true;
    };
  };
  const element = (selector: string): Element => document.querySelector(selector) as Element;
  const wrap = (selector: string, name: string): void => {
    const inner = element(selector);
    const outer = document.createElement(name);
    inner.replaceWith(outer);
    outer.append(inner);
  };

  it.each([
    ['is removed', () => element('section').remove(), ['하나', '셋', '넷']],
    ['is emptied', () => element('section').replaceChildren(), ['하나', '셋', '넷']],
    ['is wrapped', () => wrap('section', 'div'), ['하나', '둘', '셋', '넷']],
    ['is wrapped whole', () => wrap('main', 'div'), ['하나', '둘', '셋', '넷']],
    ['is wrapped in what is inline', () => wrap('section', 'a'), ['하나', '둘', '셋', '넷']],
    [
      'is unwrapped',
      () => element('section').replaceWith(...element('section').childNodes),
      ['하나', '둘', '셋', '넷'],
    ],
    [
      'moves to the end',
      () => document.body.append(element('section')),
      ['하나', '둘', '셋', '넷'],
    ],
  ])('reads all that is left when what it is in %s', async (_, change, expected) => {
    await enter(1, once(change));
    expect([...fresh.keys()].map(({ text }) => text).sort()).toEqual([...expected].sort());
    const [fourth] = [...fresh.keys()].filter(({ text }) => text === '넷');
    expect([fourth?.element.tagName, fourth?.place]).toEqual(['P', 'page']);
  });

  it('gives up on a page that never holds still', async () => {
    let parts = 0;
    const pauses = await enter(1, () => {
      element('section').remove();
      element('main').insertAdjacentHTML('afterbegin', `<section><p>새 ${parts++}</p></section>`);
    });
    expect(pauses).toBeLessThan(20);
  });

  it('hands over what it has entered when the page cannot be read on', async () => {
    const fail = (): void => {
      throw new Error('gone');
    };
    await expect(enter(2, fail)).rejects.toThrow('gone');
    expect(fresh.size).toBe(book.size);
  });
});
