import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../lib/engine';
import { packMentions, unpackMentions } from '../../lib/messaging/pack-mentions';

const mention = (start: number, surface: string): Mention => ({
  start,
  end: start + surface.length,
  surface,
  traditional: '北京',
  simplified: '北京',
  pinyin: 'Běijīng',
  sinoKorean: '북경',
  kind: 'place',
  source: 'lexicon',
  level: 'standard',
  confidence: 0.9,
  candidates: [],
  reasons: ['very well known'],
});

describe('packed mentions', () => {
  it('carry what is said of a name once', () => {
    const { facts, spans } = packMentions([
      [mention(0, '베이징'), mention(9, '베이징')],
      [mention(3, '베이징')],
    ]);
    expect(facts).toHaveLength(1);
    expect(spans).toEqual([0, 0, 3, 0, 0, 9, 12, 0, 1, 3, 6, 0]);
  });

  it('come out as they went in', () => {
    const mentions = fc.array(
      fc
        .tuple(fc.nat(500), fc.constantFrom('베이징', '상하이', '선전'))
        .map(([at, name]) => mention(at, name)),
    );
    fc.assert(
      fc.property(fc.array(mentions), (blocks) => {
        expect(unpackMentions(packMentions(blocks), blocks.length)).toEqual(blocks);
      }),
    );
  });

  it('leave out what points nowhere', () => {
    const { facts } = packMentions([[mention(0, '베이징')]]);
    expect(unpackMentions({ facts, spans: [5, 0, 3, 0, 0, 0, 3, 9, 0, 1] }, 1)).toEqual([[]]);
  });
});
