import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownName } from '../../lib/engine';
import { type Annotate, PageMarks } from '../../lib/reader/page-marks';

const OLD = { surface: '장밍', traditional: '張明' } as KnownName;

/** An annotator that answers when it is told to. */
function makeAnnotator() {
  const asked: { blocks: readonly string[]; known: readonly KnownName[] }[] = [];
  const answers: ((known: readonly KnownName[]) => void)[] = [];
  const annotate: Annotate = (blocks, known) => {
    asked.push({ blocks, known });
    return new Promise((resolve) => {
      answers.push((wiser) => resolve({ mentions: blocks.map(() => []), known: wiser }));
    });
  };
  return { annotate, asked, answers };
}

describe('PageMarks', () => {
  let annotator: ReturnType<typeof makeAnnotator>;
  let annotate: Annotate;
  let marks: PageMarks;

  beforeEach(() => {
    annotator = makeAnnotator();
    ({ annotate } = annotator);
    document.body.innerHTML = '<p>옛 기사</p>';
    marks = new PageMarks({
      annotate: (blocks, known) => annotate(blocks, known),
      highlighter: { add: vi.fn(), remove: vi.fn(), restore: vi.fn(), clear: vi.fn(), size: 0 },
      articles: 'article',
      firstOnly: () => false,
      isSaved: () => false,
      found: () => undefined,
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const read = () => marks.read({ stale: new Set([document.body]), removed: new Set() });
  const asked = (count: number) =>
    vi.waitFor(() => expect(annotator.asked).toHaveLength(count), { interval: 5 });

  it.each([
    ['that is still read', () => undefined, [OLD]],
    ['that was left while it was read', () => marks.forgetArticle(), []],
    ['that was begun anew while it was read', () => marks.startOver(), []],
  ])('lets what comes later know the names of an article %s', async (_, meanwhile, known) => {
    const first = read();
    await asked(1);
    meanwhile();
    document.body.innerHTML = '<p>새 글</p>';
    const second = read();
    annotator.answers[0]?.([OLD]);
    await first;
    await asked(2);
    expect(annotator.asked[1]).toEqual({ blocks: ['새 글'], known });
    annotator.answers[1]?.([]);
    await second;
  });

  it('reads again what nobody has answered for', async () => {
    annotate = () => Promise.reject(new Error('gone'));
    await expect(read()).rejects.toThrow('gone');
    expect(marks.counts().blocks).toBe(0);
    ({ annotate } = annotator);
    const again = read();
    await asked(1);
    annotator.answers[0]?.([]);
    await again;
    expect(marks.counts().blocks).toBe(1);
  });

  it('reads again what it had entered when it could not go on', async () => {
    document.body.innerHTML = '<p>하나</p><p>둘</p><p>셋</p>';
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++ * 100);
    const pause = vi.fn(async () => undefined);
    vi.stubGlobal('scheduler', { yield: pause });
    pause.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('stopped'));
    await expect(read()).rejects.toThrow('stopped');
    expect(marks.counts().blocks).toBe(0);
    const again = read();
    await asked(1);
    expect(annotator.asked[0]?.blocks).toEqual(['하나', '둘', '셋']);
    annotator.answers[0]?.([]);
    await again;
  });
});
