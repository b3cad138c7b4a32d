const FIRST = 0xac00;
const SYLLABLES = 11172;

/** A set of Hangul syllable blocks that answers as fast as an array: asked for every word of a text. */
export class SyllableSet {
  private readonly members = new Uint8Array(SYLLABLES);

  /** @param syllables each one block, `가`–`힣` */
  constructor(syllables: Iterable<string>) {
    for (const syllable of syllables) this.members[syllable.charCodeAt(0) - FIRST] = 1;
  }

  /** Whether a UTF-16 code unit is one of them. Example: `new SyllableSet('반주').has('주'.charCodeAt(0))`. */
  has(codeUnit: number): boolean {
    return this.members[codeUnit - FIRST] === 1;
  }
}
