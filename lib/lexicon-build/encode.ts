/** Rows → the bytes of a lexicon file; the layout is in `lib/engine/lexicon/format.ts`. */

import { toInitial, toMedial } from '../engine/hangul/initial-sound';
import {
  CHECKED_FROM,
  checksum,
  FORMAT_VERSION,
  type LexiconHeader,
  type LexiconSource,
  MAGIC,
  MOST_POSTINGS,
  ONLY_TOWNSHIPS,
  POSTINGS_SHIFT,
  PREAMBLE_BYTES,
  SECTIONS,
  type SectionName,
} from '../engine/lexicon/format';
import { ALL_SYLLABLES, formatWord, parsePinyin } from '../engine/pinyin/syllable';
import { FORM_TYPES, KINDS, ORIGINS, REGIONS } from '../engine/types';
import { arrange, idOf } from './arrange';
import type { Character } from './characters';
import { encodeTrie } from './encode-trie';
import { formsOf } from './forms';
import { koreanWordCommonness } from './korean-words';
import type { Form, NameRow } from './name-row';
import { surnameLength } from './readings';
import { readSinoKorean } from './sino-korean';
import type { Surname } from './sources/surnames';
import { StringTable } from './string-table';
import { syllableOdds } from './syllable-odds';

/** What goes into a lexicon file. */
export type LexiconContents = {
  readonly version: string;
  readonly rows: readonly NameRow[];
  readonly characters: readonly Character[];
  readonly surnames: readonly Surname[];
  readonly sources: readonly LexiconSource[];
};

type Columns = Record<SectionName, number[]>;
type FormEntry = { readonly form: Form; readonly entity: number; readonly row: NameRow };

const MOST_ENTITIES = 0xffff;
const MOST_CHARACTERS_IN_NAMES = 1 << 13;
const MOST_READINGS_IN_NAMES = 4;

/**
 * Encodes a lexicon. The same contents give the same bytes.
 *
 * @throws RangeError when the contents outgrow a field of the format
 */
export function encodeLexicon(contents: LexiconContents): Uint8Array {
  const columns = Object.fromEntries(
    Object.keys(SECTIONS).map((name) => [name, []]),
  ) as unknown as Columns;
  const strings = new StringTable(sortedGlosses(contents));
  const { rows, characters, characterIds, entityStarts } = arrange(contents);
  if (rows.length > MOST_ENTITIES) throw new RangeError(`${rows.length} entities are too many`);

  writeCharacters(columns, characters, characterIds, strings);
  rows.forEach((row, id) => {
    writeEntity(columns, row, id, characters, characterIds, strings);
  });
  columns.entityStarts = entityStarts;
  const formCount = writeForms(columns, rows);
  columns.syllableOdds = syllableOdds(
    rows.filter((row) => !isTownship(row)).map(({ pinyin }) => pinyin),
  );
  writeSurnames(columns, contents.surnames, strings);
  columns.stringLengths.push(...strings.lengths);
  columns.stringBytes = strings.bytes;

  return assemble(columns, {
    lexiconVersion: contents.version,
    licence: 'CC-BY-SA-4.0',
    entityCount: rows.length,
    formCount,
    characterCount: characters.length,
    charactersInNames: entityStarts.length,
    syllables: ALL_SYLLABLES,
    sources: contents.sources,
  });
}

/** The glosses in order: neighbours begin alike, which is what compression lives on. */
function sortedGlosses({ rows, characters }: LexiconContents): string[] {
  const glosses = [...rows, ...characters].flatMap(({ english, korean }) => [english, korean]);
  return [...new Set(glosses)].sort();
}

function writeCharacters(
  columns: Columns,
  characters: readonly Character[],
  ids: ReadonlyMap<string, number>,
  strings: StringTable,
): void {
  for (const [id, character] of characters.entries()) {
    const codePoint = character.hanzi.codePointAt(0) as number;
    columns.characterCodePoints.push(codePoint & 0xffff);
    if (codePoint > 0xffff) columns.characterPlanes.push(id, codePoint >>> 16);
    columns.characterSimplified.push((idOf(ids, character.simplified) - id) & 0xffff);
    columns.characterReadingCounts.push(character.readings.length);
    for (const { base, tone } of character.readings) {
      columns.characterReadings.push(ALL_SYLLABLES.indexOf(base) * 8 + tone);
    }
    columns.characterSinoKoreanCounts.push(character.sinoKorean.length);
    for (const reading of character.sinoKorean) {
      columns.characterSinoKorean.push(reading.charCodeAt(0));
    }
    columns.characterEnglish.push(strings.idOf(character.english));
    columns.characterMeaning.push(strings.idOf(character.korean));
  }
}

