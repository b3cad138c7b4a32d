/** Main-thread time of a page load in Chromium, as Chromium itself counts it: CPU time, whoever else is busy. */
import type { CDPSession } from 'puppeteer-core';
import type { Launched } from '../e2e/launch';

/** CPU time of a load and the seconds after it, in ms. */
export type LoadCost = {
  /** All tasks of the page's main thread. */
  readonly tasks: number;
  readonly script: number;
};

/** How long a page is watched after it was loaded, in ms. */
const WATCH = 2500;

/** Loads a page in a new tab and counts. */
export async function measureLoad({ browser }: Launched, url: string): Promise<LoadCost> {
  const tab = await browser.newPage();
  try {
    const session = await tab.createCDPSession();
    await countCpuTime(session);
    await tab.goto(url);
    await new Promise((resolve) => setTimeout(resolve, WATCH));
    const { TaskDuration = 0, ScriptDuration = 0 } = await readMetrics(session);
    return { tasks: TaskDuration * 1000, script: ScriptDuration * 1000 };
  } finally {
    await tab.close();
  }
}

/** Makes the page's counters count CPU time. */
export async function countCpuTime(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** The page's counters by name, in seconds. */
export async function readMetrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** What the extension's scripts did in a load, in ms of CPU time. */
export type ScriptCost = {
  /** All tasks they ran in, from beginning to end. */
  readonly total: number;
  readonly longest: number;
};

/** Loads a page without scripts of its own and looks at every task in which a script of the extension ran. */
export async function traceLoad({ browser }: Launched, url: string): Promise<ScriptCost> {
  const tab = await browser.newPage();
  try {
    await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'v8'] });
    await tab.goto(url);
    await new Promise((resolve) => setTimeout(resolve, WATCH));
    const bytes = await tab.tracing.stop();
    const { traceEvents } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as {
      traceEvents: TraceEvent[];
    };
    return sumTasks(traceEvents);
  } finally {
    await tab.close();
  }
}

/** Events that mean that a script is running; the page has none, so it is the extension's. */
const SCRIPT =
  /^(?:EvaluateScript|FunctionCall|v8\.callFunction|v8\.run|.*(?:RunMicrotasks|MicrotaskCheckpoint))$/;
/** A look at an empty queue of microtasks is no script, in µs. */
const EMPTY = 60;

function sumTasks(events: readonly TraceEvent[]): ScriptCost {
  const home = events.find(
    ({ name, args }) =>
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      /content-scripts\/annotator\.js/.test(args?.data?.url ?? ''),
  );
  if (home === undefined) return { total: 0, longest: 0 };
  const here = events.filter(
    ({ pid, tid, ph, dur }) =>
      pid === home.pid && tid === home.tid && ph === 'X' && dur !== undefined,
  );
  const scripts = here.filter(({ name, dur = 0 }) => SCRIPT.test(name) && dur > EMPTY);
  const tasks = here.filter(({ name }) => name.endsWith('RunTask'));
  const ours = tasks.filter((task) =>
    scripts.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0)),
  );
  const costs = ours.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  return { total: costs.reduce((sum, cost) => sum + cost, 0), longest: Math.max(0, ...costs) };
}
