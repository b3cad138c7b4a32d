/**
 * Where each run begins, from the lengths of the runs.
 *
 * @returns one element more than `counts`, so that run i is `[i]` to `[i + 1]`
 * @example runningTotal(new Uint8Array([2, 3])) // [0, 2, 5]
 */
export function runningTotal(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let total = 0;
  for (let index = 0; index < counts.length; index++) {
    total += counts[index] as number;
    starts[index + 1] = total;
  }
  return starts;
}
