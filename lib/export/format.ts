/** What every export format is. Formats are pure: names in, text or bytes out, one name at a time. */
import type { NotebookEntry, Rules } from '../store/schema';

/** The ids of the formats, in the order they are offered. */
export const FORMAT_IDS = ['csv', 'anki', 'markdown', 'markdown-zip', 'json', 'text'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** A piece of the file. */
export type Part = string | Uint8Array<ArrayBuffer>;

/** Writes one file. */
export type Writer = {
  /** The next name; the parts it adds to the file, the file's head among them for the first. */
  add(entry: NotebookEntry): Part;
  /** The rest of the file. */
  end(): Part;
};

/** What a file says beside the names. */
export type ExportContext = {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly rules: Rules;
};

export type ExportFormat = {
  readonly id: FormatId;
  /** For the reader, in Korean. */
  readonly label: string;
  /** What it is good for, in Korean. */
  readonly hint: string;
  readonly extension: string;
  readonly mime: string;
  open(context: ExportContext): Writer;
};
