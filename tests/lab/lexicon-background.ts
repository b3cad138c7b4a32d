/** Stands in for the extension's background in a real browser: opens lexicons on command and says how long it took. */
import { createEngine, type Engine, openLexicon } from '../../lib/engine';
import type { Lexicon } from '../../lib/engine/lexicon/lexicon';
import { createLookup } from '../../lib/engine/lexicon/lookup';

/** What the page of the lab may ask the background for. */
export type LexiconOrder =
  | { readonly do: 'open' }
  | { readonly do: 'hold' }
  | { readonly do: 'annotate'; readonly texts: readonly string[]; readonly rounds: number };

/** Milliseconds of reading the bytes, from them to the answer of the first look-up, and of reading a first text then. */
export type Opened = { readonly read: number; readonly open: number; readonly text: number };

/** Milliseconds over all texts in each round, and the names found, with each lexicon. */
export type Annotated = Record<
  'small' | 'full',
  { readonly times: number[]; readonly names: number }
>;

const FULL = 'lexicon.bin';
const SMALL = 'small-lexicon.bin';
const WARM_UP = 20;
/** A name asked for, and the text it is first found in. */
const FIRST = { hangul: '마화텅', text: '마화텅(馬化騰) 회장', name: '馬化騰' };

type Host = {
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: {
      addListener(
        listener: (order: LexiconOrder, sender: unknown, answer: (value: unknown) => void) => true,
      ): void;
    };
  };
};
const { runtime } = (globalThis as unknown as { chrome: Host }).chrome;

/** Kept so that the heap can be looked at with it. */
const held: Engine[] = [];

runtime.onMessage.addListener((order, _sender, answer) => {
  const work =
    order.do === 'open'
      ? open()
      : order.do === 'hold'
        ? hold()
        : annotate(order.texts, order.rounds);
  work.then(answer, (error: unknown) => answer({ error: String(error) }));
  return true;
});

async function open(): Promise<Opened> {
  const begun = performance.now();
  const bytes = await readBytes(FULL);
  const read = performance.now();
  const lexicon = openAndLookUp(bytes);
  const opened = performance.now();
  readFirst(lexicon);
  return { read: read - begun, open: opened - read, text: performance.now() - opened };
}

async function hold(): Promise<null> {
  held.push(await openEngine(FULL));
  return null;
}

/**
 * The lexicons take turns, so that whatever else the machine does falls on both; the first rounds, in which the browser
 * compiles the code, do not count.
 */
async function annotate(texts: readonly string[], rounds: number): Promise<Annotated> {
  const small = { engine: await openEngine(SMALL), times: [] as number[], names: 0 };
  const full = { engine: await openEngine(FULL), times: [] as number[], names: 0 };
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const each of round % 2 === 0 ? [small, full] : [full, small]) {
      each.names = 0;
      const begun = performance.now();
      for (const text of texts) each.names += each.engine.annotate(text).mentions.length;
      if (round >= 0) each.times.push(performance.now() - begun);
    }
  }
  const tell = ({ times, names }: typeof small) => ({ times, names });
  return { small: tell(small), full: tell(full) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(runtime.getURL(`/${path}`));
  return new Uint8Array(await response.arrayBuffer());
}

async function openEngine(path: string): Promise<Engine> {
  return readFirst(openAndLookUp(await readBytes(path)));
}

function openAndLookUp(bytes: Uint8Array): Lexicon {
  const lexicon = openLexicon(bytes, new TextDecoder());
  const found = createLookup(lexicon)(FIRST.hangul)[0]?.traditional;
  if (found !== FIRST.name) throw new Error(`the first look-up found ${found}`);
  return lexicon;
}

function readFirst(lexicon: Lexicon): Engine {
  const engine = createEngine(lexicon);
  const found = engine.annotate(FIRST.text).mentions[0]?.traditional;
  if (found !== FIRST.name) throw new Error(`the first text read has ${found}`);
  return engine;
}
