/** The forms of the lexicon as a trie over the file's own bytes. */
import {
  decodeLetter,
  encodeLetter,
  HAS_CHILDREN,
  LAST_SIBLING,
  LETTERS,
  letterOf,
} from './format';

export class FormTrie {
  private readonly firstChild: Uint32Array;
  private readonly formAtNode: Int32Array;
  private readonly rootChild: Int32Array;
  private parents: Uint32Array | null = null;
  private nodes: Uint32Array | null = null;

  /**
   * @param letters nodes in breadth-first order, see `format.ts`
   * @param ends one bit a node: a form ends here
   */
  constructor(
    private readonly letters: Uint16Array,
    ends: Uint8Array,
  ) {
    this.firstChild = new Uint32Array(letters.length);
    this.formAtNode = new Int32Array(letters.length).fill(-1);
    let child = 1;
    let form = 0;
    for (let node = 0; node < letters.length; node++) {
      if (((ends[node >>> 3] as number) >>> (node & 7)) & 1) this.formAtNode[node] = form++;
      if (((letters[node] as number) & HAS_CHILDREN) === 0) continue;
      this.firstChild[node] = child;
      while (((letters[child] as number) & LAST_SIBLING) === 0) child++;
      child++;
    }
    this.rootChild = new Int32Array(LETTERS).fill(-1);
    for (let node = this.firstChild[0] as number; node > 0 && node < letters.length; node++) {
      this.rootChild[letterOf(letters[node] as number)] = node;
      if ((letters[node] as number) & LAST_SIBLING) break;
    }
  }

  /** Whether some form begins with this UTF-16 code unit: the one look that most of a text needs. */
  mayBegin(codeUnit: number): boolean {
    const letter = encodeLetter(codeUnit);
    return letter >= 0 && (this.rootChild[letter] as number) >= 0;
  }

  /** The number of a form, or -1. */
  find(surface: string): number {
    let found = -1;
    this.forEachForm(surface, 0, (end, form) => {
      if (end === surface.length) found = form;
    });
    return found;
  }

  /**
   * Visits every form that begins at `start`, shortest first.
   *
   * @param start UTF-16 offset in `text`
   * @param visit gets the UTF-16 offset where the form ends and the form's number
   */
  forEachForm(text: string, start: number, visit: (end: number, form: number) => void): void {
    let letter = encodeLetter(text.charCodeAt(start));
    if (letter < 0) return;
    let node = this.rootChild[letter] as number;
    for (let end = start + 1; node >= 0; end++) {
      const form = this.formAtNode[node] as number;
      if (form >= 0) visit(end, form);
      if (end >= text.length || ((this.letters[node] as number) & HAS_CHILDREN) === 0) return;
      letter = encodeLetter(text.charCodeAt(end));
      if (letter < 0) return;
      node = this.childOf(node, letter);
    }
  }

  /** A form by its number; the way back from nodes to their parents is made on first use. */
  surfaceOf(form: number): string {
    this.parents ??= this.findParents();
    this.nodes ??= Uint32Array.from(
      [...this.formAtNode.keys()].filter((node) => (this.formAtNode[node] as number) >= 0),
    );
    let surface = '';
    for (let node = this.nodes[form] as number; node > 0; node = this.parents[node] as number) {
      surface = String.fromCharCode(decodeLetter(this.letters[node] as number)) + surface;
    }
    return surface;
  }

  private findParents(): Uint32Array {
    const parents = new Uint32Array(this.letters.length);
    for (let node = 0; node < parents.length; node++) {
      if (((this.letters[node] as number) & HAS_CHILDREN) === 0) continue;
      for (let child = this.firstChild[node] as number; ; child++) {
        parents[child] = node;
        if ((this.letters[child] as number) & LAST_SIBLING) break;
      }
    }
    return parents;
  }

  private childOf(parent: number, letter: number): number {
    for (let node = this.firstChild[parent] as number; ; node++) {
      const value = this.letters[node] as number;
      const here = letterOf(value);
      if (here === letter) return node;
      if (here > letter || value & LAST_SIBLING) return -1;
    }
  }
}
