const encoder = new TextEncoder();

/** Bytes one after another, little-endian, in one buffer that grows: thousands of small arrays cost more than all else. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  private view: DataView;
  /** How many bytes are in it. */
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  uint16(...values: readonly number[]): void {
    this.reserve(values.length * 2);
    for (const value of values) {
      this.view.setUint16(this.length, value, true);
      this.length += 2;
    }
  }

  uint32(...values: readonly number[]): void {
    this.reserve(values.length * 4);
    for (const value of values) {
      this.view.setUint32(this.length, value, true);
      this.length += 4;
    }
  }

  /** Text as UTF-8. @returns how many bytes it took */
  text(text: string): number {
    // No character takes more.
    this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.length));
    this.length += written;
    return written;
  }

  copy(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Overwrites four bytes that were written before. */
  setUint32(at: number, value: number): void {
    this.view.setUint32(at, value, true);
  }

  /** Overwrites two bytes that were written before. */
  setUint16(at: number, value: number): void {
    this.view.setUint16(at, value, true);
  }

  /** The bytes from `from` on; only until the next write. */
  from(from: number): Uint8Array {
    return this.bytes.subarray(from, this.length);
  }

  /** All bytes; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
