/**
 * Goes through the text nodes of a part of a page from its beginning or its end, until there is enough.
 *
 * @param most how many nodes are looked at
 * @param room how many characters are enough, in UTF-16 units
 * @param take gets each node and says how many characters of it count
 * @example takeText(document, 'end', 120, 1500, (node) => text.push(node.data))
 */
export function takeText(
  root: Node,
  from: 'beginning' | 'end',
  most: number,
  room: number,
  take: (node: Text) => number,
): void {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT,
  );
  const isBackward = from === 'end';
  let node = isBackward ? walker.lastChild() : walker.firstChild();
  for (let count = 0, left = room; node !== null && count < most && left > 0; count++) {
    left -= take(node as Text);
    node = isBackward ? walker.previousNode() : walker.nextNode();
  }
}
