/** Where the built lexicon lies, and whether it is that of the sources as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.cache/bonmyeong/lexicon-inputs');

/** The lexicon and its notices as the extension ships them. */
export const LEXICON_FILE = join(ROOT, 'public/lexicon.bin');
export const NOTICES_FILE = join(ROOT, 'public/NOTICES.txt');

/** The folders whose files decide the bytes, besides the pinned packages. */
const INPUTS = [
  'lib/lexicon-build',
  'lib/engine/lexicon',
  'lib/engine/pinyin',
  'lib/engine/hangul',
];

/** Whether the built files are there and made from what is here now. */
export function lexiconIsCurrent(): boolean {
  const built = existsSync(LEXICON_FILE) && existsSync(NOTICES_FILE) && existsSync(STAMP);
  return built && readFileSync(STAMP, 'utf8') === hashInputs();
}

/** Remembers that the built files are made from what is here now. */
export function stampLexicon(): void {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hashInputs());
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const folder of INPUTS) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()) {
      hash.update(file.slice(ROOT.length)).update(readFileSync(file));
    }
  }
  hash.update(readFileSync(join(ROOT, 'lib/engine/types.ts')));
  return hash.update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
}
