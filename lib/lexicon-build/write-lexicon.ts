/** Puts `lexicon.bin` and `NOTICES.txt` into `public/`, where the build and the command line read them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { buildLexicon } from './build';
import { formatNotices } from './notices';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.cache/bonmyeong/lexicon-inputs');

/** The lexicon file as the extension ships it. */
export const LEXICON_FILE = join(ROOT, 'public/lexicon.bin');
const NOTICES_FILE = join(ROOT, 'public/NOTICES.txt');

/**
 * Builds the lexicon, unless the files it is made from are the same as last time.
 *
 * @throws TableError for a faulty row
 */
export function writeLexicon(): void {
  const inputs = hashInputs();
  if (existsSync(LEXICON_FILE) && existsSync(NOTICES_FILE) && readIfThere(STAMP) === inputs) return;
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  mkdirSync(join(ROOT, 'public'), { recursive: true });
  writeFileSync(LEXICON_FILE, buildLexicon(version));
  writeFileSync(NOTICES_FILE, formatNotices());
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, inputs);
}

/** Everything that decides the bytes: the builder, the tables, the rules, the pinned packages. */
function hashInputs(): string {
  const hash = createHash('sha256');
  for (const folder of ['lib/lexicon-build', 'lib/engine']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()) {
      hash.update(file.slice(ROOT.length)).update(readFileSync(file));
    }
  }
  return hash.update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
