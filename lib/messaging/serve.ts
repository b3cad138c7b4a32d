import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Input, type MessageType, type Output, PROTOCOL, type Reply } from './protocol';

/** Who sent a message: the tab and frame it came from, where it came from a page; addresses as far as known. */
export type Sender = {
  readonly tabId: number | null;
  readonly frameId: number;
  /** The document that was in the frame then; `null` where the browser does not say (Firefox). */
  readonly documentId: string | null;
  readonly url: string;
  readonly tabUrl: string;
};

/** What answers each message; a part serves only the messages meant for it. */
export type Handlers = {
  readonly [Type in MessageType]?: (
    input: Input<Type>,
    sender: Sender,
  ) => Promise<Output<Type>> | Output<Type>;
};

/**
 * Answers messages of the extension's own parts. Strangers, messages without a handler here and messages of
 * no known type are left to others; a malformed one is answered with an error.
 *
 * @returns stops serving
 */
export function serve(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = handlers[message.type];
    if (handler === undefined) return undefined;
    const from = {
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? 0,
      documentId: sender.documentId ?? null,
      url: sender.url ?? '',
      tabUrl: sender.tab?.url ?? '',
    };
    void answer(message.type, message.input, (input) => handler(input as never, from)).then(
      respond,
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isEnvelope(message: unknown): message is { type: MessageType; input: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(PROTOCOL, message.type) &&
    'input' in message
  );
}

async function answer(
  type: MessageType,
  input: unknown,
  handle: (input: unknown) => unknown,
): Promise<Reply> {
  const parsed = v.safeParse(PROTOCOL[type].input, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { ok: false, error: `${type}: ${v.getDotPath(issue) ?? 'input'}: ${issue.message}` };
  }
  try {
    return { ok: true, value: await handle(parsed.output) };
  } catch (error) {
    return {
      ok: false,
      error: `${type}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
