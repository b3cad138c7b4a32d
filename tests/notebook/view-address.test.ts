import { describe, expect, it } from 'vitest';
import { readView, toAddress } from '../../lib/notebook/view-address';

describe('readView', () => {
  it.each(['name-1', '50%', 'a/b', '#', ' ', '한글', '%2F', 'name/'])(
    'reads what toAddress wrote: %s',
    (id) => {
      const address = new URL(toAddress({ page: 'name', id }), 'https://notebook.example/').hash;
      expect(readView(address)).toEqual({ page: 'name', id });
    },
  );

  it.each([
    ['nothing', '', { page: 'list' }],
    ['the list', '#list', { page: 'list' }],
    ['a part of the page', '#trash', { page: 'trash' }],
    ['no part of the page', '#garden', { page: 'list' }],
    ['an id that is not well-formed', '#name/50%', { page: 'name', id: '50%' }],
  ])('%s', (_, address, view) => {
    expect(readView(address)).toEqual(view);
  });
});
