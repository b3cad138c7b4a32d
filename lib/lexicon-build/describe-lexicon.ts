/** A lexicon in figures. */
import { gzipSync } from 'node:zlib';
import { openLexicon } from '../engine';
import { FORM_TYPES, KINDS, ORIGINS, REGIONS } from '../engine/types';
import type { TableRow } from './sources/tables';

/** Counts by name, the names in a fixed order. */
export type Counts = ReadonlyMap<string, number>;

/** What {@link describeLexicon} counts. Sizes in bytes. */
export type LexiconFigures = {
  readonly tables: Counts;
  readonly kinds: Counts;
  readonly regions: Counts;
  readonly origins: Counts;
  /** How many entities have a form of each type; an entity may have several. */
  readonly formTypes: Counts;
  readonly entities: number;
  readonly forms: number;
  readonly characters: number;
  readonly charactersInNames: number;
  readonly charactersWithMeaning: number;
  readonly bytes: number;
  readonly gzipBytes: number;
};

/**
 * Counts what is in a lexicon file and in the tables it was made from.
 *
 * @throws LexiconError for a file that cannot be opened
 * @example describeLexicon(readFileSync('public/lexicon.bin'), readTables()).kinds.get('person')
 */
export function describeLexicon(file: Uint8Array, rows: readonly TableRow[]): LexiconFigures {
  const lexicon = openLexicon(file, new TextDecoder());
  const ids = Array.from({ length: lexicon.entityCount }, (_, id) => id);
  const postings = Array.from({ length: lexicon.formCount }, (_, form) => form).flatMap((form) =>
    lexicon.allPostingsOf(form),
  );
  const inNames = new Set(
    ids.flatMap((id) => [...lexicon.hanziOf(id), ...lexicon.entity(id).simplified]),
  );
  return {
    tables: count(
      [...new Set(rows.map(({ table }) => table))],
      rows.map(({ table }) => table),
    ),
    kinds: count(
      KINDS,
      ids.map((id) => lexicon.kindOf(id)),
    ),
    regions: count(
      REGIONS,
      ids.map((id) => lexicon.regionOf(id)),
    ),
    origins: count(
      ORIGINS,
      ids.map((id) => lexicon.originOf(id)),
    ),
    formTypes: count(
      FORM_TYPES,
      postings.map(({ type }) => type),
    ),
    entities: lexicon.entityCount,
    forms: lexicon.formCount,
    characters: lexicon.header.characterCount,
    charactersInNames: inNames.size,
    charactersWithMeaning: [...inNames].filter((hanzi) => lexicon.meaningOf(hanzi).korean !== '')
      .length,
    bytes: file.length,
    gzipBytes: gzipSync(file, { level: 9 }).length,
  };
}

function count(names: readonly string[], values: readonly string[]): Counts {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
