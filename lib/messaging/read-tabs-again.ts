import { browser } from 'wxt/browser';
import { call } from './call';

/** Has every tab that is being read mark its names anew; tabs that are not being read do not answer. */
export async function readTabsAgain(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [call('read-again', null, id)])),
  );
}
