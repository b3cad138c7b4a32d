import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/popup/PopupApp';
import { downloadText } from '../../lib/dom/download-text';
import { formatCsv } from '../../lib/export/format-csv';
import { call } from '../../lib/messaging/call';
import type { PageName } from '../../lib/messaging/protocol';
import { NotebookDatabase } from '../../lib/store/database';
import { listEntries } from '../../lib/store/notebook';
import type { NotebookEntry } from '../../lib/store/schema';
import { mountSitePanel } from './site-panel';

const app = document.getElementById('app') as HTMLElement;
let pageNames: readonly PageName[] | null | undefined = null;
let entries: readonly NotebookEntry[] | null = null;

function draw(): void {
  render(<PopupApp pageNames={pageNames} entries={entries} onExport={exportCsv} />, app);
}

function exportCsv(): void {
  if (entries === null) return;
  const day = new Date().toISOString().slice(0, 10);
  downloadText(`bonmyeong-${day}.csv`, 'text/csv', formatCsv(entries));
}

async function askPage(): Promise<readonly PageName[] | undefined> {
  const tabId = await targetTab();
  if (tabId === undefined) return undefined;
  return call('list-page-names', null, tabId).then(
    ({ names }) => names,
    () => undefined,
  );
}

/** The tab the popup was opened over; `?tab=` names another when the popup is opened as a page. */
async function targetTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function showPage(): void {
  askPage().then((names) => {
    pageNames = names;
    draw();
  });
}

draw();
showPage();
targetTab().then((tabId) => {
  const place = document.getElementById('site');
  // After a page was asked to be read its first names take a moment.
  if (tabId !== undefined && place !== null)
    void mountSitePanel(place, tabId, () => setTimeout(showPage, 400));
});
listEntries(new NotebookDatabase()).then((list) => {
  entries = list;
  draw();
});
