/** Messages to a background that may be asleep, starting, or stopped in the middle of an answer. */
import type { Mention } from '../engine';
import { CallError, call } from '../messaging/call';
import { unpackMentions } from '../messaging/pack-mentions';
import type { Input, MessageType, Output } from '../messaging/protocol';
import type { Annotate } from './page-marks';

/** How long to wait before asking again, in ms. Starting takes some 200 ms. */
const PAUSES = [50, 250, 1000];

/**
 * Asks, and asks again when the background went away before it answered. Only for questions: what changes
 * something might be done twice.
 *
 * @throws CallError when the extension is gone or says no
 */
export async function ask<Type extends MessageType>(
  type: Type,
  input: Input<Type>,
): Promise<Output<Type>> {
  for (const pause of PAUSES) {
    try {
      return await call(type, input);
    } catch (error) {
      if (!(error instanceof CallError) || error.gone) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return call(type, input);
}

/** Finds names by way of the background. */
export const annotateByMessage: Annotate = async (blocks, known) => {
  const { facts, spans, known: wiser } = await ask('annotate', { blocks, known });
  return { mentions: unpackMentions({ facts, spans }, blocks.length), known: wiser };
};

/** Asks the notebook about names. */
export async function whichSavedByMessage(
  names: readonly Pick<Mention, 'traditional' | 'kind' | 'surface'>[],
): Promise<readonly boolean[]> {
  const plain = names.map(({ traditional, kind, surface }) => ({ traditional, kind, surface }));
  return (await ask('which-saved', { names: plain })).saved;
}
