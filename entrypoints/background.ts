import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  annotateBlocks,
  createEngine,
  type Engine,
  filterByLevel,
  openLexicon,
} from '../lib/engine';
import { completeHanzi } from '../lib/engine/complete-hanzi';
import { servePages } from '../lib/injection/serve-pages';
import { packMentions } from '../lib/messaging/pack-mentions';
import { readTabsAgain } from '../lib/messaging/read-tabs-again';
import { serve } from '../lib/messaging/serve';
import { selectionSighting } from '../lib/reader/selection-sighting';
import { witnessStore } from '../lib/settings/local-state';
import { loadSettings, watchSettings } from '../lib/settings/reader-settings';
import { announceChange, onChange } from '../lib/store/announce';
import { applyRules } from '../lib/store/apply-rules';
import { NotebookDatabase } from '../lib/store/database';
import { type NewSighting, saveSightings } from '../lib/store/notebook';
import { openNotebook } from '../lib/store/open-notebook';
import { addCorrection, addRejection, listRules, NO_RULES, removeRules } from '../lib/store/rules';
import type { Rules } from '../lib/store/schema';
import { whichSaved } from '../lib/store/which-saved';
import { updateWitness } from '../lib/store/witness';

const SAVE_SELECTION = 'save-selection';

/** Text that the reader has selected, and where. */
type Selection = { readonly text: string; readonly url: string; readonly title: string };

export default defineBackground(() => {
  const database = new NotebookDatabase();
  let engine: Promise<Engine> | null = null;
  let rules: Promise<Rules> | null = null;
  let witnessTimer: ReturnType<typeof setTimeout> | undefined;

  servePages(() => void loadEngine().catch(() => undefined));
  serve({
    async annotate({ blocks, known }, { url }) {
      const [loaded, said, { level }] = await Promise.all([
        loadEngine(),
        loadRules(),
        loadSettings(),
      ]);
      const found = annotateBlocks(loaded, blocks, known);
      const mentions = found.mentions.map((each) =>
        filterByLevel(applyRules(each, said, url), level),
      );
      return { ...packMentions(mentions), known: found.known };
    },
    async 'which-saved'({ names }) {
      return { saved: await whichSaved(database, names) };
    },
    async 'save-sighting'(sighting) {
      const [nameId] = await keep([sighting]);
      return { nameId: nameId as string };
    },
    async 'save-sightings'({ sightings }) {
      return { nameIds: await keep(sightings) };
    },
    async 'reject-name'(rejection) {
      const ruleId = await addRejection(database, rejection, Date.now());
      rulesChanged();
      return { ruleId };
    },
    async 'correct-name'(correction) {
      const whole = completeHanzi(await loadEngine(), correction);
      const ruleId = await addCorrection(database, whole, Date.now());
      rulesChanged();
      return { ruleId };
    },
    async 'remove-rules'({ ruleIds }) {
      await removeRules(database, ruleIds);
      rulesChanged();
      return null;
    },
  });
  onChange((change) => {
    if (change === 'all') rules = null;
  });
  watchSettings((settings, before) => {
    const same = settings.level === before.level && settings.firstOnly === before.firstOnly;
    if (!same) void readTabsAgain();
  });

  browser.runtime.onInstalled.addListener(async () => {
    // An update finds the entry of the version before. Phones have no such menu.
    await browser.contextMenus?.removeAll();
    browser.contextMenus?.create({
      id: SAVE_SELECTION,
      title: "'%s' 노트에 저장",
      contexts: ['selection'],
    });
  });
  browser.contextMenus?.onClicked.addListener((clicked, tab) => {
    if (clicked.menuItemId !== SAVE_SELECTION) return;
    const { selectionText: text = '', frameUrl, pageUrl } = clicked;
    const selection = { text, url: webAddress(frameUrl, pageUrl), title: tab?.title ?? '' };
    void saveSelection(Promise.resolve(selection), tab?.id);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === SAVE_SELECTION && tab?.id !== undefined)
      void saveSelection(readSelection(tab.id, tab.url), tab.id);
  });

  /** Keeps the name in selected text; the badge says for a moment whether there was one. */
  async function saveSelection(
    selected: Promise<Selection | null>,
    tabId: number | undefined,
  ): Promise<void> {
    const saved = await selected.then(keepSelection).catch(() => false);
    const badge = { ...(tabId !== undefined && { tabId }) };
    const show = (text: string) =>
      // The tab may be gone.
      browser.action.setBadgeText({ ...badge, text }).catch(() => undefined);
    await show(saved ? '✓' : '–');
    setTimeout(() => void show(''), 3_000);
  }

  async function keepSelection(selection: Selection | null): Promise<boolean> {
    if (selection === null) return false;
    const { text, url, title } = selection;
    const [loaded, said] = await Promise.all([loadEngine(), loadRules()]);
    const mentions = applyRules(loaded.annotate(text).mentions, said, url);
    const sighting = selectionSighting(text, mentions, { url, title });
    if (sighting !== null) await keep([sighting]);
    return sighting !== null;
  }

  async function keep(sightings: readonly NewSighting[]): Promise<string[]> {
    // Where it could not be opened before, Dexie does not try again by itself.
    if (!database.isOpen()) await openNotebook(database);
    const ids = await saveSightings(database, sightings, Date.now());
    announceChange('some');
    // The save is done; the witness may be a moment behind, and need not count after each of many saves.
    clearTimeout(witnessTimer);
    witnessTimer = setTimeout(
      () => void updateWitness(database, witnessStore, Date.now()).catch(() => undefined),
      1_000,
    );
    return ids;
  }

  function rulesChanged(): void {
    rules = null;
    announceChange('all');
    // Nobody waits for pages in other tabs; one that sleeps would keep the answer back.
    void readTabsAgain();
  }

  /** A notebook that cannot be read must not keep pages from being read. */
  function loadRules(): Promise<Rules> {
    rules ??= openNotebook(database)
      .then(() => listRules(database))
      .catch(() => {
        rules = null;
        return NO_RULES;
      });
    return rules;
  }

  /** Once for the life of the background; a failed read is tried again with the next message. */
  function loadEngine(): Promise<Engine> {
    engine ??= readLexicon().catch((error: unknown) => {
      engine = null;
      throw error;
    });
    return engine;
  }

  async function readLexicon(): Promise<Engine> {
    const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
    return createEngine(
      openLexicon(new Uint8Array(await response.arrayBuffer()), new TextDecoder()),
    );
  }
});

/**
 * What is selected in a tab: in the frame that the reader is in, or else in any.
 *
 * @throws Error for pages that no extension may look into
 */
async function readSelection(tabId: number, tabUrl = ''): Promise<Selection | null> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // Not when every frame is complete: one of them may never be.
    injectImmediately: true,
    func: () => ({
      text: String(getSelection() ?? ''),
      url: location.href,
      title: document.title,
      // The frames around it have the focus as well, so the last counts.
      hasFocus: document.hasFocus(),
    }),
  });
  const selected = frames.flatMap(({ result }) => (result && result.text !== '' ? [result] : []));
  const found = selected.findLast(({ hasFocus }) => hasFocus) ?? selected[0];
  return found ? { ...found, url: webAddress(found.url, tabUrl) } : null;
}

/** The first that is one of the web; frames without a page of their own have none. */
function webAddress(...urls: readonly (string | undefined)[]): string {
  return urls.find((url) => url !== undefined && /^https?:/.test(url)) ?? '';
}
