import { describe, expect, it } from 'vitest';
import { createCandidate, type SpanCandidate } from '../../../lib/engine/match/candidate';
import type { Evidence } from '../../../lib/engine/match/evidence';
import { rankEntities } from '../../../lib/engine/match/rank-entities';
import { smallLexicon } from '../../support/small-lexicon';

const WANG = '王網旺汪望枉往忘';
const lexicon = smallLexicon([
  { traditional: '王毅', simplified: '王毅', pinyin: 'Wáng Yì', kind: 'person', prominence: 3 },
  { traditional: '網易', simplified: '网易', pinyin: 'Wǎngyì', kind: 'brand', prominence: 4 },
  { traditional: '王驛', simplified: '王驿', pinyin: 'Wángyì', kind: 'place', prominence: 1 },
  { traditional: '江西', simplified: '江西', pinyin: 'Jiāngxī', kind: 'place', prominence: 4 },
  { traditional: '姜錫', simplified: '姜锡', pinyin: 'Jiāng Xī', kind: 'person', prominence: 2 },
  { traditional: '江西', simplified: '江西', pinyin: 'Jiāngxī', kind: 'other', prominence: 2 },
  {
    traditional: '孫文',
    simplified: '孙文',
    pinyin: 'Sūn Wén',
    kind: 'person',
    region: 'historical',
    prominence: 4,
  },
  { traditional: '孫雯', simplified: '孙雯', pinyin: 'Sūn Wén', kind: 'person', prominence: 3 },
  {
    traditional: '李密',
    simplified: '李密',
    pinyin: 'Lǐ Mì',
    kind: 'person',
    region: 'historical',
    prominence: 3,
  },
  { traditional: '李覓', simplified: '李觅', pinyin: 'Lǐ Mì', kind: 'person', prominence: 3 },
  ...[...WANG].map((surname) => ({
    traditional: `${surname}倫`,
    simplified: `${surname === '網' ? '网' : surname}伦`,
    pinyin: `${{ 旺: 'Wàng', 望: 'Wàng', 忘: 'Wàng', 網: 'Wǎng', 枉: 'Wǎng', 往: 'Wǎng' }[surname] ?? (surname === '汪' ? 'Wāng' : 'Wáng')} Lún`,
    kind: 'person' as const,
    prominence: 1,
  })),
]);

function candidateFor(surface: string, evidence: readonly Evidence[]): SpanCandidate {
  const form = lexicon.findForm(surface);
  const entityIds = lexicon.entityIdsOf(form);
  const span = { start: 0, end: surface.length, form, entityIds };
  return createCandidate({ ...span, evidence: [...evidence] });
}

/** The form, what was observed, the likeliest answer, why. */
const FIRST: readonly (readonly [string, readonly Evidence[], string, string])[] = [
  ['왕이', [], '網易 brand', 'the best known'],
  ['왕이', ['chinese-title-follows'], '王毅 person', 'a title makes it a person'],
  ['왕이', ['title-follows'], '王毅 person', 'any title'],
  ['왕이', ['role-before'], '王毅 person', 'a role before it'],
  ['왕이', ['unit-follows'], '王驛 place', 'a unit makes it a place'],
  ['왕이', ['dateline'], '王驛 place', 'a dateline names places'],
  ['왕이', ['unit-follows', 'title-follows'], '王驛 place', 'a unit is nearer than a title'],
  ['왕이', ['chinese-sentence', 'in-quotes'], '網易 brand', 'other evidence says nothing of kinds'],
  ['왕이', ['company-word-follows'], '網易 brand', 'a word for a company'],
  ['쑨원', [], '孫文 person', 'of the past, but everybody knows him'],
  ['리미', [], '李覓 person', 'nothing speaks of the past'],
  ['리미', ['historical-pair'], '李密 person', 'beside somebody of the past'],
  ['리미', ['historical-neighbour'], '李密 person', 'in a sentence with somebody of the past'],
  ['장시', [], '江西 place', 'the best known of the same Hanzi'],
  ['장시', ['craft-before'], '江西 other', 'a ship, say'],
  ['장시', ['title-follows'], '姜錫 person', 'a title against a well-known place'],
];

describe('rankEntities', () => {
  it.each(FIRST)('%s with %j is %s: %s', (surface, evidence, expected) => {
    const [best] = rankEntities(lexicon, candidateFor(surface, evidence));
    expect(`${best?.traditional} ${best?.kind}`).toBe(expected);
  });

  it('takes a name of a list for what its neighbours are', () => {
    const listed = { ...candidateFor('왕이', []), listedKind: 'person' as const };
    expect(rankEntities(lexicon, listed)[0]?.traditional).toBe('王毅');
  });

  it('gives shares that add up to 1, the largest first', () => {
    for (const surface of ['왕이', '장시', '왕룬']) {
      const shares = rankEntities(lexicon, candidateFor(surface, [])).map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }
  });

  it('gives six answers at most', () => {
    expect(candidateFor('왕룬', []).entityIds).toHaveLength(8);
    expect(rankEntities(lexicon, candidateFor('왕룬', []))).toHaveLength(6);
  });

  it('has no answer for a candidate without a form', () => {
    expect(rankEntities(lexicon, { ...candidateFor('왕이', []), form: -1 })).toEqual([]);
  });
});
