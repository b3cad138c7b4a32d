import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringIntoView } from '../../lib/dom/bring-into-view';
import { layOut } from '../support/lay-out';

describe('bringIntoView', () => {
  let layout: ReturnType<typeof layOut>;
  const rangeIn = (selector: string): StaticRange => {
    const node = document.querySelector(selector)?.firstChild as Text;
    return { startContainer: node, startOffset: 0, endContainer: node, endOffset: 3 } as never;
  };
  beforeEach(() => {
    document.body.innerHTML = '<main><div><p>마화텅 회장</p></div></main>';
  });
  afterEach(() => {
    layout.restore();
    vi.restoreAllMocks();
  });

  it.each([
    ['what is in view stays', 100, 0],
    ['so does what is in view by half and more', window.innerHeight - 15, 0],
    ['what is below comes to the middle', 5000, 5010 - window.innerHeight / 2],
    ['what is above as well', -900, -890 - window.innerHeight / 2],
  ])('%s', (_, top, scrolled) => {
    layout = layOut(() => top);
    bringIntoView(rangeIn('p'));
    expect(layout.scrollTop).toBe(scrolled);
    expect(layout.behaviours).toEqual(scrolled === 0 ? [] : ['instant']);
  });

  it.each([
    ['a part that scrolls is scrolled', 'overflow-y: auto', 780],
    ['a part that hides its overflow is not', 'overflow-y: hidden', 0],
  ])('%s', (_, style, scrolled) => {
    layout = layOut(() => 5000);
    const part = document.querySelector('div') as HTMLElement;
    part.setAttribute('style', style);
    part.getBoundingClientRect = () => new DOMRect(0, 4130, 500, 200);
    Object.defineProperties(part, { clientWidth: { value: 500 }, clientHeight: { value: 200 } });
    part.scrollBy = vi.fn();
    bringIntoView(rangeIn('p'));
    if (scrolled === 0) expect(part.scrollBy).not.toHaveBeenCalled();
    else
      expect(part.scrollBy).toHaveBeenCalledWith({ left: 0, top: scrolled, behavior: 'instant' });
  });

  it('does not scroll the page for what is fixed on it', () => {
    layout = layOut(() => 5000);
    document.querySelector('main')?.setAttribute('style', 'position: fixed');
    bringIntoView(rangeIn('p'));
    expect(layout.scrollTop).toBe(0);
  });
});
