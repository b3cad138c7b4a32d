/** The forms as a trie in breadth-first order; the layout is in `lib/engine/lexicon/format.ts`. */
import {
  encodeLetter,
  GROUPS_PER_SAMPLE_BITS,
  HAS_CHILDREN,
  LAST_SIBLING,
  NODES_PER_SAMPLE_BITS,
} from '../engine/lexicon/format';

/** The trie's sections, and the forms in the order it numbers them. */
export type EncodedTrie = {
  readonly letters: number[];
  readonly ends: number[];
  readonly parentRanks: number[];
  readonly formRanks: number[];
  readonly groups: number[];
  readonly order: readonly string[];
};

type TrieNode = { ends: string | null; readonly children: Map<number, TrieNode> };

/**
 * Encodes a set of forms.
 *
 * @throws RangeError for a form with a character the trie has no number for, or too many forms
 * @example encodeTrie(['마윈', '마화텅']).order // ['마윈', '마화텅']
 */
export function encodeTrie(forms: readonly string[]): EncodedTrie {
  const root: TrieNode = { ends: null, children: new Map() };
  for (const form of forms) insert(root, form);
  const letters: number[] = [];
  const ends: number[] = [];
  const order: string[] = [];
  let level = [{ letter: 0, flags: LAST_SIBLING, node: root }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { letter, flags, node } of level) {
      const children = [...node.children].sort(([a], [b]) => a - b);
      const number = letters.length;
      letters.push(letter | flags | (children.length > 0 ? HAS_CHILDREN : 0));
      if ((number & 7) === 0) ends.push(0);
      if (node.ends !== null) {
        order.push(node.ends);
        ends[number >>> 3] = (ends[number >>> 3] as number) | (1 << (number & 7));
      }
      children.forEach(([childLetter, child], index) => {
        const last = index === children.length - 1;
        next.push({ letter: childLetter, flags: last ? LAST_SIBLING : 0, node: child });
      });
    }
    level = next;
  }
  return { letters, ends, ...sampleTrie(letters, ends), order };
}

/** Where to begin to count, so that the reader need not begin at the root. */
function sampleTrie(
  letters: readonly number[],
  ends: readonly number[],
): Pick<EncodedTrie, 'parentRanks' | 'formRanks' | 'groups'> {
  const parentRanks: number[] = [];
  const formRanks: number[] = [];
  const groups: number[] = [];
  let [parents, forms, group] = [0, 0, 0];
  let begins = true;
  for (const [node, letter] of letters.entries()) {
    if (node % (1 << NODES_PER_SAMPLE_BITS) === 0) {
      parentRanks.push(parents);
      formRanks.push(forms);
    }
    if (begins && group % (1 << GROUPS_PER_SAMPLE_BITS) === 0) groups.push(node - group);
    begins = (letter & LAST_SIBLING) !== 0;
    if (begins) group++;
    if (letter & HAS_CHILDREN) parents++;
    forms += ((ends[node >>> 3] as number) >>> (node & 7)) & 1;
  }
  const most = Math.max(parents, forms, letters.length - group);
  if (most > 0xffff) throw new RangeError('the trie is too large for its samples');
  return { parentRanks, formRanks, groups };
}

function insert(root: TrieNode, surface: string): void {
  let node = root;
  for (let index = 0; index < surface.length; index++) {
    const letter = encodeLetter(surface.charCodeAt(index));
    if (letter < 0) throw new RangeError(`form ${surface} has a character the trie cannot hold`);
    const child = node.children.get(letter) ?? { ends: null, children: new Map() };
    node.children.set(letter, child);
    node = child;
  }
  node.ends = surface;
}
