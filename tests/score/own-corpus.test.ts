import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorpus, stripGlosses } from '../../lib/score/labelled-corpus';
import { type Score, type Share, scoreCorpus } from '../../lib/score/score-corpus';
import { engine, lexicon } from '../support/engine';

type Measured = 'precision' | 'recall' | 'hanzi' | 'nameFree';

const CORPUS = new URL('../corpus/', import.meta.url);

/** A floor a little under what is reached: a change that costs accuracy has to say so here. */
const FLOORS = [
  { glosses: 'kept', precision: 0.96, recall: 0.945, hanzi: 0.98, nameFree: 0.97 },
  { glosses: 'stripped', precision: 0.96, recall: 0.92, hanzi: 0.975, nameFree: 0.97 },
] as const;

describe.each(FLOORS)('the engine on its own sentences, glosses $glosses', (floor) => {
  const sentences = read('sentences.jsonl');
  const score = scoreAll(floor.glosses === 'kept' ? sentences : sentences.map(stripGlosses));

  it('has enough of them, with and without names', () => {
    const named = sentences.filter(({ mentions }) => mentions.length > 0).length;
    expect(named).toBeGreaterThanOrEqual(300);
    expect(sentences.length - named).toBeGreaterThanOrEqual(300);
  });

  it(`reaches its floors: ${JSON.stringify(floor)}`, () => {
    expect(share(score.precision)).toBeGreaterThanOrEqual(floor.precision);
    expect(share(score.recall)).toBeGreaterThanOrEqual(floor.recall);
    expect(share(score.hanzi)).toBeGreaterThanOrEqual(floor.hanzi);
    expect(share(score.nameFree)).toBeGreaterThanOrEqual(floor.nameFree);
  });
});

/** File, what it holds, the floors. */
const OTHERS: readonly (readonly [string, string, Partial<Record<Measured, number>>])[] = [
  ['name-free', 'Korean texts that name nobody and nothing Chinese', { nameFree: 0.995 }],
  ['namesakes-unseen', 'Koreans who are called like somebody Chinese', { nameFree: 0.7 }],
  [
    'korean-readings',
    'names read in the Korean way, many of them words',
    { precision: 0.94, recall: 0.74, nameFree: 0.94 },
  ],
  [
    'unseen',
    'sentences no weight was fitted on',
    { precision: 0.94, recall: 0.92, hanzi: 0.95, nameFree: 0.95 },
  ],
];

describe.each(OTHERS)('the engine on %s.jsonl: %s', (name, _, floors) => {
  it(`reaches its floors: ${JSON.stringify(floors)}`, () => {
    const score = scoreAll(read(`${name}.jsonl`).map(stripGlosses));
    for (const [measured, floor] of Object.entries(floors))
      expect(share(score[measured as Measured]), measured).toBeGreaterThanOrEqual(floor);
  });
});

describe('references back in its own articles', () => {
  const articles = read('articles.jsonl');
  const references = articles
    .flatMap(({ mentions }) => mentions)
    .filter(({ tier }) => tier === 'backref');

  it('has enough of them', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(references.length).toBeGreaterThanOrEqual(150);
  });

  it('resolves nine in ten', () => {
    expect(share(scoreAll(articles).references)).toBeGreaterThanOrEqual(0.9);
  });
});

function scoreAll(sentences: ReturnType<typeof parseCorpus>): Score {
  return scoreCorpus(
    sentences,
    (text) => engine.annotate(text).mentions,
    new Set(),
    (hanzi) => lexicon.fold(hanzi),
  );
}

function read(name: string): ReturnType<typeof parseCorpus> {
  return parseCorpus(readFileSync(new URL(name, CORPUS), 'utf8'));
}

function share({ right, all }: Share): number {
  return right / all;
}
