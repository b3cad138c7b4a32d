/** Keeps the marks of a page in step with its text: collect, ask for names, draw, and again when it changes. */
import type { Highlighter, MarkStyle } from '../dom/highlighter';
import { boxesOf, type CaretFromPoint, MarkIndex, type PlacedMark } from '../dom/hit-test';
import { planBatches } from '../dom/plan-batches';
import { createSight } from '../dom/sight';
import { type TextBlock, toStaticRange } from '../dom/text-block';
import { startSlice, type TimeSlice } from '../dom/time-slice';
import type { PageChanges } from '../dom/watch-changes';
import type { KnownName, Mention } from '../engine';
import { BlockBook, type ReadBlock } from './block-book';
import { enterBlocks } from './enter-blocks';
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

/** What the reading of one article has taught. */
type Lessons = {
  known: readonly KnownName[];
  /** Where each name stands first, for readers who want it marked there only. */
  readonly firsts: Map<string, ReadBlock<Placed>>;
};

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
  private lessons: Lessons = { known: [], firsts: new Map() };
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
    // However long it takes: another article learns nothing from it.
    const { lessons } = this;
    const reading = this.queue.then(() => this.readNow(nodes, lessons));
    this.queue = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(nodes: readonly Node[], lessons: Lessons): Promise<void> {
    const slice = startSlice();
    // Not in the task that brought the change, or the script itself.
    await slice.pause();
    const waiting = new Map<TextBlock, ReadBlock<Placed>>();
    const early: ReadBlock<Placed>[] = [];
    try {
      await enterBlocks(nodes, this.book, waiting, this.options.articles, slice);
      if (waiting.size === 0) return;
      const sight = createSight();
      for (const block of waiting.keys()) {
        sight.look(block);
        if (slice.isOver()) await slice.pause();
      }
      const batches = planBatches([...waiting.keys()], (block) => sight.of(block));
      for (const [at, batch] of batches.entries()) {
        const entries = batch.map((block) => waiting.get(block) as ReadBlock<Placed>);
        await this.readBatch(entries, lessons, slice, sight.isNear);
        for (const block of batch) waiting.delete(block);
        if (at === 0) early.push(...entries);
      }
    } finally {
      // Nobody has answered for these; they count as unread.
      for (const entry of waiting.values()) this.book.drop(entry);
    }
    await this.readAgain(early, lessons, slice);
  }

  private async readBatch(
    entries: readonly ReadBlock<Placed>[],
    lessons: Lessons,
    slice: TimeSlice,
    isNear: (block: TextBlock) => boolean,
  ): Promise<void> {
    const current = entries.filter((entry) => this.book.has(entry));
    if (this.stopped || current.length === 0) return;
    const found = await this.options.annotate(
      current.map(({ block }) => block.text),
      lessons.known,
    );
    lessons.known = found.known;
    if (slice.isOver()) await slice.pause();
    for (const [at, entry] of current.entries()) {
      if (this.stopped) return;
      if (this.book.has(entry)) {
        const mentions = found.mentions[at] ?? [];
        const wanted = this.options.firstOnly()
          ? this.onlyFirst(entry, mentions, lessons)
          : mentions;
        this.place(entry, wanted, isNear(entry.block));
      }
      if (slice.isOver()) await slice.pause();
    }
    this.options.found(found.mentions.flat());
  }

  /** What was read first knew nothing of the names that are only explained further on. */
  private async readAgain(
    early: readonly ReadBlock<Placed>[],
    lessons: Lessons,
    slice: TimeSlice,
  ): Promise<void> {
    const wiser = early.filter(({ block, marks }) =>
      lessons.known.some(
        ({ surface, traditional }) =>
          block.text.includes(surface) &&
          !marks.some(
            ({ value: { mention } }) =>
              mention.surface === surface && mention.traditional === traditional,
          ),
      ),
    );
    await this.readBatch(wiser, lessons, slice, () => true);
  }

  private place(entry: ReadBlock<Placed>, mentions: readonly Mention[], isNear: boolean): void {
    this.erase(entry.marks);
    entry.marks = [];
    const { block } = entry;
    const marks: Placed[] = [];
    for (const mention of mentions) {
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
  private onlyFirst(
    entry: ReadBlock<Placed>,
    mentions: readonly Mention[],
    { firsts }: Lessons,
  ): Mention[] {
    const here = new Set<string>();
    return mentions.filter((mention) => {
      const name = mention.traditional || mention.surface;
      const first = firsts.get(name);
      if (here.has(name) || (first !== undefined && first !== entry && this.book.has(first)))
        return false;
      here.add(name);
      firsts.set(name, entry);
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
    this.lessons = { known: [], firsts: new Map() };
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

function compare(a: StaticRange, b: StaticRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  const order = a.startContainer.compareDocumentPosition(b.startContainer);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
