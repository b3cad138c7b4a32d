import type { Utf8Decoder } from './open-lexicon';
import { runningTotal } from './running-total';

/** The strings of a lexicon file by number; each is decoded when it is asked for. */
export class StringPool {
  private readonly starts: Uint32Array;

  constructor(
    private readonly bytes: Uint8Array,
    lengths: Uint8Array,
    private readonly utf8: Utf8Decoder,
  ) {
    this.starts = runningTotal(lengths);
  }

  /** String 0 is the empty string. */
  at(id: number): string {
    return this.utf8.decode(this.bytes.subarray(this.starts[id], this.starts[id + 1]));
  }
}
