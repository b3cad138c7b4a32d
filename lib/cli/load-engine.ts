import { readFileSync } from 'node:fs';
import { createEngine, type Engine, openLexicon } from '../engine';
import { LEXICON_FILE, writeLexicon } from '../lexicon-build/write-lexicon';

/** The engine with the shipped lexicon, built first where it is missing or out of date. */
export function loadEngine(): Engine {
  writeLexicon();
  return createEngine(openLexicon(readFileSync(LEXICON_FILE), new TextDecoder()));
}
