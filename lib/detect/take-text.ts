/** Text nodes and characters, in UTF-16 units, that are looked at from each starting point. */
const MOST_NODES = 800;
const MOST_CHARACTERS = 3000;
/** The end of the page, where the copyright line stands. */
const LAST_NODES = 120;
const LAST_CHARACTERS = 1500;

/** Gets a text node and says how many characters of it count; infinite ends the walk. */
type Take = (node: Text) => number;

/**
 * Goes through the first text nodes of a part of a page until there is enough.
 *
 * @param share how many times as much as is enough for most pages
 * @returns the last one taken, or `null` when there are no more
 * @example takeBeginning(article, ({ data }) => parts.push(data) && data.length)
 */
export function takeBeginning(root: Node, take: Take, share = 1): Text | null {
  const walker = walkerOf(root);
  const [nodes, room] = [MOST_NODES * share, MOST_CHARACTERS * share];
  return walk(walker.firstChild(), () => walker.nextNode(), nodes, room, take);
}

/**
 * Goes backwards through the last text nodes of a part of a page until there is enough.
 *
 * @param until where the way ends: what has been taken already
 * @param share as above
 * @example takeEnd(document, takeBeginning(document, take), take)
 */
export function takeEnd(root: Node, until: Text, take: Take, share = 1): void {
  const walker = walkerOf(root);
  const [nodes, room] = [LAST_NODES * share, LAST_CHARACTERS * share];
  walk(
    walker.lastChild(),
    () => walker.previousNode(),
    nodes,
    room,
    (node) => (node === until ? Number.POSITIVE_INFINITY : take(node)),
  );
}

function walkerOf(root: Node): TreeWalker {
  return (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
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
