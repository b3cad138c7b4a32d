/**
 * Where each run begins, from the lengths of the runs.
 *
 * @param shift how many low bits of each count are something else
 * @returns one element more than `counts`, so that run i is `[i]` to `[i + 1]`
 * @example runningTotal(new Uint8Array([2, 3])) // [0, 2, 5]
 */
export function runningTotal(counts: Uint8Array, shift = 0): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let total = 0;
  for (let index = 0; index < counts.length; index++) {
    total += (counts[index] as number) >>> shift;
    starts[index + 1] = total;
  }
  return starts;
}
