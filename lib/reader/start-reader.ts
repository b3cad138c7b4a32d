/** The reader on one page: marks, cards, and answers for the popup. */
import { articleBodySelectors } from '../detect/article-body';
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

const ARTICLES = [...articleBodySelectors(), 'article'].join();
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

  /** A message to the tab reaches every frame, and the first answer counts: that of a frame with names, the top one's first. */
  const yieldToOthers = async (): Promise<void> => {
    const turn = (marks.counts().marks > 0 ? 0 : 2) + (window === window.top ? 0 : 1);
    if (turn > 0) await wait(turn * TURN);
  };
  /** Tells this frame from the others of the tab. */
  const reader = `${Date.now()}-${Math.random()}`;
  const stopServing = serve({
    'list-page-names': async () => {
      await yieldToOthers();
      return { names: listNames(marks.all().map(({ value }) => value.mention)) };
    },
    'list-page-sightings': async () => {
      await yieldToOthers();
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
      await yieldToOthers();
      return { ...marks.counts(), drawn: highlighter.size, reader };
    },
    'step-name': async (asked) => {
      if (asked.reader === reader) cards.step(asked.direction);
      else await wait(ANSWERED);
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

/** The one that is meant has answered by then, in ms. */
const ANSWERED = 1_000;
/** Between the frames that may answer, in ms. */
const TURN = 60;

function wait(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
