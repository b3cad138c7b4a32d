/** Text nodes and characters, in UTF-16 units, that are looked at from each starting point. */
const MOST_NODES = 700;
const MOST_CHARACTERS = 3000;
/** The end of the page, where the copyright line stands. */
const LAST_NODES = 120;
const LAST_CHARACTERS = 1500;

/** Gets a text node and says how many characters of it count; infinite ends the walk. */
type Take = (node: Text) => number;

/**
 * Goes through the first text nodes of a part of a page until there is enough.
 *
 * @example takeBeginning(article, ({ data }) => parts.push(data) && data.length)
 */
export function takeBeginning(root: Node, take: Take): void {
  const walker = walkerOf(root);
  walk(walker.firstChild(), () => walker.nextNode(), MOST_NODES, MOST_CHARACTERS, take);
}

/**
 * Goes through the text nodes that a part of a page begins with, then backwards through those it ends with, each once.
 *
 * @example takeEnds(document, ({ data }) => parts.push(data) && data.length)
 */
export function takeEnds(root: Node, take: Take): void {
  let seen: Node | null = null;
  takeBeginning(root, (node) => {
    seen = node;
    return take(node);
  });
  const walker = walkerOf(root);
  const takeNew: Take = (node) => (node === seen ? Number.POSITIVE_INFINITY : take(node));
  walk(walker.lastChild(), () => walker.previousNode(), LAST_NODES, LAST_CHARACTERS, takeNew);
}

function walkerOf(root: Node): TreeWalker {
  return (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
}

function walk(
  first: Node | null,
  next: () => Node | null,
  most: number,
  room: number,
  take: Take,
): void {
  let node = first;
  for (let count = 0, left = room; node !== null && count < most && left > 0; count++) {
    left -= take(node as Text);
    node = next();
  }
}
