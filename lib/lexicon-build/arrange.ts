/** The order in which characters and entities stand in a lexicon file; see `lib/engine/lexicon/format.ts`. */
import type { Character } from './characters';
import type { NameRow } from './name-row';

type Contents = { readonly rows: readonly NameRow[]; readonly characters: readonly Character[] };

/** Rows and characters in the order of the file; a character's number is its place. */
export type Arranged = {
  readonly rows: readonly NameRow[];
  readonly characters: readonly Character[];
  readonly characterIds: ReadonlyMap<string, number>;
  /** For each character in names, the first row that begins with it or one after it, simplified. */
  readonly entityStarts: number[];
};

/**
 * Puts a lexicon in the order of its file.
 *
 * @throws RangeError for a row with a character that is not listed
 * @example arrange(contents).characters[0]?.hanzi // '一'
 */
export function arrange(contents: Contents): Arranged {
  const inNames = charactersInNames(contents);
  const characters = sortCharacters(contents.characters, inNames);
  const characterIds = new Map(characters.map(({ hanzi }, id) => [hanzi, id]));
  const rows = sortByFoldedHanzi(contents.rows, characters, characterIds);
  const entityStarts = findStarts(rows, characters, characterIds, inNames.size);
  return { rows, characters, characterIds, entityStarts };
}

/** The number of a character. @throws RangeError when it is not listed */
export function idOf(ids: ReadonlyMap<string, number>, hanzi: string): number {
  const id = ids.get(hanzi);
  if (id === undefined) throw new RangeError(`no character ${hanzi}`);
  return id;
}

/** The characters of the names and what they are folded to. */
function charactersInNames({ rows, characters }: Contents): Set<string> {
  const traditional = new Set(rows.flatMap((row) => [...row.traditional]));
  const own = characters.filter(({ hanzi }) => traditional.has(hanzi));
  return new Set(own.flatMap(({ hanzi, simplified }) => [hanzi, simplified]));
}

/** Those in names first, so that their numbers stay small; both runs in order of code point. */
function sortCharacters(
  characters: readonly Character[],
  inNames: ReadonlySet<string>,
): Character[] {
  const codePoint = ({ hanzi }: Character): number => hanzi.codePointAt(0) as number;
  const rest = ({ hanzi }: Character): number => Number(!inNames.has(hanzi));
  return [...characters].sort((a, b) => rest(a) - rest(b) || codePoint(a) - codePoint(b));
}

function sortByFoldedHanzi(
  rows: readonly NameRow[],
  characters: readonly Character[],
  ids: ReadonlyMap<string, number>,
): NameRow[] {
  const fold = (row: NameRow): number[] =>
    [...row.traditional].map((hanzi) => {
      const character = characters[idOf(ids, hanzi)] as Character;
      return idOf(ids, character.simplified);
    });
  return rows
    .map((row) => ({ row, key: fold(row) }))
    .sort((a, b) => compareKeys(a.key, b.key) || b.row.prominence - a.row.prominence)
    .map(({ row }) => row);
}

/** For each character in names, the first row that begins with it or one after it. */
function findStarts(
  rows: readonly NameRow[],
  characters: readonly Character[],
  ids: ReadonlyMap<string, number>,
  inNames: number,
): number[] {
  const firsts = rows.map((row) => {
    const [hanzi = ''] = row.traditional;
    return idOf(ids, (characters[idOf(ids, hanzi)] as Character).simplified);
  });
  let row = 0;
  return Array.from({ length: inNames }, (_, id) => {
    while (row < firsts.length && (firsts[row] as number) < id) row++;
    return row;
  });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((id, at) => id !== b[at]);
  if (index < 0) return a.length - b.length;
  return (a[index] as number) - (b[index] ?? -1);
}
