/** Tells every open page of the extension that the notebook changed, so that all show the same. */

const CHANNEL = 'bonmyeong-notebook';

/** `some`: names were added or changed, their times say which; `all`: names may be gone, or rules have changed. */
export type Change = 'some' | 'all';

/** Says that something changed. Cheap; where nobody listens nothing happens. */
export function announceChange(change: Change): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/**
 * Calls back when another page or the background changed the notebook.
 *
 * @returns stops listening
 */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => listener(data === 'some' ? 'some' : 'all');
  return () => channel.close();
}
