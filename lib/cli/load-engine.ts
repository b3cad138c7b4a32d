import { readFileSync } from 'node:fs';
import { createEngine, type Engine, openLexicon } from '../engine';
import type { Lexicon } from '../engine/lexicon/lexicon';
import { LEXICON_FILE, writeLexicon } from '../lexicon-build/write-lexicon';

/** The engine with the shipped lexicon, built first where it is missing or out of date. */
export function loadEngine(): { readonly engine: Engine; readonly lexicon: Lexicon } {
  writeLexicon();
  const lexicon = openLexicon(readFileSync(LEXICON_FILE), new TextDecoder());
  return { engine: createEngine(lexicon), lexicon };
}
