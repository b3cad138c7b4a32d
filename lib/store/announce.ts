/** Tells every open page of the extension that the notebook changed, so that all show the same. */

const CHANNEL = 'bonmyeong-notebook';

/** Says that something changed. Cheap; where nobody listens nothing happens. */
export function announceChange(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Calls back when another page or the background changed the notebook.
 *
 * @returns stops listening
 */
export function onChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => listener();
  return () => channel.close();
}
