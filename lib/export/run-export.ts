import type { NotebookEntry } from '../store/schema';
import type { ExportContext, ExportFormat, Part } from './format';
import { pause } from './pause';

/** How long it works before it lets the page draw, in ms. */
const SLICE = 12;

export type ExportOptions = {
  /** Called with 0–1 between the slices. */
  readonly onProgress?: (share: number) => void;
  /** Ends it with the signal's reason. */
  readonly signal?: AbortSignal;
};

/**
 * Writes names in a format, in slices, so that the page stays alive.
 *
 * @returns the file in parts, for a `Blob`
 * @throws the signal's reason when it was ended
 */
export async function runExport(
  format: ExportFormat,
  entries: readonly NotebookEntry[],
  context: ExportContext,
  { onProgress = () => undefined, signal }: ExportOptions = {},
): Promise<Part[]> {
  const writer = format.open(context);
  const parts: Part[] = [];
  let text = '';
  const add = (part: Part): void => {
    if (typeof part === 'string') text += part;
    else if (part.length > 0) parts.push(part);
  };
  let sliceEnd = performance.now() + SLICE;
  for (const [at, entry] of entries.entries()) {
    add(writer.add(entry));
    if (performance.now() < sliceEnd) continue;
    if (text !== '') parts.push(text);
    text = '';
    onProgress(at / entries.length);
    await pause();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
  add(writer.end());
  if (text !== '') parts.push(text);
  onProgress(1);
  return parts;
}

/** The first lines of what an export would write. */
export function previewExport(
  format: ExportFormat,
  entries: readonly NotebookEntry[],
  context: ExportContext,
): string {
  if (format.mime === 'application/zip') return '';
  const writer = format.open(context);
  const parts = entries.slice(0, 3).map((entry) => writer.add(entry));
  return [...parts, ...(entries.length <= 3 ? [writer.end()] : [])]
    .filter((part) => typeof part === 'string')
    .join('')
    .replace('\ufeff', '')
    .slice(0, 3_000);
}
