import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/popup/PopupApp';
import type { FormatId } from '../../lib/export/format';
import { FORMATS } from '../../lib/export/registry';
import { call } from '../../lib/messaging/call';
import type { PageName, SightingInput } from '../../lib/messaging/protocol';
import {
  entriesOf,
  exportNames,
  type Kept,
  previewEntries,
  readKept,
  readPageSightings,
} from '../../lib/notebook/popup-page';
import { readSettings, writeSettings } from '../../lib/settings/settings-store';
import { onChange } from '../../lib/store/announce';
import { NotebookDatabase } from '../../lib/store/database';
import type { Reach } from '../../lib/store/schema';
import { mountSitePanel } from './site-panel';

/** Longest wait for a page to be marked anew, in ms. */
const LONGEST_WAIT = 3_000;

const app = document.getElementById('app') as HTMLElement;
const database = new NotebookDatabase();
const notebookUrl = browser.runtime.getURL('/notebook.html');

let pageNames: readonly PageName[] | null | undefined = null;
let sightings: readonly SightingInput[] = [];
let kept: Kept | null | undefined = null;
let message = '';
let ruleId: string | null = null;
let scope: 'page' | 'all' = 'all';
let format: FormatId = 'csv';
let preview = '';
let progress: number | null = null;
let stop = new AbortController();

function draw(): void {
  render(
    <PopupApp
      pageNames={pageNames}
      entries={kept === null ? null : kept?.recent}
      count={kept?.count ?? null}
      message={message}
      canUndo={ruleId !== null}
      notebookUrl={notebookUrl}
      onSave={(name) => void say(saveOne(name))}
      onSaveAll={() => void say(saveAll())}
      onReject={(surface, reach) => void say(reject(surface, reach))}
      onUndo={() => void say(takeBack())}
      exporting={{
        scopes: [
          { id: 'page', label: '이 페이지의 이름', count: sightings.length },
          { id: 'all', label: '저장한 이름 모두', count: kept?.count ?? 0 },
        ],
        scope,
        formats: FORMATS,
        format,
        preview,
        progress,
        onScope(id) {
          scope = id === 'page' ? 'page' : 'all';
          void say(showPreview());
        },
        onFormat(id) {
          format = id;
          void writeSettings({ exportFormat: id });
          void say(showPreview());
        },
        onExport: () => void say(writeExport()),
        onCancel: () => stop.abort(),
      }}
    />,
    app,
  );
}

/** Does something and shows it; what goes wrong is said. */
async function say(doing: Promise<void>): Promise<void> {
  try {
    await doing;
  } catch {
    message = '하지 못했습니다. 노트를 열면 까닭이 나옵니다.';
  }
  draw();
}

async function saveOne({ surface, traditional }: PageName): Promise<void> {
  const sighting = sightings.find(
    (each) => each.surface === surface && each.traditional === traditional,
  );
  if (sighting === undefined) return;
  await call('save-sighting', sighting);
  message = `‘${surface}’ 저장했습니다.`;
  kept = await readKept(database);
}

async function saveAll(): Promise<void> {
  const { nameIds } = await call('save-sightings', { sightings: [...sightings] });
  message = `이름 ${new Set(nameIds).size}개를 저장했습니다.`;
  kept = await readKept(database);
}

async function reject(surface: string, reach: Reach): Promise<void> {
  const tabId = await targetTab();
  if (tabId === undefined) return;
  const tab = await browser.tabs.get(tabId);
  // An article in a frame has an address of its own, which comes with its names if any is decided.
  const url = sightings[0]?.url ?? tab.url ?? '';
  ({ ruleId } = await call('reject-name', { surface, reach, url }));
  message = `‘${surface}’에 더는 표시하지 않습니다.`;
  await readPageAgain();
}

/** By the rules as they are now; a page that is asleep is not waited for. */
async function readPageAgain(): Promise<void> {
  const tabId = await targetTab();
  if (tabId === undefined) return;
  await Promise.race([
    call('read-again', null, tabId).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT)),
  ]);
  await askPage();
}

async function takeBack(): Promise<void> {
  if (ruleId === null) return;
  await call('remove-rules', { ruleIds: [ruleId] });
  ruleId = null;
  message = '되돌렸습니다.';
  await readPageAgain();
}

async function showPreview(): Promise<void> {
  const entries =
    scope === 'all' ? (kept?.recent ?? []) : await entriesOf(database, scope, sightings);
  preview = previewEntries(entries, format);
}

async function writeExport(): Promise<void> {
  stop = new AbortController();
  progress = 0;
  draw();
  try {
    const count = await exportNames(database, scope, sightings, format, {
      signal: stop.signal,
      onProgress(share) {
        progress = share;
        draw();
      },
    });
    message = `이름 ${count}개를 내보냈습니다.`;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    progress = null;
  }
}

async function askPage(): Promise<void> {
  const tabId = await targetTab();
  if (tabId === undefined) {
    pageNames = undefined;
    return;
  }
  pageNames = await call('list-page-names', null, tabId).then(
    ({ names }) => names,
    () => undefined,
  );
  sightings = await readPageSightings(tabId);
}

/** The tab the popup was opened over; `?tab=` names another when the popup is opened as a page. */
async function targetTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function readNotebook(): Promise<void> {
  [kept, { exportFormat: format }] = await Promise.all([readKept(database), readSettings()]);
  if (kept === undefined || kept.count === 0) scope = 'page';
  await showPreview();
}

draw();
void say(askPage());
void targetTab().then((tabId) => {
  const place = document.getElementById('site');
  // After a page was asked to be read its first names take a moment.
  if (tabId !== undefined && place !== null)
    void mountSitePanel(place, tabId, () => setTimeout(() => void say(askPage()), 400));
});
void say(readNotebook());
onChange(() => void say(readNotebook()));
