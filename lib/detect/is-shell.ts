/** Less text than this, in UTF-16 units, may be a frame that scripts are yet to fill. */
const LEAST = 600;
const MOST_NODES = 400;

/** Whether a page has hardly any text; a page with more is known by its first nodes. */
export function isShell({ body }: Document): boolean {
  if (body === null) return true;
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let count = 0; count < MOST_NODES; count++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) return true;
    length += node.length;
    if (length >= LEAST) return false;
  }
  return false;
}
