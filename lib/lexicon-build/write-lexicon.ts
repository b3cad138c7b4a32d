/** Puts `lexicon.bin` and `NOTICES.txt` into `public/`, where the build and the command line read them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { buildLexicon } from './build';
import { LEXICON_FILE, lexiconIsCurrent, NOTICES_FILE, stampLexicon } from './lexicon-file';
import { formatNotices } from './notices';

const Package = v.object({ version: v.string() });

/**
 * Builds the lexicon, unless the files it is made from are the same as last time.
 *
 * @throws TableError for a faulty row
 */
export function writeLexicon(): void {
  if (lexiconIsCurrent()) return;
  const json = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  mkdirSync(dirname(LEXICON_FILE), { recursive: true });
  writeFileSync(LEXICON_FILE, buildLexicon(v.parse(Package, JSON.parse(json)).version));
  writeFileSync(NOTICES_FILE, formatNotices());
  stampLexicon();
}
