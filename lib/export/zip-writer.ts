/** A zip of small text files, not compressed (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). */
import { ByteWriter } from './byte-writer';

/** Bytes collected before they are handed on. */
const PART = 1 << 20;
/** Version 2.0 of the format; 4.5 for more files than 16 bits count. */
const VERSION = 20;
const VERSION_64 = 45;
/** The file names are UTF-8. */
const FLAGS = 0x0800;
const MOST_FILES = 0xffff;
const LOCAL_HEADER = 30;

export class ZipWriter {
  private readonly body = new ByteWriter(2 * PART);
  private readonly directory = new ByteWriter(PART);
  private taken = 0;
  private files = 0;
  private readonly time: number;
  private readonly date: number;

  /** @param now the files' time; ms since 1970 */
  constructor(now: number) {
    const day = new Date(now);
    this.time = (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1);
    this.date =
      ((Math.max(day.getFullYear(), 1980) - 1980) << 9) |
      ((day.getMonth() + 1) << 5) |
      day.getDate();
  }

  /** Adds a file. @returns the next part of the zip, empty until there is enough of it */
  add(name: string, text: string): Uint8Array<ArrayBuffer> {
    const { body, directory } = this;
    const start = body.length;
    body.uint32(0x04034b50);
    body.uint16(VERSION, FLAGS, 0, this.time, this.date);
    // Checksum, size twice, length of the name: known below.
    body.uint32(0, 0, 0);
    body.uint16(0, 0);
    const nameLength = body.text(name);
    const size = body.text(text);
    const sum = checksum(body.from(start + LOCAL_HEADER + nameLength));
    body.setUint32(start + 14, sum);
    body.setUint32(start + 18, size);
    body.setUint32(start + 22, size);
    body.setUint16(start + 26, nameLength);

    directory.uint32(0x02014b50);
    directory.uint16(VERSION, VERSION, FLAGS, 0, this.time, this.date);
    directory.uint32(sum, size, size);
    directory.uint16(nameLength, 0, 0, 0, 0);
    directory.uint32(0, this.taken + start);
    directory.text(name);
    this.files++;
    return body.length < PART ? NOTHING : this.take();
  }

  /** The rest of the zip. */
  end(): Uint8Array<ArrayBuffer> {
    const { body, directory, files } = this;
    const offset = this.taken + body.length;
    const rest = new ByteWriter(body.length + directory.length + 200);
    rest.copy(body.take());
    const size = directory.length;
    rest.copy(directory.take());
    if (files > MOST_FILES) {
      rest.uint32(0x06064b50, 44, 0);
      rest.uint16(VERSION_64, VERSION_64);
      rest.uint32(0, 0, files, 0, files, 0, size, 0, offset, 0);
      rest.uint32(0x07064b50, 0, offset + size, 0, 1);
    }
    const counted = Math.min(files, MOST_FILES);
    rest.uint32(0x06054b50);
    rest.uint16(0, 0, counted, counted);
    rest.uint32(size, offset);
    rest.uint16(0);
    return rest.take();
  }

  private take(): Uint8Array<ArrayBuffer> {
    this.taken += this.body.length;
    return this.body.take();
  }
}

const NOTHING = new Uint8Array();

/** CRC-32 of a byte, for each there is. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] as number)) & 0xff] as number);
  return (sum ^ 0xffffffff) >>> 0;
}
