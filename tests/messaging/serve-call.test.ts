import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CallError, call } from '../../lib/messaging/call';
import type { Reply } from '../../lib/messaging/protocol';
import { type Sender, serve } from '../../lib/messaging/serve';

const OWN = {
  id: fakeBrowser.runtime.id,
  tab: { id: 7 },
  frameId: 3,
  documentId: 'd3',
  url: 'https://example.org/',
};
const READ = { isRead: true };
const PAGE = { type: 'page-found', input: { isKoreanNews: true, isKorean: true } };

/** Delivers a message as the browser would; `undefined` when nobody takes it. */
async function deliver(message: unknown, sender: object = OWN): Promise<Reply | undefined> {
  let answered: (reply: Reply) => void = () => {};
  const reply = new Promise<Reply>((resolve) => {
    answered = resolve;
  });
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, answered);
  return taken.includes(true as never) ? reply : undefined;
}

/** Lets `call` reach what is served, from this sender. */
function connect(sender: object = OWN): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
    deliver(message, sender),
  );
}

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const STRANGERS: readonly (readonly [object, string])[] = [
  [{ ...OWN, id: 'another-extension' }, 'another extension'],
  [{ tab: { id: 7 } }, 'a sender without an id'],
  [{}, 'nobody'],
];

const FOR_OTHERS: readonly (readonly [unknown, string])[] = [
  [{ type: 'no-such-message', input: null }, 'an unknown type'],
  [{ type: 'toString', input: null }, 'a type every object has'],
  [{ type: '__proto__', input: null }, 'a type every object has'],
  [{ type: 'annotate', input: { blocks: [], known: [] } }, 'a type served elsewhere'],
  [{ type: 'page-found' }, 'no input'],
  [{ type: 5, input: null }, 'a type that is no text'],
  ['page-found', 'a text'],
  [null, 'nothing'],
  [undefined, 'nothing at all'],
  [[], 'a list'],
];

const MALFORMED: readonly (readonly [unknown, string])[] = [
  [null, 'no object'],
  [{}, 'a field is missing'],
  [{ isKoreanNews: true }, 'one of two fields is missing'],
  [{ isKoreanNews: 'yes', isKorean: true }, 'a field of another type'],
];

const THROWN: readonly (readonly [unknown, string, string])[] = [
  [new Error('disk is full'), 'page-found: disk is full', 'an error'],
  ['no disk', 'page-found: no disk', 'a text'],
  [undefined, 'page-found: undefined', 'nothing'],
];

