/** Text nodes and characters, in UTF-16 units, that are looked at from each starting point. */
const MOST_NODES = 800;
const MOST_CHARACTERS = 3000;
/** The end of the page, where the copyright line stands. */
const LAST_NODES = 120;
const LAST_CHARACTERS = 1500;

/** `NodeFilter.SHOW_TEXT`; asking for it makes the browser set up one more interface. */
const SHOW_TEXT = 4;

/** Gets a text node and says how many characters of it count; infinite ends the walk. */
export type Take = (node: Text) => number;

/**
 * Goes through the first text nodes of a part of a page until there is enough.
 *
 * @param times how many times as much as is enough for most pages
 * @returns the last one taken, or `null` when there are no more
 * @example takeBeginning(article, ({ data }) => parts.push(data) && data.length)
 */
export function takeBeginning(root: Node, take: Take, times = 1): Text | null {
  const walker = walkerOf(root);
  const next = (): Node | null => walker.nextNode();
  return walk(walker.firstChild(), next, MOST_NODES * times, MOST_CHARACTERS * times, take);
}

/**
 * Goes backwards through the last text nodes of a part of a page until there is enough.
 *
 * @param until where the way ends: what has been taken already
 * @param times as above
 * @example takeEnd(document, takeBeginning(document, take), take)
 */
export function takeEnd(root: Node, until: Text, take: Take, times = 1): void {
  const walker = walkerOf(root);
  const next = (): Node | null => walker.previousNode();
  const takeNew: Take = (node) => (node === until ? Number.POSITIVE_INFINITY : take(node));
  walk(walker.lastChild(), next, LAST_NODES * times, LAST_CHARACTERS * times, takeNew);
}

function walkerOf(root: Node): TreeWalker {
  return (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
}

/** @returns the last node taken, or `null` when there were no more */
function walk(
  first: Node | null,
  next: () => Node | null,
  most: number,
  room: number,
  take: Take,
): Text | null {
  let node = first as Text | null;
  for (let count = 1, left = room; node !== null; count++) {
    left -= take(node);
    if (left <= 0 || count === most) break;
    node = next() as Text | null;
  }
  return node;
}
