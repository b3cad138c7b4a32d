import type { FormatId } from '../../lib/export/format';
import { getFormat } from '../../lib/export/registry';
import { runExport } from '../../lib/export/run-export';
import { NO_RULES } from '../../lib/store/rules';
import type { NotebookEntry, Rules } from '../../lib/store/schema';

/** What a format writes, as text. */
export async function exportText(
  id: FormatId,
  entries: readonly NotebookEntry[],
  rules: Rules = NO_RULES,
): Promise<string> {
  const parts = await runExport(getFormat(id), entries, { now: 1_795_000_000_000, rules });
  return parts.join('');
}