describe('serve', () => {
  it('answers with what the handler gives, and tells it who asked', async () => {
    const senders: Sender[] = [];
    serve({
      'page-found': ({ isKoreanNews }, sender) => {
        expect(isKoreanNews).toBe(true);
        senders.push(sender);
        return READ;
      },
    });
    expect(await deliver(PAGE)).toEqual({ ok: true, value: READ });
    expect(await deliver(PAGE, { id: fakeBrowser.runtime.id })).toEqual({ ok: true, value: READ });
    expect(senders).toEqual([
      { tabId: 7, frameId: 3, documentId: 'd3', url: 'https://example.org/', tabUrl: '' },
      { tabId: null, frameId: 0, documentId: null, url: '', tabUrl: '' },
    ]);
  });

  it('waits for a handler that takes its time', async () => {
    serve({ 'page-found': async () => new Promise((resolve) => setTimeout(resolve, 5, READ)) });
    expect(await deliver(PAGE)).toEqual({ ok: true, value: READ });
  });

  it.each(STRANGERS)('leaves strangers alone: %j (%s)', async (sender) => {
    const handler = vi.fn(() => READ);
    serve({ 'page-found': handler });
    expect(await deliver(PAGE, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it.each(FOR_OTHERS)('leaves %j to others: %s', async (message) => {
    const handler = vi.fn(() => READ);
    serve({ 'page-found': handler });
    expect(await deliver(message)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it.each(MALFORMED)('answers malformed input with an error: %#, %s', async (input) => {
    const handler = vi.fn(() => READ);
    serve({ 'page-found': handler });
    const reply = await deliver({ type: 'page-found', input });
    expect(reply).toEqual({ ok: false, error: expect.stringMatching(/^page-found: /) });
    expect(handler).not.toHaveBeenCalled();
  });

  it('says where the input is wrong', async () => {
    serve({ annotate: () => ({ facts: [], spans: [], known: [] }) });
    const reply = await deliver({ type: 'annotate', input: { blocks: ['가', 5], known: [] } });
    expect(reply).toEqual({ ok: false, error: expect.stringContaining('blocks.1') });
  });

  it('refuses more text than an article has', async () => {
    const handler = vi.fn(() => ({ facts: [], spans: [], known: [] }));
    serve({ annotate: handler });
    const send = (blocks: string[]): Promise<Reply | undefined> =>
      deliver({ type: 'annotate', input: { blocks, known: [] } });
    expect((await send(['가'.repeat(200_000)]))?.ok).toBe(true);
    expect((await send(['가'.repeat(200_001)]))?.ok).toBe(false);
    expect((await send(new Array(20_001).fill('')))?.ok).toBe(false);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it.each(THROWN)('sends what a handler throws as text: %s → %s (%s)', async (thrown, error) => {
    serve({
      'page-found': () => {
        throw thrown;
      },
    });
    expect(await deliver(PAGE)).toEqual({ ok: false, error });
  });

  it('sends what a handler rejects with as text', async () => {
    serve({ 'page-found': () => Promise.reject(new TypeError('not yet')) });
    expect(await deliver(PAGE)).toEqual({ ok: false, error: 'page-found: not yet' });
  });

  it('stops when told', async () => {
    const stop = serve({ 'page-found': () => READ });
    stop();
    expect(await deliver(PAGE)).toBeUndefined();
  });
});

const UNBELIEVED: readonly (readonly [unknown, string, string])[] = [
  [undefined, 'no answer', 'nobody took the message'],
  [null, 'no answer', 'nothing'],
  ['ok', 'no answer', 'a text'],
  [{ ok: 'yes', value: null }, 'no answer', 'not a reply'],
  [{ ok: false }, 'no answer', 'an error without words'],
  [{ ok: true, value: { names: 'all' } }, 'unexpected answer', 'another shape than agreed'],
  [{ ok: true }, 'no answer', 'no value'],
];

describe('call', () => {
  it('gives what the other side answers', async () => {
    connect();
    serve({ 'save-sighting': ({ surface }) => ({ nameId: `id of ${surface}` }) });
    const sighting = {
      traditional: '馬化騰',
      simplified: '马化腾',
      pinyin: 'Mǎ Huàténg',
      sinoKorean: '마화등',
      kind: 'person' as const,
      english: '',
      korean: '',
      surface: '마화텅',
      sentence: '마화텅 회장',
      sentenceStart: 0,
      url: 'https://example.org/',
      title: '',
      outlet: '',
      articleDate: '',
    };
    expect(await call('save-sighting', sighting)).toEqual({ nameId: 'id of 마화텅' });
    await expect(call('save-sighting', { ...sighting, url: 'file:///x' })).rejects.toThrow(
      'only pages of the web',
    );
  });

  it('speaks to a tab', async () => {
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => ({
      ok: true,
      value: { names: [] },
    })) as never);
    expect(await call('list-page-names', null, 5)).toEqual({ names: [] });
    expect(sent.mock.calls[0]?.slice(0, 2)).toEqual([5, { type: 'list-page-names', input: null }]);
  });

  it('throws what the other side threw, as text', async () => {
    connect();
    serve({
      'page-found': () => {
        throw new Error('disk is full');
      },
    });
    const error = await call('page-found', { isKoreanNews: true, isKorean: true }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ message: 'page-found: disk is full', gone: false });
  });

  it.each(UNBELIEVED)('does not believe the answer %j: %s (%s)', async (reply, message) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply as never);
    const error = await call('list-page-names', null).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ message: `list-page-names: ${message}`, gone: false });
  });

  it('says when nobody listens, and when the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    const failed = await call('page-found', { isKoreanNews: true, isKorean: true }).catch(
      (each: unknown) => each,
    );
    expect(failed).toMatchObject({ message: 'Error: no receiver', gone: false });
    fakeBrowser.runtime.id = undefined as never;
    const gone = await call('page-found', { isKoreanNews: true, isKorean: true }).catch(
      (each: unknown) => each,
    );
    expect(gone).toMatchObject({ name: 'CallError', gone: true });
  });
});
