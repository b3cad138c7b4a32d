import { useEffect, useRef } from 'preact/hooks';
import type { ExportFormat } from '../../lib/export/format';
import { DeleteAllDialog } from './DeleteAllDialog';
import { ExportDialog } from './ExportDialog';
import { FilterBar } from './FilterBar';
import { ImportDialog } from './ImportDialog';
import { MonthsView } from './MonthsView';
import type { Props } from './model';
import { NameDetail } from './NameDetail';
import { NameRows } from './NameRows';
import { Notices } from './Notices';
import { RulesView } from './RulesView';
import { SelectionBar } from './SelectionBar';
import { SettingsView } from './SettingsView';
import { TrashView } from './TrashView';
import { formatCount } from './words';

export type NotebookAppProps = Props & { readonly formats: readonly ExportFormat[] };

/** The notebook page. */
export function NotebookApp({ state, actions, formats }: NotebookAppProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const { page } = state.view;
  const before = useRef(page);
  useEffect(() => {
    // The list has no heading of its own.
    if (page === 'list' && before.current !== 'list') title.current?.focus();
    before.current = page;
  }, [page]);
  return (
    <main data-ready={state.count !== null} data-complete={state.complete}>
      <header class="top">
        <h1 ref={title} tabIndex={-1}>
          <a href="#list">본명 노트</a>
        </h1>
        <span class="quiet" data-count={state.count ?? ''}>
          {state.count === null ? '' : `이름 ${formatCount(state.count)}개`}
        </span>
        <nav aria-label="노트">
          <a href="#months">달마다</a>
          <a href="#rules">규칙</a>
          <a href="#trash">휴지통</a>
          <a href="#settings">보관과 백업</a>
        </nav>
        <button type="button" data-action="open-import" onClick={() => actions.open('import')}>
          가져오기
        </button>
        <button type="button" data-action="open-export" onClick={() => actions.open('export')}>
          내보내기
        </button>
      </header>
      <Notices state={state} actions={actions} />
      <Content state={state} actions={actions} />
      {state.dialog === 'export' && (
        <ExportDialog state={state} actions={actions} formats={formats} />
      )}
      {state.dialog === 'import' && <ImportDialog state={state} actions={actions} />}
      {state.dialog === 'delete-all' && <DeleteAllDialog state={state} actions={actions} />}
    </main>
  );
}

function Content({ state, actions }: Props) {
  switch (state.view.page) {
    case 'trash':
      return <TrashView state={state} actions={actions} />;
    case 'months':
      return <MonthsView state={state} />;
    case 'rules':
      return <RulesView state={state} actions={actions} />;
    case 'settings':
      return <SettingsView state={state} actions={actions} />;
    case 'name':
      if (state.entry === undefined)
        return (
          <p class="quiet" role="status">
            읽는 중…
          </p>
        );
      if (state.entry !== null)
        return <NameDetail key={state.entry.name.id} entry={state.entry} actions={actions} />;
      return (
        <p class="quiet">
          이 이름은 노트에 없습니다. <a href="#list">목록으로</a>
        </p>
      );
    case 'list':
      return <List state={state} actions={actions} />;
  }
}

function List({ state, actions }: Props) {
  const { names, count, complete, query, selected } = state;
  // Until all names are read the list has room for those that come.
  const total = complete ? names.length : Math.max(names.length, count ?? 0);
  return (
    <>
      <FilterBar state={state} actions={actions} />
      {selected.size > 0 && <SelectionBar state={state} actions={actions} />}
      <p class="hidden" role="status">
        {complete && query !== '' ? `${formatCount(names.length)}개 찾음` : ''}
      </p>
      {total === 0 && count !== null ? (
        <p class="empty">
          {count === 0
            ? '기사에서 이름을 가리키고 저장을 누르면 여기에 모입니다. 다른 곳의 목록은 ‘가져오기’로 넣을 수 있습니다.'
            : '찾는 이름이 없습니다.'}
        </p>
      ) : (
        <NameRows
          names={names}
          total={total}
          selected={selected}
          search={state}
          onSelect={(ids, on) => actions.select(ids, on)}
          onStar={({ id, starred }) => actions.edit([id], { starred: !starred })}
        />
      )}
    </>
  );
}
