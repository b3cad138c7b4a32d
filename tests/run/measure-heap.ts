import type { CDPSession } from 'puppeteer-core';
import type { Launched } from '../e2e/launch';

/** What Firefox counts of the scripts of its process for extensions, after a collection. Runs in `about:memory`. */
const REPORT = `(async () => {
  Services.obs.notifyObservers(null, 'child-gc-request');
  Services.obs.notifyObservers(null, 'child-cc-request');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  await new Promise((resolve) =>
    manager.getReports((process, path, kind, units, amount) => {
      if (!process.startsWith('extension ') || units !== 0) return;
      if (/^explicit\\/(?:window-objects|js-non-window)\\//.test(path)) bytes += amount;
    }, null, resolve, null, false));
  return bytes;
})()`;

/** The bytes that the background's scripts hold after a garbage collection, buffers included. */
export async function measureHeap({ name, browser }: Launched): Promise<number> {
  if (name === 'firefox') {
    const page = await browser.newPage();
    try {
      // Firefox never reports this page as loaded.
      await page.goto('about:memory', { waitUntil: [] });
      return (await page.evaluate(REPORT)) as number;
    } finally {
      await page.close();
    }
  }
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const session: CDPSession = await target.createCDPSession();
  try {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}
