import { afterEach, expect, it } from 'vitest';
import { isAnyKoreanWanted, markAnyKoreanWanted } from '../../lib/detect/any-korean';

const KEY = 'bonmyeongReadsAnyKorean';

afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY);
});

it('is wanted only where a script of ours has said so', () => {
  expect(isAnyKoreanWanted()).toBe(false);
  markAnyKoreanWanted();
  expect(isAnyKoreanWanted()).toBe(true);
});

it('is not wanted by an element of that name, which pages can make', () => {
  Object.assign(globalThis, { [KEY]: { tagName: 'DIV' } });
  expect(isAnyKoreanWanted()).toBe(false);
});
