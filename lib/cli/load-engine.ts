import { readFileSync } from 'node:fs';
import { createEngine, type Engine, openLexicon } from '../engine';
import type { Lexicon } from '../engine/lexicon/lexicon';
import { LEXICON_FILE, lexiconIsCurrent } from '../lexicon-build/lexicon-file';

/** The engine with the shipped lexicon, built first where it is missing or out of date. */
export async function loadEngine(): Promise<{
  readonly engine: Engine;
  readonly lexicon: Lexicon;
}> {
  if (!lexiconIsCurrent()) {
    // Only now: reading the dictionaries it is made from takes seconds.
    const { writeLexicon } = await import('../lexicon-build/write-lexicon');
    writeLexicon();
  }
  const lexicon = openLexicon(readFileSync(LEXICON_FILE), new TextDecoder());
  return { engine: createEngine(lexicon), lexicon };
}
