/** What is measured from inside a page: scripts that run in it, with or without the extension. */

/** What tsx wraps named functions in; those sent to a page find it here. */
export const NAMES = 'window.__name = (each) => each;';

/** Findings of {@link PAINT_PROBE}, in ms after DOMContentLoaded. */
export type PaintFindings = { readonly marked: number | null; readonly shift: number };

/** Notes when the first mark has been painted, and how much the layout shifted (Chromium only). */
export const PAINT_PROBE = `${NAMES}
window.found = { marked: null, shift: 0 };
addEventListener('DOMContentLoaded', () => {
  const idle = performance.now();
  const look = () => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('bonmyeong-') || highlight.size === 0) continue;
      // This frame is painted when the next task runs.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.found.marked = performance.now() - idle; };
      channel.port2.postMessage(0);
      return;
    }
    requestAnimationFrame(look);
  };
  look();
});
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.found.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}`;

/** Findings of {@link TASK_PROBE}, in ms. */
export type TaskFindings = { readonly busy: number; readonly longest: number };

/**
 * Keeps sending itself messages: whenever one is late, something else had the main thread. It sees scripts, style,
 * layout and paint, whoever they belong to, in either browser. Starts at DOMContentLoaded, or when told.
 */
export const TASK_PROBE = `${NAMES}
window.gaps = [];
window.probing = false;
window.probe = (seconds) => {
  const channel = new MessageChannel();
  const until = performance.now() + seconds * 1000;
  let last = performance.now();
  window.probing = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 0.5) window.gaps.push(now - last);
    last = now;
    if (now < until && window.probing) channel.port2.postMessage(0);
    else window.probing = false;
  };
  channel.port2.postMessage(0);
};
window.report = () => ({
  busy: window.gaps.reduce((sum, gap) => sum + gap, 0),
  longest: Math.max(0, ...window.gaps),
});`;

/** Starts the task probe with the page. */
export const TASK_PROBE_AT_START = `${TASK_PROBE}
addEventListener('DOMContentLoaded', () => window.probe(2.5));`;
