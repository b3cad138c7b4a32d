/** Collects strings, each once, as UTF-8 bytes; string 0 is the empty string. */
export class StringTable {
  readonly lengths: number[] = [];
  readonly bytes: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly encoder = new TextEncoder();

  /** @param first the strings that get the first numbers, in this order */
  constructor(first: readonly string[]) {
    this.idOf('');
    for (const text of first) this.idOf(text);
  }

  /** The number of a string, given out on first sight. @throws RangeError beyond 65,535 strings or 255 bytes */
  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const encoded = this.encoder.encode(text);
    if (encoded.length > 255) throw new RangeError(`string too long: ${text}`);
    const id = this.ids.size;
    if (id > 0xffff) throw new RangeError('too many strings');
    this.ids.set(text, id);
    this.lengths.push(encoded.length);
    for (const byte of encoded) this.bytes.push(byte);
    return id;
  }
}
