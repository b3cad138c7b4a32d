import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftField } from '../../components/notebook/DraftField';

let root: HTMLElement;
const onSave = vi.fn();
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  onSave.mockClear();
});

function store(value: string): void {
  const field = <DraftField label="메모" value={value} action="note" onSave={onSave} />;
  act(() => render(field, root));
}

const field = () => root.querySelector('input') as HTMLInputElement;

function focus(): void {
  act(() => field().focus());
}

function leave(): void {
  act(() => field().blur());
}

function type(text: string): void {
  field().value = text;
  act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
}

/** What the browser says when Enter is pressed. */
function press(): void {
  act(() => void field().dispatchEvent(new Event('change', { bubbles: true })));
}

describe('DraftField', () => {
  it('keeps what is being typed when the page is drawn again', () => {
    store('하나');
    focus();
    type('하나 둘');
    store('하나');
    store('남이 쓴 것');
    expect(field().value).toBe('하나 둘');
  });

  it('saves once when it is left, and tells what it began with', () => {
    store('하나');
    focus();
    type('하나 둘');
    press();
    leave();
    expect(onSave.mock.calls).toEqual([['하나 둘', '하나']]);
  });

  it.each([
    ['while it is not looked at', () => undefined, () => undefined],
    ['after it was looked at only', focus, leave],
  ])('shows what others stored, %s', (_, before, after) => {
    store('하나');
    before();
    store('둘');
    after();
    expect(field().value).toBe('둘');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('does not show the old text between saving and stored', () => {
    store('하나');
    focus();
    type('둘');
    leave();
    store('하나');
    expect(field().value).toBe('둘');
    store('둘');
    expect(field().value).toBe('둘');
  });

  it('shows what became of the text in the store', () => {
    store('하나');
    focus();
    type('하나,둘');
    press();
    store('하나, 둘');
    expect(field().value).toBe('하나,둘');
    leave();
    expect(field().value).toBe('하나, 둘');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('saves a text that was changed back after it was saved', () => {
    store('하나');
    focus();
    type('둘');
    press();
    store('둘');
    type('하나');
    leave();
    expect(onSave.mock.calls).toEqual([
      ['둘', '하나'],
      ['하나', '둘'],
    ]);
  });

  it('tries again when it is left again and nothing was stored', () => {
    store('하나');
    focus();
    type('둘');
    leave();
    focus();
    leave();
    expect(onSave.mock.calls).toEqual([
      ['둘', '하나'],
      ['둘', '하나'],
    ]);
  });

  it('loses nothing when the view is left', () => {
    store('하나');
    focus();
    type('둘');
    act(() => render(null, root));
    expect(onSave.mock.calls).toEqual([['둘', '하나']]);
  });
});
