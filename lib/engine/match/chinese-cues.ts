/** Words that say the text is about the Chinese-speaking world. */
const CUES =
  /중국|중화|중공|베이징|상하이|홍콩|대만|타이완|타이베이|마카오|티베트|위구르|신장웨이우얼|위안화|인민(?:일보|망)|신화(?:통신|넷|망)|환구시보|글로벌타임스|공산당|국무원|전인대|인민해방군|양안|한중|미중|방중|대중|반중|친중|재중|[한수당송원명청]나라(?!당)|[中華漢隋唐]/g;

/** Where a text speaks of the Chinese-speaking world; looked for when first asked. */
export class ChineseCues {
  private found: readonly number[] | null = null;

  constructor(private readonly text: string) {}

  /** Whether the text does so at all. */
  get any(): boolean {
    return this.offsets.length > 0;
  }

  /** Whether it does so between two UTF-16 offsets. Example: `new ChineseCues('미중 회담').within(0, 3)`. */
  within(start: number, end: number): boolean {
    const { offsets } = this;
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return (offsets[low] ?? end) < end;
  }

  private get offsets(): readonly number[] {
    this.found ??= Array.from(this.text.matchAll(CUES), ({ index }) => index);
    return this.found;
  }
}
