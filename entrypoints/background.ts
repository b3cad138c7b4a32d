import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { annotateBlocks, createEngine, type Engine, openLexicon } from '../lib/engine';
import { serve } from '../lib/messaging/serve';
import { NotebookDatabase } from '../lib/store/database';
import { saveSighting } from '../lib/store/notebook';

export default defineBackground(() => {
  const database = new NotebookDatabase();
  let engine: Promise<Engine> | null = null;

  serve({
    async 'page-found'(_, { tabId, frameId }) {
      if (tabId === null) return null;
      const target = { tabId, frameIds: [frameId] };
      await Promise.all([
        browser.scripting.insertCSS({ target, files: ['/content-scripts/annotator.css'] }),
        browser.scripting.executeScript({ target, files: ['/content-scripts/annotator.js'] }),
        loadEngine(),
      ]);
      return null;
    },
    async annotate({ blocks, known }) {
      return annotateBlocks(await loadEngine(), blocks, known);
    },
    async 'save-sighting'(sighting) {
      return { nameId: await saveSighting(database, sighting, Date.now()) };
    },
  });

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
