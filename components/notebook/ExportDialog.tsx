import type { ExportFormat } from '../../lib/export/format';
import { ExportPanel } from '../export/ExportPanel';
import { Dialog } from './Dialog';
import type { Props, Scope } from './model';

/** Export from the notebook. */
export function ExportDialog({
  state,
  actions,
  formats,
}: Props & { readonly formats: readonly ExportFormat[] }) {
  const { exporting, selected, names, count } = state;
  const scopes = [
    { id: 'selection', label: '고른 이름', count: selected.size },
    { id: 'filter', label: '지금 목록', count: names.length },
    { id: 'all', label: '노트 전체', count: count ?? 0 },
  ];
  return (
    <Dialog title="내보내기" onClose={() => actions.open(null)}>
      <ExportPanel
        {...exporting}
        scopes={scopes}
        formats={formats}
        onScope={(scope) => actions.setExport({ scope: scope as Scope })}
        onFormat={(format) => actions.setExport({ format })}
        onExport={() => actions.confirmExport()}
        onCancel={() => actions.cancel()}
      />
    </Dialog>
  );
}
