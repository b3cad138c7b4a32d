/** Keeps the marks of a page in step with its text: collect, ask for names, draw, and again when it changes. */
import type { Highlighter, MarkStyle } from '../dom/highlighter';
import { boxesOf, type CaretFromPoint, MarkIndex, type PlacedMark } from '../dom/hit-test';
import { planBatches } from '../dom/plan-batches';
import { createSight } from '../dom/sight';
import { type TextBlock, toStaticRange } from '../dom/text-block';
import { startSlice, type TimeSlice } from '../dom/time-slice';
import { stretchOf, walkBlocks } from '../dom/walk-blocks';
import type { PageChanges } from '../dom/watch-changes';
import type { KnownName, Mention } from '../engine';
import { BlockBook, type ReadBlock } from './block-book';
import { MarkPainter } from './mark-painter';

/** A mention with the block it stands in. */
export type Mark = { readonly mention: Mention; readonly block: TextBlock };
type Placed = PlacedMark<Mark>;

/** Finds the names of blocks of one article; the background by message, or an engine directly in tests. */
export type Annotate = (
  blocks: readonly string[],
  known: readonly KnownName[],
) => Promise<{
  readonly mentions: readonly (readonly Mention[])[];
  readonly known: readonly KnownName[];
}>;

/** What the reader of a page needs of the world around it. */
export type PageMarksOptions = {
  readonly annotate: Annotate;
  readonly highlighter: Highlighter;
  /** Selector of what holds an article. */
  readonly articles: string;
  /** Whether a name is marked only where it is read first. */
  readonly firstOnly: () => boolean;
  /** Whether the reader has kept a name. */
  readonly isSaved: (mention: Mention) => boolean;
  /** Called with what has just been found. */
  readonly found: (mentions: readonly Mention[]) => void;
};

