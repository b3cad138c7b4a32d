/**
 * Words by their first UTF-16 code unit, in the order given: one look tells a text's position from nearly all of them.
 *
 * @example groupByFirst(['성', '시', '성도']).get('성'.charCodeAt(0)) // ['성', '성도']
 */
export function groupByFirst(words: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [word]);
    else group.push(word);
  }
  return groups;
}
