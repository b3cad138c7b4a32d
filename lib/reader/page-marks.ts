/** Keeps the marks of a page in step with its text: collect, ask for names, draw, and again when it changes. */
import { collectBlocks } from '../dom/collect-blocks';
import type { Highlighter, MarkStyle } from '../dom/highlighter';
import { MarkIndex, type PlacedMark } from '../dom/hit-test';
import { type TextBlock, toStaticRange } from '../dom/text-block';
import type { KnownName, Mention } from '../engine';

/** A mention with the block it stands in. */
export type Mark = { readonly mention: Mention; readonly block: TextBlock };

/** Finds the names of blocks of one article; the background by message, or an engine directly in tests. */
export type Annotate = (
  blocks: readonly string[],
  known: readonly KnownName[],
) => Promise<{
  readonly mentions: readonly (readonly Mention[])[];
  readonly known: readonly KnownName[];
}>;

export class PageMarks {
  private marks: readonly PlacedMark<Mark>[] = [];
  private index = new MarkIndex<Mark>();
  private known: readonly KnownName[] = [];
  /** Reads wait for one another, so that names explained first are known to what comes later. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly annotate: Annotate,
    private readonly highlighter: Highlighter,
  ) {}

  /**
   * Reads subtrees of the page, replacing what was marked in them, and drops marks whose text has gone.
   *
   * @param roots connected or not; a root inside another is read with it
   * @throws whatever `annotate` throws; the marks stay as they were
   */
  read(roots: readonly Element[]): Promise<void> {
    const reading = this.queue.then(() => this.readNow(outermost(roots)));
    this.queue = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(roots: readonly Element[]): Promise<void> {
    const blocks = roots.flatMap((root) => collectBlocks(root));
    const found =
      blocks.length === 0
        ? { mentions: [], known: this.known }
        : await this.annotate(
            blocks.map(({ text }) => text),
            this.known,
          );
    this.known = found.known;
    const kept = this.marks.filter(
      ({ range }) => isIntact(range) && !roots.some((root) => root.contains(range.startContainer)),
    );
    const added = blocks.flatMap((block, at) =>
      (found.mentions[at] ?? []).flatMap((mention) => {
        const range = toStaticRange(block, mention.start, mention.end);
        return range === null ? [] : [{ range, value: { mention, block } }];
      }),
    );
    this.place([...kept, ...added]);
  }

  private place(marks: readonly PlacedMark<Mark>[]): void {
    this.marks = marks;
    this.index = new MarkIndex();
    const ranges: Record<MarkStyle, StaticRange[]> = { known: [], inferred: [] };
    for (const mark of marks) {
      this.index.add(mark);
      ranges[mark.value.mention.source === 'inferred' ? 'inferred' : 'known'].push(mark.range);
    }
    this.highlighter.draw('known', ranges.known);
    this.highlighter.draw('inferred', ranges.inferred);
  }

  /** The mark under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): PlacedMark<Mark> | null {
    return this.index.at(x, y, (left, top) => document.caretPositionFromPoint(left, top));
  }

  /** All marks in the order they were found. */
  all(): readonly PlacedMark<Mark>[] {
    return this.marks;
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.place([]);
  }
}

function outermost(roots: readonly Element[]): Element[] {
  const unique = [...new Set(roots)].filter((root) => root.isConnected);
  return unique.filter((root) => !unique.some((other) => other !== root && other.contains(root)));
}

function isIntact({ startContainer, endContainer, endOffset }: StaticRange): boolean {
  return (
    startContainer.isConnected &&
    endContainer.isConnected &&
    endOffset <= (endContainer as Text).data.length
  );
}
