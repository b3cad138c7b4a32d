import { anki } from './anki';
import { csv } from './csv';
import { type ExportFormat, FORMAT_IDS, type FormatId } from './format';
import { json } from './json';
import { markdown } from './markdown';
import { markdownZip } from './markdown-zip';
import { plainText } from './plain-text';

const BY_ID: Readonly<Record<FormatId, ExportFormat>> = {
  csv,
  anki,
  markdown,
  'markdown-zip': markdownZip,
  json,
  text: plainText,
};

/** Every export format, in the order they are offered. */
export const FORMATS: readonly ExportFormat[] = FORMAT_IDS.map((id) => BY_ID[id]);

/** The format of an id. */
export function getFormat(id: FormatId): ExportFormat {
  return BY_ID[id];
}
