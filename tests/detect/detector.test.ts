import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import detector from '../../entrypoints/detector';
import { markAnyKoreanWanted } from '../../lib/detect/any-korean';

const STORY = '<p>가람시는 올가을 강을 건너는 새 다리를 하나 더 놓기로 했다고 밝혔다.</p>'.repeat(
  6,
);
const BYLINE = '<p>나들이 기자 walk@example.com</p>';
/** Longer than the detector waits before it looks again, in ms. */
const SOON = 600;

/** Stands for the Navigation API, which the DOM of these tests does not have. */
const navigation = new EventTarget();

let asked: { isKoreanNews: boolean }[];
let answer: () => unknown;

beforeEach(() => {
  vi.useFakeTimers();
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

/** The page goes to another address by itself, with other text. */
async function go(address: string, html: string): Promise<void> {
  history.pushState(null, '', address);
  document.body.innerHTML = html;
  navigation.dispatchEvent(new Event('navigatesuccess'));
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

it('asks again where the page has gone elsewhere', async () => {
  answer = () => ({ ok: true, value: { isRead: false } });
  document.body.innerHTML = STORY;
  detector.main();
  await vi.advanceTimersByTimeAsync(SOON);
  await go('/next', STORY);
  await go('/next', STORY);
  expect(asked).toHaveLength(2);
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
