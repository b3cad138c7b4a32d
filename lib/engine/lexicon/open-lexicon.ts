/**
 * Opens a lexicon file: checks it and lays typed arrays over it. Nothing is turned into objects here; that
 * is `Lexicon`'s, one entity at a time.
 */
import {
  CHECKED_FROM,
  checksum,
  FORMAT_VERSION,
  type LexiconHeader,
  MAGIC,
  PREAMBLE_BYTES,
  SECTIONS,
  type SectionName,
} from './format';
import { Lexicon } from './lexicon';
import { LexiconError } from './lexicon-error';

/** What the file is read with: `new TextDecoder()` wherever there is one. */
export type Utf8Decoder = { decode(bytes: Uint8Array): string };

/** The sections as typed arrays over the file's own bytes. */
export type Sections = {
  readonly [Name in SectionName]: (typeof SECTIONS)[Name] extends 'u8' ? Uint8Array : Uint16Array;
};

/**
 * Opens a lexicon.
 *
 * @param bytes the whole file; kept and read in place, not copied when aligned to 4 bytes
 * @throws LexiconError when it is no lexicon, of a version this code does not know, or damaged
 * @example const lexicon = openLexicon(new Uint8Array(await file.arrayBuffer()), new TextDecoder())
 */
export function openLexicon(bytes: Uint8Array, utf8: Utf8Decoder): Lexicon {
  // Not `slice`, which in a Node buffer copies nothing.
  const file = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (file.byteLength < PREAMBLE_BYTES)
    throw new LexiconError('not-a-lexicon', 'file is too short');
  const preamble = new DataView(file.buffer, file.byteOffset, PREAMBLE_BYTES);
  if (preamble.getUint32(0, true) !== MAGIC) {
    throw new LexiconError('not-a-lexicon', 'file does not begin with BNML');
  }
  const version = preamble.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    throw new LexiconError(
      'unknown-version',
      `lexicon format ${version}; this version reads format ${FORMAT_VERSION}`,
    );
  }
  const headerEnd = PREAMBLE_BYTES + preamble.getUint32(12, true);
  if (headerEnd > file.byteLength || headerEnd % 4 !== 0 || file.byteLength % 4 !== 0) {
    throw new LexiconError('damaged', 'lexicon file is cut short');
  }
  if (checksum(file.subarray(CHECKED_FROM)) !== preamble.getUint32(8, true)) {
    throw new LexiconError('damaged', 'lexicon checksum does not fit');
  }
  const header = parseHeader(utf8.decode(file.subarray(PREAMBLE_BYTES, headerEnd)));
  return new Lexicon(header, mapSections(file, headerEnd, header), utf8);
}

/** A file with the right checksum may still be written by something else, so the header is not just believed. */
function parseHeader(json: string): LexiconHeader {
  let header: Partial<LexiconHeader>;
  try {
    header = JSON.parse(json) as Partial<LexiconHeader>;
  } catch {
    throw new LexiconError('damaged', 'lexicon header is not JSON');
  }
  const lengths: Partial<Record<string, unknown>> = header?.sections ?? {};
  const complete =
    Array.isArray(header?.syllables) &&
    Array.isArray(header.sources) &&
    Number.isSafeInteger(header.charactersInNames) &&
    Object.keys(SECTIONS).every((name) => Number.isSafeInteger(lengths[name]));
  if (!complete) throw new LexiconError('damaged', 'lexicon header is incomplete');
  return header as LexiconHeader;
}

function mapSections(file: Uint8Array, start: number, header: LexiconHeader): Sections {
  const sections: Record<string, Uint8Array | Uint16Array> = {};
  let offset = file.byteOffset + start;
  const end = file.byteOffset + file.byteLength;
  for (const [name, type] of Object.entries(SECTIONS)) {
    const length = header.sections[name as SectionName];
    const size = type === 'u8' ? 1 : 2;
    if (length < 0 || offset + length * size > end) {
      throw new LexiconError('damaged', `lexicon section ${name} is cut short`);
    }
    sections[name] =
      type === 'u8'
        ? new Uint8Array(file.buffer, offset, length)
        : new Uint16Array(file.buffer, offset, length);
    offset += Math.ceil((length * size) / 4) * 4;
  }
  return sections as Sections;
}
