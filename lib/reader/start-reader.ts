/** The reader on one page: marks, card, saving, and the list for the popup. */
import { createHighlighter } from '../dom/highlighter';
import { boxesOf } from '../dom/hit-test';
import { readPageSource } from '../dom/page-source';
import { sentenceAt } from '../dom/sentence-at';
import { watchChanges } from '../dom/watch-changes';
import type { Mention } from '../engine';
import { CallError, call } from '../messaging/call';
import type { PageName, SightingInput } from '../messaging/protocol';
import { serve } from '../messaging/serve';
import { createCardHost } from './card-host';
import { followPointer } from './follow-pointer';
import { type Mark, PageMarks } from './page-marks';

/**
 * Starts reading the page.
 *
 * @param signal ends it: marks and card go, nothing of ours stays on the page
 * @returns when the text that is there now has been marked
 */
export async function startReader(signal: AbortSignal): Promise<void> {
  const marks = new PageMarks(
    (blocks, known) => call('annotate', { blocks, known }),
    createHighlighter(CSS.highlights),
  );
  let open: Mark | null = null;

  const card = createCardHost((mention) => {
    if (open !== null) void save(mention, open);
  });
  const save = async (mention: Mention, mark: Mark): Promise<void> => {
    card.setSaveState('saving');
    try {
      await call('save-sighting', toSighting(mention, mark));
      if (open === mark) card.setSaveState('saved');
    } catch (error) {
      if (open === mark)
        card.setSaveState(error instanceof CallError && error.gone ? 'gone' : 'failed');
    }
  };

  followPointer<Mark>(
    {
      at: (x, y) => marks.at(x, y),
      open(mark, x, y) {
        const boxes = boxesOf(mark.range);
        const line = boxes.find(
          (box) => y >= box.top && y <= box.bottom && x >= box.left && x <= box.right,
        );
        if (line === undefined) return;
        open = mark.value;
        card.open(mark.value.mention, line);
      },
      close() {
        open = null;
        card.close();
      },
      isOpen: () => card.isOpen,
      isInCard: (event) => card.contains(event),
    },
    signal,
  );

  const read = (elements: readonly Element[]): Promise<void> =>
    marks.read(elements).catch((error: unknown) => {
      // The page goes on without marks; there is nobody here to tell but the popup, which shows the empty list.
      if (!(error instanceof CallError)) throw error;
    });
  const stopServing = serve({
    'list-page-names': () => ({ names: listNames(marks) }),
    'list-page-sightings': () => ({ sightings: listSightings(marks) }),
    async 'read-again'() {
      await read([document.body]);
      return null;
    },
  });
  signal.addEventListener('abort', () => {
    stopServing();
    marks.clear();
  });

  watchChanges(document.documentElement, (elements) => void read(elements), signal);
  await read([document.body]);
}

function toSighting(mention: Mention, { block }: Mark): SightingInput {
  const { sentence, start } = sentenceAt(block.text, mention.start, mention.end);
  const best = mention.candidates[0];
  return {
    traditional: mention.traditional,
    simplified: mention.simplified,
    pinyin: mention.pinyin,
    sinoKorean: mention.sinoKorean,
    kind: mention.kind,
    english: best?.english ?? '',
    korean: best?.korean ?? '',
    surface: mention.surface,
    sentence,
    sentenceStart: start,
    url: location.href,
    title: document.title,
    ...readPageSource(document),
  };
}

/** Each name of the page once, where it is met first. */
function listSightings(marks: PageMarks): SightingInput[] {
  const first = new Map<string, Mark>();
  for (const { value } of marks.all()) {
    const { surface, traditional } = value.mention;
    const key = `${surface}/${traditional}`;
    if (!first.has(key)) first.set(key, value);
  }
  return [...first.values()].map((mark) => toSighting(mark.mention, mark));
}

function listNames(marks: PageMarks): PageName[] {
  const names = new Map<string, PageName>();
  for (const { value } of marks.all()) {
    const { surface, traditional, simplified, pinyin, kind, source } = value.mention;
    const key = `${surface}/${traditional}`;
    const known = names.get(key);
    names.set(key, {
      surface,
      traditional,
      simplified,
      pinyin,
      kind,
      source: known?.source ?? source,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...names.values()];
}