function writeEntity(
  columns: Columns,
  row: NameRow,
  id: number,
  characters: readonly Character[],
  ids: ReadonlyMap<string, number>,
  strings: StringTable,
): void {
  const hanzi = [...row.traditional];
  const wordStarts = findWordStarts(row.pinyin);
  const syllables = parsePinyin(row.pinyin) ?? [];
  if (syllables.length !== hanzi.length) {
    throw new RangeError(`${row.traditional} has ${syllables.length} syllables: ${row.pinyin}`);
  }
  columns.entityLengths.push(hanzi.length);
  hanzi.forEach((character, index) => {
    const characterId = idOf(ids, character);
    const syllable = syllables[index];
    const reading = characters[characterId]?.readings.findIndex(
      ({ base, tone }) => base === syllable?.base && tone === syllable.tone,
    );
    if (
      characterId >= MOST_CHARACTERS_IN_NAMES ||
      reading === undefined ||
      reading < 0 ||
      reading >= MOST_READINGS_IN_NAMES
    ) {
      throw new RangeError(
        `${row.traditional} ${row.pinyin}: ${character} does not fit the format`,
      );
    }
    columns.entityCharacters.push(
      (characterId << 3) | (reading << 1) | (wordStarts.has(index) ? 1 : 0),
    );
  });
  columns.entityFacts.push(
    KINDS.indexOf(row.kind) |
      (REGIONS.indexOf(row.region) << 3) |
      (ORIGINS.indexOf(row.origin) << 6) |
      (row.prominence << 9),
  );
  columns.entityEnglish.push(strings.idOf(row.english));
  columns.entityKorean.push(strings.idOf(row.korean));
  writeExceptions(columns, row, id, characters, ids, strings);
}

/** Which syllables begin a word of the pinyin, by index. */
function findWordStarts(pinyin: string): Set<number> {
  const starts = new Set<number>();
  let index = 0;
  for (const word of pinyin.split(/[\s-]+/)) {
    starts.add(index);
    index += parsePinyin(word)?.length ?? 0;
  }
  return starts;
}

function writeExceptions(
  columns: Columns,
  row: NameRow,
  id: number,
  characters: readonly Character[],
  ids: ReadonlyMap<string, number>,
  strings: StringTable,
): void {
  const own = [...row.traditional].map((hanzi) => characters[idOf(ids, hanzi)]);
  if (own.map((character) => character?.simplified).join('') !== row.simplified) {
    columns.simplifiedExceptions.push(id, strings.idOf(row.simplified));
  }
  let plain = '';
  for (const character of own) {
    const main = character?.sinoKorean[0] ?? '';
    plain += plain === '' ? toInitial(main) : toMedial(main, plain.charAt(plain.length - 1));
  }
  const read = readSinoKorean(
    row.traditional,
    row.kind === 'person' ? surnameLength(row.simplified) : 0,
  );
  if (read !== null && read !== plain) {
    columns.sinoKoreanExceptions.push(id, strings.idOf(read));
  }
}

