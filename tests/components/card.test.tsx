import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/card/Card';
import type { SaveState } from '../../components/card/card-words';
import { makeMention } from '../support/make-mention';

describe('the card', () => {
  let root: HTMLElement;
  let props: CardProps;

  beforeEach(() => {
    root = document.createElement('div');
    document.body.replaceChildren(root);
    props = {
      mention: makeMention({
        candidates: [{ traditional: '馬華騰', pinyin: 'Mǎ Huáténg' } as never],
      }),
      saveState: 'unsaved',
      isDialog: true,
      onSave: vi.fn(),
      onClose: vi.fn(),
      rules: {
        reject: vi.fn(async () => 'rule-1'),
        correct: vi.fn(async () => 'rule-1'),
        undo: vi.fn(async () => undefined),
      },
      onResize: vi.fn(),
    };
  });
  afterEach(() => render(null, root));

  const draw = (change: Partial<CardProps> = {}) =>
    act(() => render(<Card {...props} {...change} />, root));
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const press = (selector: string) =>
    act(async () => {
      find(selector)?.focus();
      find(selector)?.click();
    });

  it('has the save button first', () => {
    draw();
    expect(find('button')?.className).toBe('save');
  });

  it.each([
    ['not kept yet', 'unsaved', '馬化騰', true],
    ['could not be kept', 'failed', '馬化騰', true],
    ['being kept', 'saving', '馬化騰', false],
    ['kept', 'saved', '馬化騰', false],
    ['of a page that has outlived the extension', 'gone', '馬化騰', false],
    ['without settled Hanzi', 'unsaved', '', false],
  ] as const)('keeps a name once: %s', (_, saveState: SaveState, traditional, canSave) => {
    draw({ saveState, mention: makeMention({ traditional }) });
    find('.save')?.click();
    expect(props.onSave).toHaveBeenCalledTimes(canSave ? 1 : 0);
    expect(find('.save')?.getAttribute('aria-disabled')).toBe(String(!canSave));
  });

  it('leaves the focus on the save button', () => {
    draw();
    find('.save')?.focus();
    draw({ saveState: 'saving' });
    draw({ saveState: 'saved' });
    expect(document.activeElement).toBe(find('.save'));
    expect(find('.save')?.hasAttribute('disabled')).toBe(false);
  });

  it.each([
    ['another answer was chosen', '[data-action=choose]'],
    ['the name was said to be none', '[data-reach=page]'],
  ])('has the focus on the way back after %s', async (_, selector) => {
    draw();
    await press('[data-action=wrong]');
    await press(selector);
    expect(document.activeElement).toBe(find('[data-action=undo]'));
    await press('[data-action=undo]');
    expect(document.activeElement).toBe(find('[data-action=wrong]'));
  });

  it('corrects to what is typed', async () => {
    draw();
    await press('[data-action=wrong]');
    await act(async () => {
      const input = find('input') as HTMLInputElement;
      input.value = ' 馬花藤 ';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('[type=submit]');
    expect(props.rules.correct).toHaveBeenCalledWith(props.mention, '馬花藤');
    expect(document.activeElement).toBe(find('[data-action=undo]'));
  });

  it('takes no focus that it does not have', async () => {
    draw();
    await press('[data-action=wrong]');
    (document.activeElement as HTMLElement).blur();
    await act(async () => find('[data-reach=page]')?.click());
    expect(find('[data-action=undo]')).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  it('lets the reader try again what could not be done', async () => {
    vi.mocked(props.rules.reject).mockRejectedValueOnce(new Error('gone'));
    draw();
    await press('[data-action=wrong]');
    await press('[data-reach=page]');
    expect(find('[role=status]')?.textContent).toContain('다시 시도');
    expect(document.activeElement).toBe(find('[data-reach=page]'));
    await press('[data-reach=page]');
    expect(find('[data-action=undo]')).not.toBeNull();
  });
});
