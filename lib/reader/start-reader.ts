/** The reader on one page: marks, cards, and answers for the popup. */
import { ARTICLE_BODY } from '../detect/article-body';
import { createHighlighter } from '../dom/highlighter';
import { type PageChanges, watchChanges } from '../dom/watch-changes';
import type { Mention } from '../engine';
import { CallError } from '../messaging/call';
import { serve } from '../messaging/serve';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  type ReaderSettings,
  watchSettings,
} from '../settings/reader-settings';
import { annotateByMessage, whichSavedByMessage } from './ask-background';
import { listNames } from './list-names';
import { listSightings } from './list-sightings';
import { createNameCards } from './name-cards';
import { PageMarks } from './page-marks';
import { SavedNames } from './saved-names';

const ARTICLES = [...ARTICLE_BODY, 'article'].join();
/** How often we look whether the page has taken our marks off, in ms. */
const LOOK_AFTER = 2000;

/**
 * Starts reading the page.
 *
 * @param signal ends it: marks and card go, nothing of ours stays on the page
 */
export function startReader(signal: AbortSignal): void {
  const controller = new AbortController();
  const { signal: running } = controller;
  signal.addEventListener('abort', () => controller.abort());

  const highlighter = createHighlighter(CSS.highlights);
  const saved = new SavedNames(whichSavedByMessage);
  let settings: ReaderSettings = DEFAULT_SETTINGS;
  const marks = new PageMarks({
    annotate: annotateByMessage,
    highlighter,
    articles: ARTICLES,
    firstOnly: () => settings.firstOnly,
    isSaved: (mention) => saved.has(mention),
    found: (mentions) => void quietly(() => askSaved(mentions)),
  });
  const cards = createNameCards(marks, saved, highlighter, () => settings, running);
  let address = location.pathname + location.search;

  const askSaved = async (mentions: readonly Mention[]): Promise<void> => {
    if (await saved.ask(mentions)) marks.restyle();
  };
  const read = (changes: PageChanges): Promise<void> =>
    quietly(async () => {
      const here = location.pathname + location.search;
      if (here !== address) marks.forgetArticle();
      address = here;
      const reading = marks.read(changes);
      cards.check();
      highlighter.restore();
      await reading;
    });
  /** After a time away: in another tab, or in the browser's memory. */
  const comeBack = (): void => {
    if (document.visibilityState !== 'visible') return;
    highlighter.restore();
    void quietly(async () => {
      if (await saved.refresh()) marks.restyle();
    });
  };

  const stopServing = serve({
    'list-page-names': async () => {
      await yieldToTop();
      return { names: listNames(marks.all().map(({ value }) => value.mention)) };
    },
    'list-page-sightings': async () => {
      await yieldToTop();
      return { sightings: listSightings(marks.all().map(({ value }) => value)) };
    },
    'read-again': async () => {
      // The news of other settings may be on its way still.
      settings = await loadSettings();
      marks.startOver();
      await read({ stale: new Set([document.body]), removed: new Set() });
      return null;
    },
    'page-counts': async () => {
      await yieldToTop();
      return { ...marks.counts(), drawn: highlighter.size };
    },
    'step-name': async ({ direction }) => {
      await yieldToTop();
      cards.step(direction);
      return null;
    },
    'stop-reading': () => {
      controller.abort();
      return null;
    },
  });
  const stopWatchingSettings = watchSettings((changed) => {
    settings = changed;
  });
  const ready = loadSettings().then((loaded) => {
    settings = loaded;
  });
  document.addEventListener('visibilitychange', comeBack, { signal: running });
  window.addEventListener('pageshow', comeBack, { signal: running });
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') highlighter.restore();
  }, LOOK_AFTER);
  running.addEventListener('abort', () => {
    clearInterval(timer);
    marks.stop();
    try {
      stopServing();
      stopWatchingSettings();
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });

  watchChanges(document, (changes) => void read(changes), running);
  void ready.then(() => read({ stale: new Set([document.body]), removed: new Set() }));
}

/** Without the background the page goes on with the marks it has; the card says so when it matters. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
  }
}

/** A message to the tab reaches every frame, and the first answer counts: the top frame's, if it is read. */
async function yieldToTop(): Promise<void> {
  if (window !== window.top) await new Promise((resolve) => setTimeout(resolve, 60));
}