function writeForms(columns: Columns, rows: readonly NameRow[]): number {
  const byForm = new Map<string, FormEntry[]>();
  rows.forEach((row, entity) => {
    for (const form of formsOf(row)) {
      const entries = byForm.get(form.surface) ?? [];
      entries.push({ form, entity, row });
      byForm.set(form.surface, entries);
    }
  });
  const trie = encodeTrie([...byForm.keys()]);
  columns.trieLetters = trie.letters;
  columns.trieEnds = trie.ends;
  columns.trieParentRanks = trie.parentRanks;
  columns.trieFormRanks = trie.formRanks;
  columns.trieGroups = trie.groups;
  for (const surface of trie.order) {
    const entries = (byForm.get(surface) ?? []).sort(bestFirst).slice(0, MOST_POSTINGS);
    columns.formFacts.push(
      commonnessOf(surface, entries) |
        (entries.every(({ row }) => isTownship(row)) ? ONLY_TOWNSHIPS : 0) |
        (entries.length << POSTINGS_SHIFT),
    );
    for (const { entity, form } of entries) {
      const at = columns.postingEntities.length;
      columns.postingEntities.push(entity);
      columns.postingTypes[at >>> 2] =
        (columns.postingTypes[at >>> 2] ?? 0) | (FORM_TYPES.indexOf(form.type) << ((at & 3) * 2));
    }
  }
  return trie.order.length;
}

/** The dictionary lists well-known places too; for those its word is the name. */
function commonnessOf(surface: string, entries: readonly FormEntry[]): number {
  const commonness = koreanWordCommonness(surface);
  const wellKnown = entries.some(
    ({ form, row }) => form.type !== 'sino-korean' && row.kind === 'place' && row.prominence >= 4,
  );
  return commonness === 2 && wellKnown ? 0 : commonness;
}

function isTownship({ origin }: NameRow): boolean {
  return origin === 'townships';
}

/**
 * Prominence, one less for a person of the past in the Mandarin form: papers write them in the Korean way, so rather
 * somebody else is meant (외래어 표기법, chapter 4, section 2, article 1).
 */
function prominenceAs({ form, row }: FormEntry): number {
  const isPast = row.region === 'historical' && row.kind === 'person' && form.type === 'official';
  return isPast ? row.prominence - 1 : row.prominence;
}

/** A misspelling of a famous name still stands behind the rare name really spelled so; townships stand last. */
function bestFirst(a: FormEntry, b: FormEntry): number {
  const townships = Number(isTownship(a.row)) - Number(isTownship(b.row));
  const misspelled = Number(a.form.type === 'variant') - Number(b.form.type === 'variant');
  return (
    townships ||
    misspelled ||
    prominenceAs(b) - prominenceAs(a) ||
    ORIGINS.indexOf(a.row.origin) - ORIGINS.indexOf(b.row.origin) ||
    a.entity - b.entity
  );
}

function writeSurnames(columns: Columns, surnames: readonly Surname[], strings: StringTable): void {
  const ordered = [...surnames].sort(
    (a, b) => b.share - a.share || (a.simplified < b.simplified ? -1 : 1),
  );
  for (const { traditional, simplified, pinyin, share } of ordered) {
    columns.surnameStrings.push(
      strings.idOf(`${traditional} ${simplified} ${formatWord(parsePinyin(pinyin) ?? [])}`),
    );
    columns.surnameShares.push(Math.round(share * 0xffff));
  }
}

function assemble(columns: Columns, facts: Omit<LexiconHeader, 'sections'>): Uint8Array {
  const sections = Object.fromEntries(
    Object.keys(SECTIONS).map((name) => [name, columns[name as SectionName].length]),
  ) as LexiconHeader['sections'];
  const json = new TextEncoder().encode(JSON.stringify({ ...facts, sections }));
  const headerBytes = roundUp(json.length);
  const arrays = Object.entries(SECTIONS).map(([name, type]) => {
    const values = columns[name as SectionName];
    return type === 'u8' ? Uint8Array.from(values) : Uint16Array.from(values);
  });
  const bodyBytes = arrays.reduce((sum, array) => sum + roundUp(array.byteLength), 0);

  const bytes = new Uint8Array(PREAMBLE_BYTES + headerBytes + bodyBytes);
  bytes.fill(0x20, PREAMBLE_BYTES, PREAMBLE_BYTES + headerBytes);
  bytes.set(json, PREAMBLE_BYTES);
  let offset = PREAMBLE_BYTES + headerBytes;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += roundUp(array.byteLength);
  }
  const preamble = new DataView(bytes.buffer);
  preamble.setUint32(0, MAGIC, true);
  preamble.setUint32(4, FORMAT_VERSION, true);
  preamble.setUint32(12, headerBytes, true);
  preamble.setUint32(8, checksum(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
