import type { CharacterTable } from './character-table';
import type { Sections } from './open-lexicon';

/** Entities by their Hanzi in either script; the file has them in the order of their simplified characters. */
export class HanziIndex {
  /** @param starts where the characters of each entity begin in `entityCharacters`, and where the last ones end */
  constructor(
    private readonly sections: Pick<Sections, 'entityStarts' | 'entityCharacters'>,
    private readonly characters: CharacterTable,
    private readonly starts: Uint32Array,
  ) {}

  /** The ids of the entities written so, in file order. Example: `index.find('马化腾')`. */
  find(hanzi: string): number[] {
    const wanted = Array.from(hanzi, (character) => {
      const id = this.characters.idOf(character);
      return id < 0 ? id : this.characters.simplifiedId(id);
    });
    const { entityStarts } = this.sections;
    const entityCount = this.starts.length - 1;
    let low = entityStarts[wanted[0] ?? -1] ?? entityCount;
    let high = entityStarts[(wanted[0] ?? -1) + 1] ?? entityCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    while (low < entityCount && this.compare(low, wanted) === 0) found.push(low++);
    return found;
  }

  /** Below 0 where the entity stands before characters with these numbers, all of them simplified. */
  private compare(id: number, wanted: readonly number[]): number {
    const from = this.starts[id] as number;
    const length = (this.starts[id + 1] as number) - from;
    for (let index = 0; index < length && index < wanted.length; index++) {
      const value = this.sections.entityCharacters[from + index] as number;
      const difference = this.characters.simplifiedId(value >>> 3) - (wanted[index] as number);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }
}
