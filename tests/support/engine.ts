import { readFileSync } from 'node:fs';
import { createEngine, type Engine, openLexicon } from '../../lib/engine';
import type { Lexicon } from '../../lib/engine/lexicon/lexicon';
import { LEXICON_FILE } from '../../lib/lexicon-build/lexicon-file';

/** The lexicon as it is shipped. */
export const lexicon: Lexicon = openLexicon(readFileSync(LEXICON_FILE), new TextDecoder());

/** The engine as it is shipped. */
export const engine: Engine = createEngine(lexicon);
