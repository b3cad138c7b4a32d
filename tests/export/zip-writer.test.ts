import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipWriter } from '../../lib/export/zip-writer';

function makeZip(files: readonly (readonly [string, string])[]): Uint8Array {
  const zip = new ZipWriter(Date.UTC(2026, 10, 27, 12));
  const parts = [...files.map(([name, text]) => zip.add(name, text)), zip.end()];
  return Buffer.concat(parts);
}

function read(zip: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe('ZipWriter', () => {
  it('writes what another program reads, whatever the names and texts', () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z가-힣馬 ]{1,20}$/u), fc.string({ unit: 'binary' })),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(files, (given) => {
        const wanted = given.map(([name, text]) => [`${name}.md`, text.toWellFormed()]);
        expect(read(makeZip(given.map(([name, text]) => [`${name}.md`, text])))).toEqual(wanted);
      }),
    );
  });

  it('hands on large parts, and is one file all the same', () => {
    const text = '마화텅 '.repeat(40_000);
    const zip = new ZipWriter(0);
    // 400 KB each, handed on by the megabyte.
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md', 'g.md'];
    const parts = names.map((name) => zip.add(name, text));
    expect(parts.filter(({ length }) => length > 0)).toHaveLength(2);
    expect(read(Buffer.concat([...parts, zip.end()]))).toEqual(names.map((name) => [name, text]));
  });

  it('holds more files than 16 bits count', () => {
    const files = Array.from({ length: 70_000 }, (_, at) => [`${at}.md`, `${at}`] as const);
    expect(read(makeZip(files))).toHaveLength(70_000);
  });

  it('has the checksum other programs want', () => {
    // CRC-32 of "123456789", the check value of its definition.
    const zip = makeZip([['a', '123456789']]);
    expect(new DataView(zip.buffer, zip.byteOffset).getUint32(14, true)).toBe(0xcbf43926);
  });
});
