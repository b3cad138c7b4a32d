import type { BrowserName } from '../e2e/find-browser';
import { note } from './figures';
import type { AppendCost } from './measure-appending';
import { median } from './median';

/**
 * Prints whether the last of many appended articles cost as much as the first, beside the same page without the
 * extension. An underline may reach out of its line: whenever one comes or goes, Chromium works out anew what all text
 * of the same layer may paint over, 3 ms for 3,500 elements. So the cost grows with a page that has no layers of its
 * own, as this one; the scripts alone are what is ours.
 */
export function noteAppended(
  name: BrowserName,
  read: readonly AppendCost[],
  bare: readonly AppendCost[],
): void {
  const label = `${read.length} appended articles`;
  const net = read.map(({ all }, at) => all - (bare[at]?.all ?? 0));
  const scripts = read.map((each, at) => (each.scripts ?? 0) - (bare[at]?.scripts ?? 0));
  const first = (costs: readonly number[]): number => median(costs.slice(0, 10));
  const last = (costs: readonly number[]): number => median(costs.slice(-10));
  const growth = (costs: readonly number[]): number => last(costs) / first(costs);
  note(name, `${label}: each of the first ten, net, median`, first(net), null, 'ms');
  note(name, `${label}: each of the last ten, net, median`, last(net), null, 'ms');
  note(name, `${label}: last ten by first ten`, growth(net), 1.2, '×');
  if (name === 'chromium') {
    note(name, `${label}: scripts of the first ten, net, median`, first(scripts), null, 'ms');
    note(name, `${label}: scripts of the last ten, net, median`, last(scripts), null, 'ms');
    note(name, `${label}: scripts, last ten by first ten`, growth(scripts), 1.2, '×');
  }
  const growthOfAll = (costs: readonly AppendCost[]): number => growth(costs.map(({ all }) => all));
  const relative = growthOfAll(read) / growthOfAll(bare);
  note(name, `${label}: the same beside the bare page's growth`, relative, 1.2, '×');
}
