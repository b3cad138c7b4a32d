/** What has been read of the page: blocks by their text nodes, and the marks in each. */
import { isSameBlock, type TextBlock } from '../dom/text-block';

/** A block that has been read, with whatever stands in it. */
export type ReadBlock<Mark> = { readonly block: TextBlock; marks: readonly Mark[] };

export class BlockBook<Mark> {
  private readonly byNode = new WeakMap<Node, ReadBlock<Mark>>();
  private readonly blocks = new Set<ReadBlock<Mark>>();

  /** @param dropped gets the marks of each block that is no longer on the page as it was */
  constructor(private readonly dropped: (marks: readonly Mark[]) => void) {}

  /**
   * Enters a block, in place of whatever was read in its text nodes before.
   *
   * @returns the new entry, or `null` when exactly this has been read already
   */
  enter(block: TextBlock): ReadBlock<Mark> | null {
    const [first] = block.segments;
    const before = first && this.byNode.get(first.node);
    if (before !== undefined && isSameBlock(before.block, block)) return null;
    for (const { node } of block.segments) this.dropAt(node);
    if (!/[가-힣]/.test(block.text)) return null;
    const entry: ReadBlock<Mark> = { block, marks: [] };
    for (const { node } of block.segments) this.byNode.set(node, entry);
    this.blocks.add(entry);
    return entry;
  }

  /** Whether an entry still stands for what is on the page. */
  has(entry: ReadBlock<Mark>): boolean {
    return this.blocks.has(entry);
  }

  /** Drops what was read in a subtree that has left the page. */
  dropUnder(root: Node): void {
    if (root.nodeType === Node.TEXT_NODE) {
      this.dropAt(root);
      return;
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) this.dropAt(node);
  }

  /** Drops everything. */
  clear(): void {
    for (const entry of [...this.blocks]) this.drop(entry);
  }

  /** All entries in the order they were read. */
  all(): Iterable<ReadBlock<Mark>> {
    return this.blocks;
  }

  get size(): number {
    return this.blocks.size;
  }

  private dropAt(node: Node): void {
    const entry = this.byNode.get(node);
    if (entry !== undefined) this.drop(entry);
  }

  /** Drops an entry, so that the same text is read again when next the page reports it. */
  drop(entry: ReadBlock<Mark>): void {
    this.blocks.delete(entry);
    for (const { node } of entry.block.segments) {
      if (this.byNode.get(node) === entry) this.byNode.delete(node);
    }
    if (entry.marks.length > 0) this.dropped(entry.marks);
  }
}
