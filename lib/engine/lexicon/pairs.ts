/** A flat list of keys and values, as the file has it, as a map. Example: `pairs(new Uint16Array([3, 40])).get(3) // 40` */
export function pairs(flat: Uint16Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let at = 0; at + 1 < flat.length; at += 2)
    map.set(flat[at] as number, flat[at + 1] as number);
  return map;
}
