/** Why a lexicon file was refused. */
export type LexiconErrorCode = 'not-a-lexicon' | 'unknown-version' | 'damaged';

/** Thrown by `openLexicon`; recognise it by `name` and `code`. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';

  constructor(
    readonly code: LexiconErrorCode,
    message: string,
  ) {
    super(message);
  }
}
