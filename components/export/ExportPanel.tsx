import type { ExportFormat, FormatId } from '../../lib/export/format';

/** What can be taken, and how many names that is. */
export type ExportScope = { readonly id: string; readonly label: string; readonly count: number };

export type ExportPanelProps = {
  readonly scopes: readonly ExportScope[];
  readonly scope: string;
  readonly formats: readonly Pick<ExportFormat, 'id' | 'label' | 'hint'>[];
  readonly format: FormatId;
  /** The first lines of the file; empty for a file that is no text. */
  readonly preview: string;
  /** 0–1 while it runs. */
  readonly progress: number | null;
  readonly onScope: (id: string) => void;
  readonly onFormat: (id: FormatId) => void;
  readonly onExport: () => void;
  readonly onCancel: () => void;
};

/** Chooses what goes out and how, shows the first lines, and tells how far it is. */
export function ExportPanel(props: ExportPanelProps) {
  const { scopes, scope, formats, format, preview, progress } = props;
  const count = scopes.find(({ id }) => id === scope)?.count ?? 0;
  const hint = formats.find(({ id }) => id === format)?.hint;
  return (
    <div class="export">
      <div class="row">
        <label>
          <span>범위</span>
          <select
            value={scope}
            data-action="scope"
            onChange={(event) => props.onScope(event.currentTarget.value)}
          >
            {scopes.map((each) => (
              <option key={each.id} value={each.id} disabled={each.count === 0}>
                {each.label} ({each.count.toLocaleString('ko-KR')})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>형식</span>
          <select
            value={format}
            data-action="format"
            onChange={(event) => props.onFormat(event.currentTarget.value as FormatId)}
          >
            {formats.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet">{hint}</p>
      {preview !== '' && count > 0 && (
        <details>
          <summary>미리 보기</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
          <pre tabIndex={0}>{preview}</pre>
        </details>
      )}
      {progress === null ? (
        <button type="button" data-action="export" disabled={count === 0} onClick={props.onExport}>
          이름 {count.toLocaleString('ko-KR')}개 내보내기
        </button>
      ) : (
        <div class="row">
          <progress value={progress} aria-label="내보내는 중" />
          <button type="button" onClick={props.onCancel}>
            그만두기
          </button>
        </div>
      )}
    </div>
  );
}
