import type { CDPSession } from 'puppeteer-core';
import { FIREFOX_UUID, type Launched } from '../e2e/launch';

/** What Firefox counts for the background page of the extension, after a collection. Runs in `about:memory`. */
const REPORT = `(async () => {
  for (let again = 0; again < 3; again++) {
    Services.obs.notifyObservers(null, 'child-gc-request');
    Services.obs.notifyObservers(null, 'child-cc-request');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const background = '${FIREFOX_UUID}\\\\_generated_background_page.html';
  let bytes = 0;
  await new Promise((resolve) =>
    manager.getReports((process, path, kind, units, amount) => {
      if (units === 0 && path.startsWith('explicit/') && path.includes(background)) bytes += amount;
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
