/** What the notebook page does with files: import, export, backup. One at a time; each can be stopped. */
import type { ExportState, NotebookState } from '../../components/notebook/model';
import { downloadParts } from '../dom/download-parts';
import type { ExportFormat } from '../export/format';
import { getFormat } from '../export/registry';
import { type ExportOptions, previewExport, runExport } from '../export/run-export';
import { readFile } from '../import/read-file';
import { importEntries, previewImport } from '../store/import-entries';
import { readEntries } from '../store/notebook';
import { listRules, NO_RULES } from '../store/rules';
import type { SavedName } from '../store/schema';
import { backUp, fileName } from './backup';
import { LIMIT_WORDS } from './limit-words';
import type { NotebookPage } from './notebook-page';

/** Longer files are refused: ten times the largest notebook there is. */
const LARGEST_FILE = 500_000_000;

export class FileTasks {
  private stop = new AbortController();

  constructor(private readonly page: NotebookPage) {}

  /** Opens or closes a dialog; closing stops what runs in it. */
  open(dialog: NotebookState['dialog']): void {
    this.cancel();
    this.page.set({ dialog, importing: { step: 'idle' } });
    if (dialog === 'export') void this.setExport({});
  }

  /** Stops what runs. An import that is being written is taken back whole. */
  cancel(): void {
    this.stop.abort(new DOMException('stopped by the reader', 'AbortError'));
    this.stop = new AbortController();
    const { exporting } = this.page.state;
    this.page.set({ importing: { step: 'idle' }, exporting: { ...exporting, progress: null } });
  }

  /** Reads a file and works out what importing it would do. */
  async read(file: File): Promise<void> {
    const { signal } = this.stop;
    const { page } = this;
    await this.run(async () => {
      page.set({ importing: { step: 'reading', rows: 0 } });
      if (file.size > LARGEST_FILE) {
        page.set({ importing: { step: 'problem', words: '파일이 너무 큽니다.' } });
        return;
      }
      const now = Date.now();
      const contents = await readFile(await file.text(), now, {
        signal,
        onProgress: (rows) => page.set({ importing: { step: 'reading', rows } }),
      });
      if ('problem' in contents) {
        page.set({ importing: { step: 'problem', words: contents.problem } });
        return;
      }
      const plan = await previewImport(page.database, contents.entries, now);
      signal.throwIfAborted();
      const full = plan.refused.map(({ line, limit }) => ({ line, reason: LIMIT_WORDS[limit] }));
      const refused = [...contents.refused, ...full];
      page.set({
        importing: {
          step: 'preview',
          fileName: file.name,
          contents: { ...contents, refused },
          plan,
        },
      });
    });
  }

  /** Imports what was previewed, all of it or nothing. */
  async write(): Promise<void> {
    const { importing } = this.page.state;
    if (importing.step !== 'preview') return;
    const { signal } = this.stop;
    const { entries, rules } = importing.contents;
    await this.run(async () => {
      this.page.set({ importing: { step: 'writing', share: 0 } });
      const done = await importEntries(this.page.database, entries, rules, Date.now(), (share) => {
        signal.throwIfAborted();
        this.page.set({ importing: { step: 'writing', share } });
      });
      const count = done.added + done.merged;
      this.page.set({
        dialog: null,
        importing: { step: 'idle' },
        message: '',
        undo: { id: done.undoId, action: 'import', count },
      });
      await this.page.settle('all');
      this.page.remind();
    });
  }

  /** Changes what would go out, and shows its beginning. */
  async setExport(change: Partial<Pick<ExportState, 'scope' | 'format'>>): Promise<void> {
    const { page } = this;
    const wanted = { ...page.state.exporting, ...change };
    const scope =
      wanted.scope === 'selection' && page.state.selected.size === 0 ? 'all' : wanted.scope;
    page.set({ exporting: { ...wanted, scope } });
    if (change.format !== undefined) page.actions.change({ exportFormat: change.format });
    await page.attempt(async () => {
      const entries = await readEntries(page.database, this.namesOf(scope).slice(0, 3));
      const format = getFormat(wanted.format);
      const rules = scope === 'all' ? await listRules(page.database) : NO_RULES;
      const preview = previewExport(format, entries, { now: Date.now(), rules });
      page.set({ exporting: { ...page.state.exporting, preview } });
    });
  }

  /** Writes the file that was chosen. */
  async writeExport(): Promise<void> {
    const { signal } = this.stop;
    const { page } = this;
    const { scope, format: id } = page.state.exporting;
    await this.run(async () => {
      const options = {
        signal,
        onProgress: (progress: number) =>
          page.set({ exporting: { ...page.state.exporting, progress } }),
      };
      options.onProgress(0);
      const count =
        scope === 'all' && id === 'json'
          ? await this.writeBackup(options, 'bonmyeong')
          : await this.writeNames(getFormat(id), scope, options);
      page.set({
        dialog: null,
        exporting: { ...page.state.exporting, progress: null },
        message: `이름 ${count.toLocaleString('ko-KR')}개를 내보냈습니다.`,
      });
    });
  }

  /** Writes a backup now. */
  async backUp(): Promise<void> {
    await this.run(async () => {
      await this.writeBackup({ signal: this.stop.signal });
      this.page.set({ message: '백업 파일을 내려받기 폴더에 두었습니다.' });
    });
  }

  private async writeBackup(options: ExportOptions, stem?: string): Promise<number> {
    const { at, names } = await backUp(this.page.database, Date.now(), options, stem);
    this.page.set({ lastBackup: at });
    this.page.remind();
    return names;
  }

  /** Names without the rules: those tell of pages that have nothing to do with the names. */
  private async writeNames(
    format: ExportFormat,
    scope: ExportState['scope'],
    options: ExportOptions,
  ): Promise<number> {
    const now = Date.now();
    const entries = await readEntries(this.page.database, this.namesOf(scope));
    const parts = await runExport(format, entries, { now, rules: NO_RULES }, options);
    downloadParts(fileName('bonmyeong', format.extension, now), format.mime, parts);
    return entries.length;
  }

  private namesOf(scope: ExportState['scope']): readonly SavedName[] {
    const { selected, names } = this.page.state;
    if (scope === 'filter') return names;
    if (scope === 'all') return this.page.list.names;
    return this.page.list.names.filter(({ id }) => selected.has(id));
  }

  /** Being stopped by the reader is no problem to speak of. */
  private async run(act: () => Promise<void>): Promise<void> {
    const { signal } = this.stop;
    await this.page.attempt(async () => {
      try {
        await act();
      } catch (error) {
        if (!signal.aborted) {
          this.page.set({
            importing: { step: 'idle' },
            exporting: { ...this.page.state.exporting, progress: null },
          });
          throw error;
        }
      }
    });
  }
}
