import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PopupApp, type PopupProps } from '../../components/popup/PopupApp';
import { readView } from '../../lib/notebook/view-address';
import { makeEntry } from '../support/make-entry';

const PROPS: PopupProps = {
  pageNames: [],
  entries: [],
  count: 1,
  message: '',
  canUndo: false,
  exporting: {
    scopes: [],
    scope: 'all',
    formats: [],
    format: 'csv',
    preview: '',
    progress: null,
    onScope: vi.fn(),
    onFormat: vi.fn(),
    onExport: vi.fn(),
    onCancel: vi.fn(),
  },
  notebookUrl: 'https://notebook.example/',
  onSave: vi.fn(),
  onSaveAll: vi.fn(),
  onReject: vi.fn(),
  onUndo: vi.fn(),
};

describe('PopupApp', () => {
  it.each(['50%25', 'a/b', '#'])('links to a kept name whatever its id: %s', (id) => {
    const root = document.createElement('div');
    act(() => render(<PopupApp {...PROPS} entries={[makeEntry({ id })]} />, root));
    const href = root.querySelector('[data-list=notes] a')?.getAttribute('href') ?? '';
    expect(readView(new URL(href).hash)).toEqual({ page: 'name', id });
  });
});
