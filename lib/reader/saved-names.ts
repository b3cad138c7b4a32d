/** Which names the reader has kept, as far as this page has asked. */
import type { Mention } from '../engine';

type Name = Pick<Mention, 'traditional' | 'kind' | 'surface'>;

/** Asks the notebook. */
export type WhichSaved = (names: readonly Name[]) => Promise<readonly boolean[]>;

export class SavedNames {
  private readonly answers = new Map<string, { readonly name: Name; saved: boolean }>();

  constructor(private readonly which: WhichSaved) {}

  has(name: Name): boolean {
    return this.answers.get(keyOf(name))?.saved ?? false;
  }

  /** Notes what the reader has just done on this page. */
  note(name: Name): void {
    this.answers.set(keyOf(name), { name, saved: true });
  }

  /**
   * Asks about names that have not been asked about. Names without settled Hanzi are in no notebook.
   *
   * @returns whether any of them is kept
   * @throws whatever `which` throws; they are asked about again next time
   */
  async ask(names: Iterable<Name>): Promise<boolean> {
    const fresh = new Map<string, Name>();
    for (const name of names) {
      const key = keyOf(name);
      if (name.traditional !== '' && !this.answers.has(key)) fresh.set(key, name);
    }
    return this.put([...fresh.values()]);
  }

  /** Asks about all of them again, as after a time in another tab. @returns whether an answer has changed */
  refresh(): Promise<boolean> {
    return this.put([...this.answers.values()].map(({ name }) => name));
  }

  private async put(names: readonly Name[]): Promise<boolean> {
    if (names.length === 0) return false;
    const saved = await this.which(names);
    let changed = false;
    for (const [at, name] of names.entries()) {
      const now = saved[at] ?? false;
      changed ||= now !== this.has(name);
      this.answers.set(keyOf(name), { name, saved: now });
    }
    return changed;
  }
}

/** What makes two names one in the notebook: see `nameKey` there. */
function keyOf({ traditional, kind, surface }: Name): string {
  const isWhole = traditional !== '' && !traditional.includes('□');
  return !isWhole ? `${kind}/${traditional}/${surface}` : `${kind}/${traditional}`;
}
