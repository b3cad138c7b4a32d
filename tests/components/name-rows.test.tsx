import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NameRows, ROW_HEIGHT } from '../../components/notebook/NameRows';
import { readView } from '../../lib/notebook/view-address';
import { NO_FILTERS } from '../../lib/search/name-list';
import type { SavedName } from '../../lib/store/schema';
import { makeEntries, makeEntry } from '../support/make-entry';

const NAMES = makeEntries(200).map(({ name }) => name);

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

function draw(names: readonly SavedName[], query = ''): void {
  const search = { query, filters: NO_FILTERS, sort: 'changed' as const };
  const rows = (
    <NameRows
      names={names}
      total={names.length}
      selected={new Set()}
      search={search}
      onSelect={vi.fn()}
      onStar={vi.fn()}
    />
  );
  act(() => render(rows, root));
}

const box = () => root.querySelector('.rows') as HTMLElement;
const places = () =>
  [...root.querySelectorAll('[aria-posinset]')].map((row) => row.getAttribute('aria-posinset'));
const link = (place: number) =>
  root.querySelector(`[aria-posinset="${place}"] a`) as HTMLAnchorElement;

function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  act(() => void document.activeElement?.dispatchEvent(event));
}

function scrollTo(place: number): void {
  box().scrollTop = (place - 1) * ROW_HEIGHT;
  act(() => void box().dispatchEvent(new Event('scroll')));
}

describe('the keys', () => {
  it('walk to the same row as often as they are pressed', () => {
    draw(NAMES);
    for (let again = 0; again < 2; again++) {
      link(1).focus();
      press('ArrowDown');
      expect(document.activeElement).toBe(link(2));
    }
  });

  it('walk to rows that were not in the page', () => {
    draw(NAMES);
    link(1).focus();
    press('End');
    expect(document.activeElement).toBe(link(200));
  });
});

describe('the place in the list', () => {
  it('is the top after a new search', () => {
    draw(NAMES);
    scrollTo(100);
    expect(places()).toContain('100');
    draw(NAMES.slice(0, 150), '왕');
    expect(box().scrollTop).toBe(0);
    expect(places()[0]).toBe('1');
  });

  it('stays when a name in it is changed', () => {
    draw(NAMES);
    scrollTo(100);
    draw(NAMES.map((name, at) => (at === 99 ? { ...name, starred: true } : name)));
    expect(box().scrollTop).toBe(99 * ROW_HEIGHT);
    expect(places()).toContain('100');
  });
});

describe('the link of a name', () => {
  it.each(['50%', '50%25', 'a/b', '#', '한글 이름', 'a?b&c'])(
    'leads to it whatever its id: %s',
    (id) => {
      draw([makeEntry({ id }).name]);
      const address = new URL(link(1).getAttribute('href') ?? '', 'https://notebook.example/').hash;
      expect(readView(address)).toEqual({ page: 'name', id });
    },
  );
});
