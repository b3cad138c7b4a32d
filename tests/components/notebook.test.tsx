import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportPanel } from '../../components/export/ExportPanel';
import { NameDetail } from '../../components/notebook/NameDetail';
import { PROBLEM_WORDS } from '../../components/notebook/words';
import { PROBLEMS } from '../../lib/store/open-notebook';
import { makeEntry } from '../support/make-entry';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

describe('a name’s page', () => {
  it('shows what is hostile as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const entry = makeEntry({ note: hostile, english: hostile, tags: [hostile] }, [
      { sentence: `${hostile} 마화텅`, sentenceStart: hostile.length + 1, title: hostile },
    ]);
    const actions = { linkTo: () => 'https://news.example/1' } as never;
    act(() => render(<NameDetail entry={entry} actions={actions} />, root));
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('mark')?.textContent).toBe('마화텅');
  });

  it('changes only the tags that were changed', () => {
    const edit = vi.fn();
    const entry = makeEntry({ tags: ['하나', '둘'] });
    act(() =>
      render(<NameDetail entry={entry} actions={{ edit, linkTo: () => '' } as never} />, root),
    );
    const input = root.querySelector('[data-action=tags]') as HTMLInputElement;
    input.value = '둘, 셋';
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(edit).toHaveBeenCalledWith(['name-1'], { addTags: ['셋'], removeTags: ['하나'] });
  });
});

describe('the export panel', () => {
  const props = {
    scopes: [{ id: 'all', label: '모두', count: 3 }],
    scope: 'all',
    formats: [{ id: 'csv' as const, label: 'CSV', hint: '표' }],
    format: 'csv' as const,
    preview: 'hangul',
    progress: null,
    onScope: vi.fn(),
    onFormat: vi.fn(),
    onExport: vi.fn(),
    onCancel: vi.fn(),
  };

  it('says how many names go out', () => {
    act(() => render(<ExportPanel {...props} />, root));
    expect(root.querySelector('[data-action=export]')?.textContent).toContain('3개');
  });

  it('exports nothing when there is nothing', () => {
    act(() =>
      render(<ExportPanel {...props} scopes={[{ id: 'all', label: '모두', count: 0 }]} />, root),
    );
    expect(root.querySelector('[data-action=export]')?.hasAttribute('disabled')).toBe(true);
  });

  it('can be stopped while it runs', () => {
    act(() => render(<ExportPanel {...props} progress={0.5} />, root));
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.5');
    root.querySelector('button')?.click();
    expect(props.onCancel).toHaveBeenCalledOnce();
  });
});

describe('problems', () => {
  it.each(PROBLEMS)('%s has words and a way out', (problem) => {
    expect(PROBLEM_WORDS[problem].title.length).toBeGreaterThan(5);
    expect(PROBLEM_WORDS[problem].help.length).toBeGreaterThan(5);
  });
});
