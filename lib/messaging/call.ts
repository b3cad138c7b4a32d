import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Input, type MessageType, type Output, PROTOCOL } from './protocol';

/** A message that was not answered, or answered with an error. `gone` when the extension was updated or removed. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    message: string,
    readonly gone: boolean,
  ) {
    super(message);
  }
}

const ReplySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/**
 * Sends a message to the background, or with `tabId` to the annotator of that tab: the top frame's,
 * or that of the frame which holds the article.
 *
 * @throws CallError when nobody answers, the answer is an error, or it does not fit the schema
 * @example const { mentions } = await call('annotate', { blocks: ['마화텅 회장'], known: [] })
 */
export async function call<Type extends MessageType>(
  type: Type,
  input: Input<Type>,
  tabId?: number,
): Promise<Output<Type>> {
  let reply: unknown;
  try {
    reply =
      tabId === undefined
        ? await browser.runtime.sendMessage({ type, input })
        : await browser.tabs.sendMessage(tabId, { type, input });
  } catch (error) {
    // Without `runtime.id` this script outlived its extension (update, reload, removal).
    throw new CallError(String(error), browser.runtime?.id === undefined);
  }
  const parsed = v.safeParse(ReplySchema, reply);
  if (!parsed.success) throw new CallError(`${type}: no answer`, false);
  const { output } = parsed;
  if (!output.ok) throw new CallError(output.error, false);
  const value = v.safeParse(PROTOCOL[type].output, output.value);
  if (!value.success) throw new CallError(`${type}: unexpected answer`, false);
  return value.output as Output<Type>;
}
