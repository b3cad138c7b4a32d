/** The forms of the lexicon as a trie, read in the file's own bytes. */
import {
  decodeLetter,
  encodeLetter,
  GROUPS_PER_SAMPLE_BITS,
  HAS_CHILDREN,
  LAST_SIBLING,
  LETTERS,
  letterOf,
  NODES_PER_SAMPLE_BITS,
} from './format';
import type { Sections } from './open-lexicon';

/** The sections of the file that are the trie, see `format.ts`. */
export type TrieSections = Pick<
  Sections,
  'trieLetters' | 'trieEnds' | 'trieParentRanks' | 'trieFormRanks' | 'trieGroups'
>;

export class FormTrie {
  private readonly letters: Uint16Array;
  private readonly ends: Uint8Array;
  /** Children found so far, 0 for not yet: finding them takes some counting. */
  private readonly firstChild: Uint32Array;
  private readonly lastChild: Uint32Array;
  private readonly rootChild: Int32Array;

  constructor(private readonly sections: TrieSections) {
    this.letters = sections.trieLetters;
    this.ends = sections.trieEnds;
    this.firstChild = new Uint32Array(this.letters.length);
    this.lastChild = new Uint32Array(this.letters.length);
    this.rootChild = new Int32Array(LETTERS).fill(-1);
    for (let node = 1; node < this.letters.length; node++) {
      const value = this.letters[node] as number;
      this.rootChild[letterOf(value)] = node;
      if (value & LAST_SIBLING) break;
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
      if (this.endsAt(node)) visit(end, this.formAt(node));
      if (end >= text.length || ((this.letters[node] as number) & HAS_CHILDREN) === 0) return;
      letter = encodeLetter(text.charCodeAt(end));
      if (letter < 0) return;
      node = this.childOf(node, letter);
    }
  }

  /** A form by its number. */
  surfaceOf(form: number): string {
    let surface = '';
    for (let node = this.nodeOf(form); node > 0; node = this.parentOf(node))
      surface = String.fromCharCode(decodeLetter(this.letters[node] as number)) + surface;
    return surface;
  }

  /** Where a form ends. */
  private nodeOf(form: number): number {
    const sample = lastUpTo(form, this.sections.trieFormRanks);
    let node = sample << NODES_PER_SAMPLE_BITS;
    for (let left = form - (this.sections.trieFormRanks[sample] as number); ; node++)
      if (this.endsAt(node) && left-- === 0) return node;
  }

  /** The way up: the nth group of siblings belongs to the nth node with children. */
  private parentOf(child: number): number {
    const { letters, sections } = this;
    const beginning = (at: number): number =>
      (at << GROUPS_PER_SAMPLE_BITS) + (sections.trieGroups[at] as number);
    let sample = 0;
    for (let high = sections.trieGroups.length - 1; sample < high; ) {
      const middle = (sample + high + 1) >>> 1;
      if (beginning(middle) <= child) sample = middle;
      else high = middle - 1;
    }
    let group = sample << GROUPS_PER_SAMPLE_BITS;
    for (let node = beginning(sample); node < child; node++)
      if ((letters[node] as number) & LAST_SIBLING) group++;
    const rank = lastUpTo(group - 1, sections.trieParentRanks);
    let left = group - 1 - (sections.trieParentRanks[rank] as number);
    for (let node = rank << NODES_PER_SAMPLE_BITS; ; node++)
      if ((letters[node] as number) & HAS_CHILDREN && left-- === 0) return node;
  }

  private endsAt(node: number): boolean {
    return (((this.ends[node >>> 3] as number) >>> (node & 7)) & 1) === 1;
  }

  private childOf(parent: number, letter: number): number {
    let low = this.firstChildOf(parent);
    let high = this.lastChild[parent] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (letterOf(this.letters[middle] as number) < letter) low = middle + 1;
      else high = middle;
    }
    return letterOf(this.letters[low] as number) === letter ? low : -1;
  }

  /** Siblings follow one another in the order of their parents: the nth node with children has the nth group. */
  private firstChildOf(parent: number): number {
    const known = this.firstChild[parent] as number;
    if (known > 0) return known;
    const { letters, sections } = this;
    const sample = parent >>> NODES_PER_SAMPLE_BITS;
    // The root is a group by itself.
    let group = 1 + (sections.trieParentRanks[sample] as number);
    for (let node = sample << NODES_PER_SAMPLE_BITS; node < parent; node++)
      if ((letters[node] as number) & HAS_CHILDREN) group++;
    let before = (group >>> GROUPS_PER_SAMPLE_BITS) << GROUPS_PER_SAMPLE_BITS;
    let node = before + (sections.trieGroups[group >>> GROUPS_PER_SAMPLE_BITS] as number);
    for (; before < group; node++) if ((letters[node] as number) & LAST_SIBLING) before++;
    this.firstChild[parent] = node;
    let last = node;
    while (((letters[last] as number) & LAST_SIBLING) === 0) last++;
    this.lastChild[parent] = last;
    return node;
  }

  private formAt(node: number): number {
    const { ends, sections } = this;
    const sample = node >>> NODES_PER_SAMPLE_BITS;
    let form = sections.trieFormRanks[sample] as number;
    const last = node >>> 3;
    for (let at = sample << (NODES_PER_SAMPLE_BITS - 3); at < last; at++)
      form += bitCount(ends[at] as number);
    return form + bitCount((ends[last] as number) & ((1 << (node & 7)) - 1));
  }
}

/** How many bits of a byte are set. */
function bitCount(byte: number): number {
  const pairs = byte - ((byte >>> 1) & 0x55);
  const fours = (pairs & 0x33) + ((pairs >>> 2) & 0x33);
  return (fours + (fours >>> 4)) & 0x0f;
}

/** The last place in ascending numbers that holds at most `wanted`. */
function lastUpTo(wanted: number, numbers: Uint16Array): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
