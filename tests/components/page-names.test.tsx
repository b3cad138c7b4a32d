import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageNames } from '../../components/popup/PageNames';
import type { PageName } from '../../lib/messaging/protocol';

const makeName = (change: Partial<PageName>): PageName => ({
  surface: '마화텅',
  traditional: '馬化騰',
  simplified: '马化腾',
  pinyin: 'Mǎ Huàténg',
  kind: 'person',
  source: 'lexicon',
  count: 1,
  ...change,
});

describe('the names of the page in the popup', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.replaceChildren(root);
  });
  afterEach(() => render(null, root));

  it.each([
    ['a name with its Hanzi can be kept', '馬化騰', 1],
    ['so can one with a character missing', '馬□騰', 1],
    ['one that is not decided cannot', '', 0],
  ])('%s; each can be said to be no name', (_, traditional, buttons) => {
    const [onSave, onReject] = [vi.fn(), vi.fn()];
    const name = makeName({ traditional });
    act(() => render(<PageNames names={[name]} onSave={onSave} onReject={onReject} />, root));
    expect(root.querySelectorAll('[data-action=save]')).toHaveLength(buttons);
    root.querySelector<HTMLElement>('[data-action=save]')?.click();
    expect(onSave).toHaveBeenCalledTimes(buttons);
    act(() => root.querySelector<HTMLElement>('[data-action=not-a-name]')?.click());
    act(() => root.querySelector<HTMLElement>('[data-reach=site]')?.click());
    expect(onReject).toHaveBeenCalledWith('마화텅', 'site');
  });
});
