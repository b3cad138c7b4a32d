/** Draws those marks that are near the view, and the others when they come near. */
import type { Highlighter, MarkStyle } from '../dom/highlighter';
import { createNearView } from '../dom/near-view';

type Drawable = { readonly range: StaticRange };

export class MarkPainter<Mark extends Drawable> {
  private readonly styles = new Map<Mark, MarkStyle>();
  private readonly byElement = new Map<Element, Set<Mark>>();
  private readonly drawn = new Set<Element>();
  /** Drawn, but no longer near: they are taken off with the next that is drawn, for one frame instead of two. */
  private readonly gone = new Set<Element>();
  private readonly near = createNearView((element, isNear) => {
    if (isNear) this.draw(element);
    else this.gone.add(element);
  });

  constructor(private readonly highlighter: Highlighter) {}

  /**
   * Takes up marks.
   *
   * @param element the block they stand in
   * @param isNear whether it is near the view, as far as known; they are drawn at once then
   */
  add(element: Element, marks: readonly Mark[], style: (mark: Mark) => MarkStyle, isNear: boolean) {
    if (marks.length === 0) return;
    const here = this.byElement.get(element) ?? new Set();
    this.byElement.set(element, here);
    for (const mark of marks) {
      here.add(mark);
      this.styles.set(mark, style(mark));
    }
    this.near.watch(element, isNear);
    if (this.drawn.has(element)) this.highlight(marks);
    else if (this.near.isNear(element)) this.draw(element);
  }

  /** Gives marks up. */
  remove(element: Element, marks: readonly Mark[]): void {
    if (this.drawn.has(element)) this.undraw(marks);
    const here = this.byElement.get(element);
    for (const mark of marks) {
      here?.delete(mark);
      this.styles.delete(mark);
    }
    if (here?.size === 0) {
      this.byElement.delete(element);
      this.drawn.delete(element);
      this.gone.delete(element);
      this.near.unwatch(element);
    }
  }

  /** Draws those marks anew whose style is another by now. */
  restyle(style: (mark: Mark) => MarkStyle): void {
    for (const [element, marks] of this.byElement) {
      const isDrawn = this.drawn.has(element);
      for (const mark of marks) {
        const [before, now] = [this.styleOf(mark), style(mark)];
        if (before === now) continue;
        this.styles.set(mark, now);
        if (!isDrawn) continue;
        this.highlighter.remove(before, [mark.range]);
        this.highlighter.add(now, mark.range);
      }
    }
  }

  /** How many marks there are, drawn or not. */
  get size(): number {
    return this.styles.size;
  }

  stop(): void {
    this.near.stop();
    this.styles.clear();
    this.byElement.clear();
    this.drawn.clear();
    this.gone.clear();
    this.highlighter.clear();
  }

  private draw(element: Element): void {
    this.sweep();
    if (this.drawn.has(element)) return;
    this.drawn.add(element);
    this.highlight(this.byElement.get(element) ?? []);
  }

  private sweep(): void {
    for (const element of this.gone) {
      if (this.near.isNear(element)) continue;
      this.undraw(this.byElement.get(element) ?? []);
      this.drawn.delete(element);
    }
    this.gone.clear();
  }

  private highlight(marks: Iterable<Mark>): void {
    for (const mark of marks) this.highlighter.add(this.styleOf(mark), mark.range);
  }

  private styleOf(mark: Mark): MarkStyle {
    return this.styles.get(mark) ?? 'known';
  }

  private undraw(marks: Iterable<Mark>): void {
    for (const [style, some] of Map.groupBy(marks, (mark) => this.styleOf(mark))) {
      this.highlighter.remove(
        style,
        some.map(({ range }) => range),
      );
    }
  }
}