export class PageMarks {
  private readonly index = new MarkIndex<Mark>();
  private readonly painter: MarkPainter<Placed>;
  private readonly book = new BlockBook<Placed>((marks) => this.erase(marks));
  private known: readonly KnownName[] = [];
  /** Where each name stands first, for readers who want it marked there only. */
  private readonly firsts = new Map<string, ReadBlock<Placed>>();
  /** Reads wait for one another, so that names explained first are known to what comes later. */
  private queue: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: PageMarksOptions) {
    this.painter = new MarkPainter(options.highlighter);
  }

  /**
   * Brings the marks in step with changes of the page. What has gone is forgotten at once; what is new or
   * different is read in its turn.
   *
   * @throws whatever `annotate` throws; what could not be read is read again when it changes again
   */
  read({ stale, removed }: PageChanges): Promise<void> {
    for (const node of removed) this.book.dropUnder(node);
    const nodes = [...removed, ...stale].filter((node) => node.isConnected);
    if (nodes.length === 0) return this.queue;
    const reading = this.queue.then(() => this.readNow(nodes));
    this.queue = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(nodes: readonly Node[]): Promise<void> {
    const slice = startSlice();
    // Not in the task that brought the change, or the script itself.
    await slice.pause();
    const fresh = await this.collect(nodes, slice);
    if (fresh.size === 0) return;
    const sight = createSight();
    for (const block of fresh.keys()) {
      sight.look(block);
      if (slice.isOver()) await slice.pause();
    }
    const batches = planBatches([...fresh.keys()], (block) => sight.of(block));
    const early: ReadBlock<Placed>[] = [];
    const waiting = new Set(fresh.values());
    try {
      for (const [at, batch] of batches.entries()) {
        const entries = batch.map((block) => fresh.get(block) as ReadBlock<Placed>);
        await this.readBatch(entries, slice, sight.isNear);
        for (const entry of entries) waiting.delete(entry);
        if (at === 0) early.push(...entries);
      }
    } finally {
      // Nobody has answered for these; they count as unread.
      for (const entry of waiting) this.book.drop(entry);
    }
    await this.readAgain(early, slice);
  }

  private async collect(
    nodes: readonly Node[],
    slice: TimeSlice,
  ): Promise<Map<TextBlock, ReadBlock<Placed>>> {
    const fresh = new Map<TextBlock, ReadBlock<Placed>>();
    const roots = new Set(nodes);
    for (const node of nodes) {
      if (isUnder(node, roots)) continue;
      const stretch = node.isConnected ? stretchOf(node) : null;
      if (stretch === null) continue;
      for (const block of walkBlocks(stretch, this.options.articles)) {
        const entry = block && this.book.enter(block);
        if (block && entry) fresh.set(block, entry);
        // What the page did meanwhile is reported to us as a change of its own.
        if (slice.isOver()) await slice.pause();
      }
    }
    return fresh;
  }

  private async readBatch(
    entries: readonly ReadBlock<Placed>[],
    slice: TimeSlice,
    isNear: (block: TextBlock) => boolean,
  ): Promise<void> {
    const current = entries.filter((entry) => this.book.has(entry));
    if (this.stopped || current.length === 0) return;
    const found = await this.options.annotate(
      current.map(({ block }) => block.text),
      this.known,
    );
    this.known = found.known;
    if (slice.isOver()) await slice.pause();
    for (const [at, entry] of current.entries()) {
      if (this.stopped) return;
      if (this.book.has(entry)) this.place(entry, found.mentions[at] ?? [], isNear(entry.block));
      if (slice.isOver()) await slice.pause();
    }
    this.options.found(found.mentions.flat());
  }

  /** What was read first knew nothing of the names that are only explained further on. */
  private async readAgain(early: readonly ReadBlock<Placed>[], slice: TimeSlice): Promise<void> {
    const wiser = early.filter(({ block, marks }) =>
      this.known.some(
        ({ surface, traditional }) =>
          block.text.includes(surface) &&
          !marks.some(
            ({ value: { mention } }) =>
              mention.surface === surface && mention.traditional === traditional,
          ),
      ),
    );
    await this.readBatch(wiser, slice, () => true);
  }

  private place(entry: ReadBlock<Placed>, mentions: readonly Mention[], isNear: boolean): void {
    this.erase(entry.marks);
    entry.marks = [];
    const { block } = entry;
    const marks: Placed[] = [];
    for (const mention of this.options.firstOnly() ? this.onlyFirst(entry, mentions) : mentions) {
      const range = toStaticRange(block, mention.start, mention.end);
      if (range === null) {
        // The text has changed since it was sent. The change is on its way to us, and may be one back again.
        this.book.drop(entry);
        return;
      }
      marks.push({ range, value: { mention, block } });
    }
    entry.marks = marks;
    for (const mark of entry.marks) this.index.add(mark);
    this.painter.add(block.element, entry.marks, this.styleOf, isNear);
  }

  /** The mentions of names that no other block has first. A block that is gone has none. */
  private onlyFirst(entry: ReadBlock<Placed>, mentions: readonly Mention[]): Mention[] {
    const here = new Set<string>();
    return mentions.filter((mention) => {
      const name = mention.traditional || mention.surface;
      const first = this.firsts.get(name);
      if (here.has(name) || (first !== undefined && first !== entry && this.book.has(first)))
        return false;
      here.add(name);
      this.firsts.set(name, entry);
      return true;
    });
  }

  /** All of one block. */
  private erase(marks: readonly Placed[]): void {
    const [first] = marks;
    if (first === undefined) return;
    this.index.remove(marks);
    this.painter.remove(first.value.block.element, marks);
  }

  /** Draws those marks anew whose style is another by now, as after saving a name. */
  restyle(): void {
    this.painter.restyle(this.styleOf);
  }

  private readonly styleOf = ({ value: { mention } }: Placed): MarkStyle => {
    if (this.options.isSaved(mention)) return 'saved';
    if (mention.traditional === '') return 'unsettled';
    return mention.source === 'inferred' ? 'inferred' : 'known';
  };

  /** The mark under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): Placed | null {
    const caret: CaretFromPoint = (left, top) => document.caretPositionFromPoint(left, top);
    return this.index.at(x, y, caret);
  }

  /**
   * The mark that follows or precedes another in the order of the page, round and round; only what can be seen.
   *
   * @param from `null` starts with the first mark in view, or the first of the page
   */
  step(from: Placed | null, direction: 1 | -1): Placed | null {
    const marks = this.all()
      .filter(({ range }) => boxesOf(range).length > 0)
      .sort((a, b) => compare(a.range, b.range));
    if (marks.length === 0) return null;
    const at = from === null ? -1 : marks.indexOf(from);
    if (at >= 0) return marks.at((at + direction) % marks.length) ?? null;
    const seen = marks.find(({ range }) => (boxesOf(range)[0]?.top ?? -1) >= 0);
    return seen ?? marks[0] ?? null;
  }

  /** All marks in the order they were found. */
  all(): Placed[] {
    return [...this.book.all()].flatMap(({ marks }) => marks);
  }

  /** Blocks and marks in hand; neither grows on a page that replaces its text. */
  counts(): { blocks: number; marks: number } {
    return { blocks: this.book.size, marks: this.painter.size };
  }

  /** Another article has come: what the last one explained means nothing here. */
  forgetArticle(): void {
    this.known = [];
    this.firsts.clear();
  }

  /** Takes all marks off, so that the same text is read again: what the reader said of names counts anew. */
  startOver(): void {
    this.forgetArticle();
    this.book.clear();
  }

  /** Takes all marks off the page and reads no more. */
  stop(): void {
    this.stopped = true;
    this.book.clear();
    this.painter.stop();
  }
}

function isUnder(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let each = node.parentNode; each !== null; each = each.parentNode) {
    if (roots.has(each)) return true;
  }
  return false;
}

function compare(a: StaticRange, b: StaticRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  const order = a.startContainer.compareDocumentPosition(b.startContainer);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
