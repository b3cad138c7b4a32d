/**
 * `npm run bench [-- [--rounds N] [FILE]]`: how fast the engine reads, in one run on the same texts beside `garu-ko` (a Korean
 * morphological analyser), one RegExp of all forms and the fastest Aho-Corasick package found (modern-ahocorasick was the
 * next), and whether its cost is linear.
 *
 * The texts are the project's own sentences, in which names stand closer than in papers, or the news of a labelled corpus
 * of the same format. "Scan" is what the engine does with every character: normalise and find
 * candidates. `annotate` is all of it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { Garu } from 'garu-ko';
import { formatTable } from '../../lib/cli/format-table';
import { loadEngine } from '../../lib/cli/load-engine';
import { normalize } from '../../lib/engine/hangul/normalize';
import { SurnameIndex } from '../../lib/engine/infer/surname-index';
import { findCandidates } from '../../lib/engine/match/find-candidates';
import { type LabelledSentence, parseCorpus } from '../../lib/score/labelled-corpus';
import { median } from './median';

/** UTF-16 units read of each kind of text; what takes a second for the whole gets a part of it. */
const LENGTH = 100_000;
const PART = 4_000;
const WARM_UP = 3;
const OWN = new URL('../corpus/sentences.jsonl', import.meta.url);
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 5_000_000];

type Contender = {
  readonly name: string;
  readonly part: boolean;
  /** @returns how many it found, so that nothing is optimised away */
  readonly read: (text: string) => number;
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '15' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);

const { engine, lexicon } = await loadEngine();
const surnames = new SurnameIndex(lexicon);
const nobody = new Map<string, never>();
const sentences = read(positionals[0] ?? OWN).filter(({ genre }) => genre === 'news');
const without = sentences.filter(({ mentions }) => mentions.length === 0);
const named = sentences.filter(({ mentions }) => mentions.length > 0);
/** Articles of twenty sentences, every second of which has names in the news about China. */
const texts = {
  plain: inTwenties(without),
  news: inTwenties(named.flatMap((sentence, index) => [sentence, without[index] ?? sentence])),
};

const contenders = await makeContenders();
const speeds = measure(contenders);
const slowest = speeds.get('garu-ko');
process.stdout.write(
  `characters a millisecond, median of ${rounds} interleaved rounds; ${lexicon.formCount} forms; in news about China a name begins every ${distance()} characters\n`,
);
process.stdout.write(
  formatTable(
    ['', 'no Chinese names', 'news about China', '× garu-ko', '× garu-ko'],
    contenders.map(({ name }) => {
      const { plain, news } = speeds.get(name) ?? { plain: 0, news: 0 };
      const ratios = [plain / (slowest?.plain ?? 1), news / (slowest?.news ?? 1)];
      return [name, whole(plain), whole(news), ...ratios.map((ratio) => ratio.toFixed(1))];
    }),
  ),
);
process.stdout.write(formatTable(['annotate', ...SIZES.map(inKilobytes)], growth()));

async function makeContenders(): Promise<Contender[]> {
  const forms = Array.from({ length: lexicon.formCount }, (_, form) => lexicon.surfaceOf(form));
  const pattern = new RegExp(forms.map((form) => escapePattern(form)).join('|'), 'g');
  const monyone = new AhoCorasick(forms);
  const garu = await Garu.load();
  return [
    {
      name: 'bonmyeong, scan',
      part: false,
      read: (text) => findCandidates(lexicon, normalize(text).text, nobody, surnames).length,
    },
    {
      name: 'bonmyeong, annotate',
      part: false,
      read: (text) => engine.annotate(text).mentions.length,
    },
    { name: 'garu-ko', part: true, read: (text) => countTokens(garu, text) },
    { name: 'RegExp of all forms', part: true, read: (text) => [...text.matchAll(pattern)].length },
    {
      name: '@monyone/aho-corasick',
      part: false,
      read: (text) => monyone.matchInText(text).length,
    },
  ];
}

/** Sentence by sentence, as its documentation has it. */
function countTokens(garu: Garu, text: string): number {
  let tokens = 0;
  for (const line of text.split('\n'))
    if (line !== '') tokens += [garu.analyze(line)].flat().length;
  return tokens;
}

type Speeds = { readonly plain: number; readonly news: number };

function measure(all: readonly Contender[]): Map<string, Speeds> {
  const seen = new Map(all.map(({ name }) => [name, { plain: [0], news: [0] }]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const { name, part, read: run } of all) {
      for (const kind of ['plain', 'news'] as const) {
        const speed = speedOf(run, texts[kind], part ? PART : LENGTH);
        if (round >= 0) seen.get(name)?.[kind].push(speed);
      }
    }
  }
  return new Map(
    [...seen].map(([name, { plain, news }]) => [
      name,
      { plain: median(plain.slice(1)), news: median(news.slice(1)) },
    ]),
  );
}

/** Reads article after article, again from the first, until so much is read. @returns characters a millisecond */
function speedOf(run: Contender['read'], articles: readonly string[], length: number): number {
  let done = 0;
  const start = performance.now();
  for (let index = 0; done < length; index++) {
    const article = articles[index % articles.length] as string;
    run(article);
    done += article.length;
  }
  return done / (performance.now() - start);
}

/** Characters a millisecond at every size, and against the fastest. */
function growth(): string[][] {
  return (['plain', 'news'] as const).map((kind) => {
    const speeds = SIZES.map((size) => {
      const text = repeat(texts[kind].join('\n'), size);
      const runs = Math.max(3, Math.min(200, Math.round(2_000_000 / size)));
      return median(
        Array.from({ length: runs }, () => {
          const start = performance.now();
          engine.annotate(text);
          return size / (performance.now() - start);
        }),
      );
    });
    return [kind === 'plain' ? 'no Chinese names' : 'news about China', ...speeds.map(whole)];
  });
}

function read(file: string | URL): LabelledSentence[] {
  return parseCorpus(readFileSync(file, 'utf8'));
}

/** How far one name begins from the next in the news about China, in characters. */
function distance(): number {
  const text = texts.news.join('\n');
  const names = texts.news.flatMap((article) => engine.annotate(article).mentions);
  return Math.round(text.length / names.length);
}

function inTwenties(sentences: readonly LabelledSentence[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / 20) }, (_, index) =>
    sentences
      .slice(index * 20, index * 20 + 20)
      .map(({ text }) => text)
      .join('\n'),
  );
}

function repeat(text: string, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);
}

function whole(speed: number): string {
  return speed < 100 ? speed.toFixed(1) : Math.round(speed).toLocaleString('en');
}

function inKilobytes(size: number): string {
  return size < 1_000_000 ? `${size / 1_000} K` : `${size / 1_000_000} M`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
