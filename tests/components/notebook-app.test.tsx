import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotebookState } from '../../components/notebook/model';
import { NotebookApp } from '../../components/notebook/NotebookApp';
import { LONGEST_NOTE, LONGEST_TAG } from '../../lib/store/limits';
import { makeEntry } from '../support/make-entry';
import { makeState } from '../support/make-state';

let root: HTMLElement;
const edit = vi.fn();
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  edit.mockClear();
});

function draw(change: Partial<NotebookState>): void {
  const actions = { edit, linkTo: () => '' } as never;
  act(() => render(<NotebookApp state={makeState(change)} actions={actions} formats={[]} />, root));
}

function type(action: string, text: string): HTMLInputElement {
  const field = root.querySelector(`[data-action=${action}]`) as HTMLInputElement;
  act(() => field.focus());
  field.value = text;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  return field;
}

const view = { page: 'name', id: 'name-1' } as const;
const entry = makeEntry();

describe('a part of the page', () => {
  it.each(['trash', 'months', 'rules', 'settings', 'name'] as const)(
    'has the focus at its heading when it is opened: %s',
    (page) => {
      draw({ entry });
      draw({ entry, view: page === 'name' ? view : { page } });
      expect(document.activeElement).toBe(root.querySelector('h2'));
    },
  );

  it('leaves the focus alone when the page opens with the list', () => {
    draw({});
    expect(document.activeElement).toBe(document.body);
  });

  it('gives the focus to the page’s own heading when the list is opened again', () => {
    draw({ view: { page: 'trash' } });
    draw({ view: { page: 'list' } });
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });
});

describe('a name’s own page', () => {
  it.each([
    ['being read', undefined, '읽는 중'],
    ['not there', null, '노트에 없습니다'],
  ])('says that the name is %s', (_, each, words) => {
    draw({ view, entry: each });
    expect(root.textContent).toContain(words);
  });

  it('keeps the note that is being typed when the page is drawn again, and saves it when it goes', () => {
    draw({ view, entry });
    type('note', '쓰는 중');
    draw({ view, entry: makeEntry({ note: '' }), message: '되돌렸습니다.' });
    expect((root.querySelector('[data-action=note]') as HTMLTextAreaElement).value).toBe('쓰는 중');
    draw({ view: { page: 'list' } });
    expect(edit.mock.calls).toEqual([[['name-1'], { note: '쓰는 중' }]]);
  });

  it('does not let more be typed than a name can hold', () => {
    draw({ view, entry });
    const note = root.querySelector('[data-action=note]') as HTMLTextAreaElement;
    expect(note.maxLength).toBe(LONGEST_NOTE);
    expect(type('tags', '가'.repeat(LONGEST_TAG + 1)).value).toBe('가'.repeat(LONGEST_TAG));
  });
});

describe('the names that are ticked', () => {
  it('get no tag that is too long', () => {
    draw({ names: [entry.name], selected: new Set(['name-1']) });
    expect(type('tags', '가'.repeat(LONGEST_TAG + 1)).value).toBe('가'.repeat(LONGEST_TAG));
  });
});
