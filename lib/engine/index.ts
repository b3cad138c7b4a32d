/** The engine's public face. Start at `createEngine`. */
export { annotateBlocks, type BlockAnnotation } from './annotate-blocks';
export { type Annotation, createEngine, type Engine } from './create-engine';
export { filterByLevel } from './filter-by-level';
export { LexiconError } from './lexicon/lexicon-error';
export { openLexicon } from './lexicon/open-lexicon';
export * from './types';
