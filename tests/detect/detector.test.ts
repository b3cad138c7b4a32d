import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import detector from '../../entrypoints/detector';
import { markAnyKoreanWanted } from '../../lib/detect/any-korean';
import { BYLINE, STORY } from './story';

/** Longer than the detector waits before it looks again, in ms. */
const SOON = 600;

/** Stands for the Navigation API, which the DOM of these tests does not have. */
let navigation: EventTarget;

let asked: { isKoreanNews: boolean }[];
let answer: () => unknown;

beforeEach(() => {
  vi.useFakeTimers();
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  asked = [];
  answer = () => ({ ok: true, value: { isRead: true } });
  vi.stubGlobal('browser', {
    runtime: {
      id: 'ours',
      sendMessage: async ({ input }: { input: { isKoreanNews: boolean } }) => {
        asked.push(input);
        return answer();
      },
    },
  });
  document.documentElement.lang = 'ko';
  markAnyKoreanWanted();
});
afterEach(async () => {
  // The next change after its patience is the last that it sees.
  await vi.advanceTimersByTimeAsync(20_000);
  document.body.innerHTML = '';
  await vi.advanceTimersByTimeAsync(SOON);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'bonmyeongReadsAnyKorean');
});

/** The page goes to another address by itself; what stands there comes `delay` ms later. */
async function go(address: string, html: string, delay = 0): Promise<void> {
  history.pushState(null, '', address);
  navigation.dispatchEvent(new Event('navigatesuccess'));
  await vi.advanceTimersByTimeAsync(delay);
  document.documentElement.lang = 'ko';
  document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(SOON);
}

/** A page in another language, which is not watched. */
async function startInEnglish(): Promise<void> {
  history.pushState(null, '', '/english');
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<p>Trade grew for a third month in a row.</p>';
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
}

it.each([
  ['asks once for a page that is read as Korean and becomes news', { isRead: true }, [false]],
  ['asks again for news where Korean was refused', { isRead: false }, [false, true]],
])('%s', async (_, value, expected) => {
  answer = () => ({ ok: true, value });
  document.body.innerHTML = STORY;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  document.body.innerHTML = STORY + BYLINE;
  await vi.advanceTimersByTimeAsync(SOON);
  expect(asked.map(({ isKoreanNews }) => isKoreanNews)).toEqual(expected);
});

it('asks again for news where Korean is refused only after it has become news', async () => {
  answer = () =>
    new Promise((resolve) => {
      setTimeout(() => resolve({ ok: true, value: { isRead: false } }), 2 * SOON);
    });
  document.body.innerHTML = STORY;
  detector.main();
  document.body.innerHTML = STORY + BYLINE;
  await vi.advanceTimersByTimeAsync(6 * SOON);
  expect(asked.map(({ isKoreanNews }) => isKoreanNews)).toEqual([false, true]);
});

it.each([
  ['at once', 0],
  ['when the page has been looked at already', 2 * SOON],
])(
  'finds an article that the page goes to without loading, and that comes %s',
  async (_, delay) => {
    await startInEnglish();
    await go('/article', STORY + BYLINE, delay);
    expect(asked).toMatchObject([{ isKoreanNews: true }]);
  },
);

it('does not look again where the address is the same', async () => {
  await startInEnglish();
  await go(document.URL, STORY + BYLINE);
  expect(asked).toEqual([]);
});

it('asks again what was refused where the page has gone elsewhere', async () => {
  answer = () => ({ ok: true, value: { isRead: false } });
  document.body.innerHTML = STORY;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  await go('/next', STORY);
  await go('/next', STORY);
  expect(asked).toHaveLength(2);
});

it('looks at a page where there is no Navigation API', async () => {
  vi.stubGlobal('navigation', undefined);
  document.body.innerHTML = STORY + BYLINE;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  expect(asked).toHaveLength(1);
});

it.each([
  ['an empty page in no language', '<div></div>', true],
  ['a page in no language that has text', '<p>Hello.</p>', false],
  ['a page of messages', `<p>받은편지함 보낸편지함 휴지통</p>${STORY}${BYLINE}`, false],
])('%s is looked at again: %s', async (_, html, isWatched) => {
  document.documentElement.removeAttribute('lang');
  document.body.innerHTML = html;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  asked.length = 0;
  document.body.innerHTML = STORY + BYLINE;
  await vi.advanceTimersByTimeAsync(SOON);
  expect(asked.length > 0).toBe(isWatched);
});

it('asks for nothing but news where no Korean is wanted', async () => {
  Reflect.deleteProperty(globalThis, 'bonmyeongReadsAnyKorean');
  document.body.innerHTML = STORY;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  expect(asked).toEqual([]);
});

it.each([
  [
    'throws, as when the extension is gone',
    () => {
      throw new Error('context invalidated');
    },
  ],
  ['does not answer', () => undefined],
])('bears a background that %s', async (_, work) => {
  answer = work;
  document.body.innerHTML = STORY + BYLINE;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  expect(asked).toHaveLength(1);
});
