import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { annotateBlocks, createEngine, type Engine, openLexicon } from '../lib/engine';
import { servePages } from '../lib/injection/serve-pages';
import { packMentions } from '../lib/messaging/pack-mentions';
import { serve } from '../lib/messaging/serve';
import { NotebookDatabase } from '../lib/store/database';
import { saveSighting } from '../lib/store/notebook';
import { whichSaved } from '../lib/store/which-saved';

export default defineBackground(() => {
  const database = new NotebookDatabase();
  let engine: Promise<Engine> | null = null;

  servePages(() => void loadEngine().catch(() => undefined));
  serve({
    async annotate({ blocks, known }) {
      const found = annotateBlocks(await loadEngine(), blocks, known);
      return { ...packMentions(found.mentions), known: found.known };
    },
    async 'which-saved'({ names }) {
      return { saved: await whichSaved(database, names) };
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
