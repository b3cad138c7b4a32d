import { beforeEach, describe, expect, it } from 'vitest';
import { collectBlocks } from '../../lib/dom/collect-blocks';
import { BlockBook } from '../../lib/reader/block-book';

describe('BlockBook', () => {
  let gone: string[];
  let book: BlockBook<string>;
  const enterAll = () => collectBlocks(document.body).map((block) => book.enter(block));

  beforeEach(() => {
    gone = [];
    book = new BlockBook<string>((marks) => gone.push(...marks));
    document.body.innerHTML = '<p>베이<b>징</b></p><p>상하이</p>';
    for (const entry of enterAll()) if (entry !== null) entry.marks = [entry.block.text];
  });

  it('knows what it has read, and asks for it no second time', () => {
    expect(book.size).toBe(2);
    expect(enterAll()).toEqual([null, null]);
    expect(gone).toEqual([]);
  });

  it('drops a block with its marks when any of its text changes', () => {
    (document.querySelector('b')?.firstChild as Text).data = '닝';
    expect(enterAll().map((entry) => entry?.block.text)).toEqual(['베이닝', undefined]);
    expect(gone).toEqual(['베이징']);
    expect(book.size).toBe(2);
  });

  it('drops what was read in a removed subtree', () => {
    const second = document.querySelectorAll('p')[1] as Element;
    second.remove();
    book.dropUnder(second);
    expect(gone).toEqual(['상하이']);
    expect(book.size).toBe(1);
  });

  it('forgets text that is no longer Korean', () => {
    const text = document.querySelectorAll('p')[1]?.firstChild as Text;
    text.data = 'Shanghai';
    book.enter({
      element: document.body,
      text: text.data,
      segments: [{ node: text, start: 0 }],
      place: 'page',
    });
    expect(book.size).toBe(1);
    expect(gone).toEqual(['상하이']);
  });

  it('stays as large as the page, however often it changes', () => {
    for (let round = 0; round < 500; round++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `항저우 ${round}`;
      document.body.replaceChildren(paragraph);
      enterAll();
      book.dropUnder(paragraph);
    }
    expect(book.size).toBe(2);
  });
});
