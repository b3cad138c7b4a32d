import type { PageName } from '../../lib/messaging/protocol';
import type { NotebookEntry, Reach } from '../../lib/store/schema';
import { ExportPanel, type ExportPanelProps } from '../export/ExportPanel';
import { isSettled, PageNames } from './PageNames';

export type PopupProps = {
  /** `null` while the page is asked; `undefined` when it is not being read. */
  readonly pageNames: readonly PageName[] | null | undefined;
  /** The names kept last; `null` while they are read, `undefined` where this window may not read them. */
  readonly entries: readonly NotebookEntry[] | null | undefined;
  readonly count: number | null;
  /** Said once, for screen readers too. */
  readonly message: string;
  /** Whether the last "not a name" can be taken back. */
  readonly canUndo: boolean;
  readonly exporting: ExportPanelProps;
  readonly notebookUrl: string;
  readonly onSave: (name: PageName) => void;
  readonly onSaveAll: () => void;
  readonly onReject: (surface: string, reach: Reach) => void;
  readonly onUndo: () => void;
};

/** The toolbar popup: the names of this page, the notes, and the export. */
export function PopupApp(props: PopupProps) {
  const { pageNames, entries, count, message, canUndo, exporting, notebookUrl } = props;
  return (
    <main>
      <h1>본명 本名</h1>
      <section aria-labelledby="page-heading">
        <h2 id="page-heading">이 페이지의 이름 {pageNames ? pageNames.length : ''}</h2>
        <PageNames names={pageNames} onSave={props.onSave} onReject={props.onReject} />
        {pageNames?.some(isSettled) && (
          <button type="button" data-action="save-all" onClick={props.onSaveAll}>
            모두 저장
          </button>
        )}
      </section>
      <p role="status" class="row">
        {message}
        {canUndo && (
          <button type="button" class="small" data-action="undo" onClick={props.onUndo}>
            되돌리기
          </button>
        )}
      </p>
      <section aria-labelledby="notes-heading">
        <h2 id="notes-heading">
          저장한 이름 {count ?? ''}{' '}
          <a href={notebookUrl} target="_blank" rel="noreferrer" data-action="notebook">
            노트 열기
          </a>
        </h2>
        {entries === undefined && (
          <p class="quiet" data-notes="private">
            사생활 보호 창에서는 저장한 이름을 볼 수 없습니다. 보통 창의 노트에 있습니다.
          </p>
        )}
        {entries?.length === 0 && (
          <p class="quiet">기사에서 이름을 가리키고 저장을 누르면 여기에 모입니다.</p>
        )}
        {entries && entries.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
          <ul tabIndex={0} aria-labelledby="notes-heading" data-list="notes">
            {entries.map(({ name, sightings }) => (
              <li key={name.id}>
                <a
                  href={`${notebookUrl}#name/${encodeURIComponent(name.id)}`}
                  target="_blank"
                  rel="noreferrer"
                  class="row"
                >
                  <span>{sightings[0]?.surface ?? name.readings[0]}</span>
                  <span class="hanzi" lang="zh-Hant">
                    {name.traditional}
                  </span>
                  <span class="pinyin" lang="zh-Latn-pinyin">
                    {name.pinyin}
                  </span>
                </a>
                <p class="quiet">{sightings[0]?.sentence}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="export-heading">
        <h2 id="export-heading">내보내기</h2>
        <ExportPanel {...exporting} />
      </section>
    </main>
  );
}
