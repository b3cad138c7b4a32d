import type { CDPSession } from 'puppeteer-core';
import { FIREFOX_UUID, type Launched } from '../e2e/launch';

/** What Firefox counts for everything whose path has a part, after a collection. Runs in `about:memory`. */
const report = (part: string): string => `(async () => {
  for (let again = 0; again < 3; again++) {
    Services.obs.notifyObservers(null, 'child-gc-request');
    Services.obs.notifyObservers(null, 'child-cc-request');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  await new Promise((resolve) =>
    manager.getReports((process, path, kind, units, amount) => {
      if (units === 0 && path.startsWith('explicit/') && path.includes(${JSON.stringify(part)})) bytes += amount;
    }, null, resolve, null, false));
  return bytes;
})()`;

/** What Firefox holds for a page or the background, in bytes. @param path of its address, with host and port */
export async function measureInFirefox({ browser }: Launched, path: string): Promise<number> {
  const page = await browser.newPage();
  try {
    // Firefox never reports this page as loaded.
    await page.goto('about:memory', { waitUntil: [] });
    // It writes addresses with backslashes.
    return (await page.evaluate(report(path.replaceAll('/', '\\')))) as number;
  } finally {
    await page.close();
  }
}

/** The bytes that the background's scripts hold after a garbage collection, buffers included. */
export async function measureHeap(launched: Launched): Promise<number> {
  const { name, browser } = launched;
  if (name === 'firefox')
    return await measureInFirefox(launched, `${FIREFOX_UUID}/_generated_background_page.html`);
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
