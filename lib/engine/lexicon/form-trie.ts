/** The forms of the lexicon as a trie over the file's own bytes. */
import {
  decodeLetter,
  encodeLetter,
  HAS_CHILDREN,
  LAST_SIBLING,
  LETTERS,
  letterOf,
} from './format';

/** A form that stands in a text: where it ends, UTF-16, and its number. */
export type FormMatch = { readonly end: number; readonly form: number };

const NONE: readonly FormMatch[] = [];

/** Bits of the table of beginnings; with some 16,000 of them taken, one word in sixteen is looked up in vain. */
const BEGINNINGS = 1 << 18;

export class FormTrie {
  /** Where the children of a node begin; they end where those of the next one begin. */
  private readonly firstChild: Uint32Array;
  private readonly formAtNode: Int32Array;
  private readonly rootChild: Int32Array;
  /** One bit for what the first two code units of a form hash to. */
  private readonly beginnings = new Uint8Array(BEGINNINGS >>> 3);
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
    this.firstChild = new Uint32Array(letters.length + 1);
    this.formAtNode = new Int32Array(letters.length).fill(-1);
    let child = 1;
    let form = 0;
    for (let node = 0; node < letters.length; node++) {
      if (((ends[node >>> 3] as number) >>> (node & 7)) & 1) this.formAtNode[node] = form++;
      this.firstChild[node] = child;
      if (((letters[node] as number) & HAS_CHILDREN) === 0) continue;
      while (((letters[child] as number) & LAST_SIBLING) === 0) child++;
      child++;
    }
    this.firstChild[letters.length] = child;
    this.rootChild = new Int32Array(LETTERS).fill(-1);
    for (let node = this.firstChild[0] as number; node < (this.firstChild[1] as number); node++) {
      this.rootChild[letterOf(letters[node] as number)] = node;
      this.noteBeginnings(node);
    }
  }

  private noteBeginnings(root: number): void {
    const first = decodeLetter(this.letters[root] as number);
    const end = this.firstChild[root + 1] as number;
    for (let node = this.firstChild[root] as number; node < end; node++) {
      const bit = beginningOf(first, decodeLetter(this.letters[node] as number));
      this.beginnings[bit >>> 3] = (this.beginnings[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }

  /**
   * Whether a form may begin with these two UTF-16 code units: the one look that most words need. Never wrongly no;
   * forms have two letters at least.
   */
  mayBegin(first: number, second: number): boolean {
    const bit = beginningOf(first, second);
    return (((this.beginnings[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
  }

  /** The number of a form, or -1. */
  find(surface: string): number {
    let node = 0;
    for (let at = 0; at < surface.length && node >= 0; at++) {
      const letter = encodeLetter(surface.charCodeAt(at));
      node = letter < 0 ? -1 : this.childOf(node, letter);
    }
    return node > 0 ? (this.formAtNode[node] as number) : -1;
  }

  /**
   * Every form that begins at `start`, shortest first.
   *
   * @param start UTF-16 offset in `text`
   */
  formsAt(text: string, start: number): readonly FormMatch[] {
    let found = NONE as FormMatch[];
    let node = 0;
    for (let end = start + 1; end <= text.length; end++) {
      const letter = encodeLetter(text.charCodeAt(end - 1));
      node = letter < 0 ? -1 : this.childOf(node, letter);
      if (node < 0) break;
      const form = this.formAtNode[node] as number;
      if (form < 0) continue;
      if (found === NONE) found = [];
      found.push({ end, form });
    }
    return found;
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
    for (let node = 0; node < parents.length; node++)
      parents.fill(node, this.firstChild[node], this.firstChild[node + 1]);
    return parents;
  }

  /** Siblings are in order of their letters. */
  private childOf(parent: number, letter: number): number {
    if (parent === 0) return this.rootChild[letter] as number;
    let low = this.firstChild[parent] as number;
    const end = this.firstChild[parent + 1] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (letterOf(this.letters[middle] as number) < letter) low = middle + 1;
      else high = middle;
    }
    return low < end && letterOf(this.letters[low] as number) === letter ? low : -1;
  }
}

function beginningOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3d)) & (BEGINNINGS - 1);
}
