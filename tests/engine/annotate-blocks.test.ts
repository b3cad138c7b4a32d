import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateBlocks } from '../../lib/engine';
import type { Mention } from '../../lib/engine/types';
import { engine } from '../support/engine';

/** Sentences that stand for an article, with names of every kind, traps, glosses and references. */
const SENTENCES = [
  '마화텅(馬化騰) 텐센트(騰訊) 회장이 베이징에 왔다.',
  '마 회장은 웃으며 손을 흔들었다.',
  '시진핑(習近平) 중국 국가주석은 상하이를 찾았다.',
  '시 주석은 경제가 좋아진다고 말했다.',
  '지난 시간에는 시장에서 사람들을 만났다.',
  '저장성 항저우와 장쑤성 난징에는 비가 내렸다.',
  '사진가 가오둥펑(高東風)은 말이 없었다.',
  '가오둥펑의 사진은 우루무치에서 찍었다.',
  '왕이 외교부장과 리커창 총리가 함께 나왔다.',
  '왕 부장은 회담 후 주석을 달았다.',
  '날씨가 좋아서 값이 내렸다고 한다.',
  '대만 타이베이에서 차이잉원 총통이 말했다.',
  '춘제(春節, 춘절)에는 웨이신(微信)으로 돈을 보낸다.',
  '류중일 감독은 어제 경기를 이겼다.',
];

const article = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 10 });

const summary = ({ surface, traditional, source, confidence }: Mention): string =>
  `${surface} ${traditional} ${source} ${confidence}`;

/** Checks what holds for the mentions of any text. */
function expectSound(text: string, mentions: readonly Mention[]): void {
  let last = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(last);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(text.length);
    expect(mention.surface).toBe(text.slice(mention.start, mention.end));
    expect(mention.confidence).toBeGreaterThanOrEqual(0);
    expect(mention.confidence).toBeLessThanOrEqual(1);
    expect(mention.candidates.length).toBeGreaterThan(0);
    last = mention.end;
  }
}

describe('annotateBlocks', () => {
  it('puts each mention in its block, with offsets there', () => {
    const blocks = ['', '마화텅(馬化騰)', '그리고', '', '오늘 마화텅은'];
    const { mentions } = annotateBlocks(engine, blocks, []);
    expect(mentions.map((each) => each.map(({ start, end }) => [start, end]))).toEqual([
      [],
      [[0, 3]],
      [],
      [],
      [[3, 6]],
    ]);
  });

  it('gives nothing for no blocks', () => {
    expect(annotateBlocks(engine, [], [])).toEqual({ mentions: [], known: [] });
  });

  it('finds no name across two blocks', () => {
    const { mentions } = annotateBlocks(engine, ['중국 텐센트의 마화', '텅 회장'], []);
    expect(mentions.flat().map(({ surface }) => surface)).not.toContain('마화텅');
  });

  it('finds the same mentions however whole sentences are cut into blocks', () => {
    fc.assert(
      fc.property(article, fc.array(fc.boolean()), (sentences, cuts) => {
        const blocks = [sentences[0] ?? ''];
        sentences.slice(1).forEach((sentence, index) => {
          if (cuts[index]) blocks.push(sentence);
          else blocks.push(`${blocks.pop()} ${sentence}`);
        });
        const whole = engine.annotate(sentences.join(' ')).mentions;
        const cut = annotateBlocks(engine, blocks, []).mentions;
        cut.forEach((mentions, index) => {
          expectSound(blocks[index] ?? '', mentions);
        });
        expect(cut.flat().map(summary)).toEqual(whole.map(summary));
      }),
      { numRuns: 150 },
    );
  });

  it('reads a later part with the names of the earlier one', () => {
    const { known } = annotateBlocks(engine, ['사진가 가오둥펑(高東風)은 말이 없었다.'], []);
    const later = annotateBlocks(engine, ['가오둥펑의 사진이다.'], known);
    expect(later.mentions.flat().map(summary)[0]).toMatch(/^가오둥펑 高東風 gloss /);
    expect(later.known).toEqual(known);
  });
});

describe('annotate', () => {
  it('gives the same for the same text, and again with the names it has explained', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const text = sentences.join(' ');
        const once = engine.annotate(text);
        expect(engine.annotate(text)).toEqual(once);
        expect(engine.annotate(text, once.known)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });

  it('finds the same names in NFD, and with marks and soft hyphens in them', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const text = sentences.join(' ');
        const nfd = text.normalize('NFD');
        const marked = [...text].join('\u200b');
        const names = (raw: string): string[] =>
          engine.annotate(raw).mentions.map(({ traditional }) => traditional);
        expectSound(nfd, engine.annotate(nfd).mentions);
        expectSound(marked, engine.annotate(marked).mentions);
        expect(names(nfd)).toEqual(names(text));
        expect(names(marked)).toEqual(names(text));
      }),
      { numRuns: 30 },
    );
  });

  it('does not throw on any text, and what it finds is sound', () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 6 }),
          fc.string({ unit: 'grapheme', maxLength: 4 }),
          fc.constantFrom(
            ...'마화텅시진핑왕이리후저장성베이징대만지난',
            ' ',
            ' ',
            '(',
            ')',
            '?',
            '□',
          ),
          fc.constantFrom('馬化騰', '黃?', '회장', '주석', '성', '시', '은', '·', ', ', '\n', '. '),
          fc.constantFrom(
            '마화텅',
            '베이징',
            '텐센트(騰訊?텅쉰)',
            '시 주석',
            '중국 ',
            '\ud83d',
            '\u0000',
          ),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (text) => {
        const { mentions } = engine.annotate(text);
        expectSound(text, mentions);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not throw on names handed in that no lexicon has', () => {
    const known = fc.record({
      surface: fc.string({ unit: 'binary', maxLength: 5 }),
      traditional: fc.string({ unit: 'binary', maxLength: 5 }),
      simplified: fc.string({ unit: 'binary', maxLength: 5 }),
      pinyin: fc.string({ maxLength: 8 }),
      kind: fc.constantFrom('person' as const, 'place' as const),
      via: fc.constantFrom('reading' as const, 'alias' as const),
      printed: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(known, { maxLength: 4 }), article, (names, sentences) => {
        const text = [...names.map(({ surface }) => surface), ...sentences].join(' ');
        expectSound(text, engine.annotate(text, names).mentions);
      }),
      { numRuns: 100 },
    );
  });

  it('reads five megabytes, and keeps nothing of them', { timeout: 180_000 }, () => {
    const paragraph = `${'어제 시장에서 만난 사람들은 지난 여름 장마가 길었다고 말했다. '.repeat(30)}\n`;
    const unit = `${paragraph.repeat(8)}마화텅(馬化騰) 회장은 웃었다.\n`;
    const count = Math.ceil(5_000_000 / new TextEncoder().encode(unit).length);
    const text = unit.repeat(count);
    engine.annotate(unit);
    const before = process.memoryUsage().heapUsed;
    const { mentions, known } = engine.annotate(text);
    const grown = process.memoryUsage().heapUsed - before;
    expect(mentions).toHaveLength(count);
    expect(known).toHaveLength(1);
    expect(grown).toBeLessThan(400_000_000);
  });
});
