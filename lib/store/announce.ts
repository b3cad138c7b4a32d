/** Tells every open page of the extension that the notebook changed, so that all show the same. */

const CHANNEL = 'bonmyeong-notebook';
/** A channel keeps a message from the object it was sent with only; this page's other objects would hear it. */
const PAGE = crypto.randomUUID();

/** `some`: names were added or changed, their times say which; `all`: names may be gone, or rules have changed. */
export type Change = 'some' | 'all';

type Message = { readonly change: Change; readonly page: string };

/** Says that something changed. Cheap; where nobody listens nothing happens. */
export function announceChange(change: Change): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ change, page: PAGE } satisfies Message);
  channel.close();
}

/**
 * Calls back when another page or the background changed the notebook; not for what this page announces itself.
 *
 * @returns stops listening
 */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.page !== PAGE) listener(data.change);
  };
  return () => channel.close();
}
