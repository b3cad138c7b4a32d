import type { Mention } from '../../lib/engine';

/** A mention of 마화텅 at the beginning of a text. */
export function makeMention(change: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: 3,
    surface: '마화텅',
    traditional: '馬化騰',
    simplified: '马化腾',
    pinyin: 'Mǎ Huàténg',
    sinoKorean: '마화등',
    kind: 'person',
    source: 'lexicon',
    confidence: 1,
    level: 'standard',
    candidates: [],
    reasons: [],
    ...change,
  };
}
