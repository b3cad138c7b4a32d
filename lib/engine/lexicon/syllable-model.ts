const FIRST_SYLLABLE = 0xac00;

/** How much more often syllables stand in Mandarin names than in Korean words; see `syllableOdds` in `format.ts`. */
export class SyllableModel {
  /** @param odds per Hangul syllable, in eighths of a bit, plus 128 */
  constructor(private readonly odds: Uint8Array) {}

  /**
   * The log-odds of a stretch of text in bits, above 0 for Mandarin; offsets UTF-16.
   *
   * @example lexicon.syllables.mandarinOdds('리쉐친') > 0 && lexicon.syllables.mandarinOdds('사람들') < 0
   */
  mandarinOdds(text: string, start = 0, end = text.length): number {
    let eighths = 0;
    for (let at = start; at < end; at++) eighths += this.oddsOf(text.charCodeAt(at));
    return eighths / 8;
  }

  /** Whether some beginning of a stretch that has so many syllables at least reaches so many bits. */
  beginningReaches(
    text: string,
    start: number,
    end: number,
    { bits, shortest }: { readonly bits: number; readonly shortest: number },
  ): boolean {
    let eighths = 0;
    for (let at = start; at < end; at++) {
      eighths += this.oddsOf(text.charCodeAt(at));
      if (at - start + 1 >= shortest && eighths >= bits * 8) return true;
    }
    return false;
  }

  private oddsOf(codeUnit: number): number {
    const odds = this.odds[codeUnit - FIRST_SYLLABLE];
    return odds === undefined ? 0 : odds - 128;
  }
}
