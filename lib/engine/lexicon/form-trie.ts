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

/** A form that stands in a text: where it ends, UTF-16, and its number. */
export type FormMatch = { readonly end: number; readonly form: number };

const NONE: readonly FormMatch[] = [];

/** Bits of the tables of beginnings; with some 16,000 and 45,000 of them taken, one word in a hundred is looked up in vain. */
const BEGINNINGS = 1 << 19;

export class FormTrie {
  private readonly letters: Uint16Array;
  private readonly ends: Uint8Array;
  /** Children found so far, 0 for not yet: finding them takes some counting. */
  private readonly firstChild: Uint32Array;
  private readonly lastChild: Uint32Array;
  private readonly rootChild: Int32Array;
  /** One bit for what the first two code units of a form hash to. */
  private readonly pairs = new Uint8Array(BEGINNINGS >>> 3);
  /** And one for the two of a form that ends there, or the three of a longer one. */
  private readonly beginnings = new Uint8Array(BEGINNINGS >>> 3);

  constructor(private readonly sections: TrieSections) {
    this.letters = sections.trieLetters;
    this.ends = sections.trieEnds;
    this.firstChild = new Uint32Array(this.letters.length);
    this.lastChild = new Uint32Array(this.letters.length);
    this.rootChild = new Int32Array(LETTERS).fill(-1);
    let roots = 1;
    for (; roots < this.letters.length; roots++) {
      const value = this.letters[roots] as number;
      this.rootChild[letterOf(value)] = roots;
      if (value & LAST_SIBLING) break;
    }
    this.noteBeginnings(Math.min(roots, this.letters.length - 1));
  }

  /**
   * The second letters follow right behind the first, group by group, and the third behind the second. The third are noted
   * inline rather than by `note`, which would be 45,000 calls before the browser has compiled it.
   */
  private noteBeginnings(roots: number): void {
    const { letters, pairs, beginnings } = this;
    let second = roots;
    let third = roots + countChildren(letters, 1, roots);
    for (let root = 1; root <= roots; root++) {
      const value = letters[root] as number;
      if ((value & HAS_CHILDREN) === 0) continue;
      const first = decodeLetter(value);
      let next: number;
      do {
        next = letters[++second] as number;
        const pair = beginningOf(first, decodeLetter(next));
        note(pairs, pair);
        if (this.endsAt(second)) note(beginnings, pair);
        if ((next & HAS_CHILDREN) === 0) continue;
        let last: number;
        do {
          last = letters[++third] as number;
          const bit = longer(pair, decodeLetter(last));
          beginnings[bit >>> 3] = (beginnings[bit >>> 3] as number) | (1 << (bit & 7));
        } while ((last & LAST_SIBLING) === 0);
      } while ((next & LAST_SIBLING) === 0);
    }
  }

  /**
   * Whether a form may begin at a UTF-16 offset: the one look that most words need. Never wrongly no; forms have two
   * letters at least.
   */
  mayBegin(text: string, start: number): boolean {
    const pair = beginningOf(text.charCodeAt(start), text.charCodeAt(start + 1));
    if (!isNoted(this.pairs, pair)) return false;
    const { beginnings } = this;
    return (
      isNoted(beginnings, pair) || isNoted(beginnings, longer(pair, text.charCodeAt(start + 2)))
    );
  }

  /** The number of a form, or -1. */
  find(surface: string): number {
    let node = 0;
    for (let at = 0; at < surface.length && node >= 0; at++)
      node = this.childOf(node, encodeLetter(surface.charCodeAt(at)));
    return node > 0 && this.endsAt(node) ? this.formAt(node) : -1;
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
      node = this.childOf(node, encodeLetter(text.charCodeAt(end - 1)));
      if (node < 0) break;
      if (!this.endsAt(node)) continue;
      if (found === NONE) found = [];
      found.push({ end, form: this.formAt(node) });
    }
    return found;
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

  /** @returns -1 for none */
  private childOf(parent: number, letter: number): number {
    if (letter < 0) return -1;
    if (parent === 0) return this.rootChild[letter] as number;
    if (((this.letters[parent] as number) & HAS_CHILDREN) === 0) return -1;
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

function beginningOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3d)) & (BEGINNINGS - 1);
}

function note(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
}

function isNoted(bits: Uint8Array, bit: number): boolean {
  return (((bits[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
}

/** A beginning of two with a third letter. */
function longer(pair: number, third: number): number {
  return (pair ^ Math.imul(third, 0x2f1b)) & (BEGINNINGS - 1);
}

/** How many nodes the children of some nodes in a row are, which stand right behind them. */
function countChildren(letters: Uint16Array, from: number, to: number): number {
  let groups = 0;
  for (let node = from; node <= to; node++)
    if (((letters[node] as number) & HAS_CHILDREN) !== 0) groups++;
  let node = to;
  while (groups > 0) if (((letters[++node] as number) & LAST_SIBLING) !== 0) groups--;
  return node - to;
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
