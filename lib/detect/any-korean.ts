/**
 * Whether the reader has asked for all Korean text on this page, told by one script of ours to the other. Asking the
 * storage for the reader's rules would cost every Korean page more than looking at it does. The page cannot see
 * this; if it were able to, it could only ask for what the background refuses.
 */
const KEY = 'bonmyeongReadsAnyKorean';

/** From now on Korean that is not news is reported from this page too. */
export function markAnyKoreanWanted(): void {
  Object.assign(globalThis, { [KEY]: true });
}

/** @example isAnyKoreanWanted() // false */
export function isAnyKoreanWanted(): boolean {
  return (globalThis as Record<string, unknown>)[KEY] === true;
}
