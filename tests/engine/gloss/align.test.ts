import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/engine/gloss/align';
import { formatSyllable } from '../../../lib/engine/pinyin/syllable';
import { lexicon } from '../../support/engine';

/** Hanzi, Hangul, what of the Hangul is the name, how it was read, why. */
const ALIGNED: readonly (readonly [string, string, string, string, string])[] = [
  ['馬化騰', '마화텅', '마화텅', 'mandarin', 'each Hanzi one block'],
  ['馬化騰', '대표인 마화텅', '마화텅', 'mandarin', 'what stands before is not part of it'],
  ['马化腾', '마화텅', '마화텅', 'mandarin', 'simplified characters'],
  ['桂林', '구이린', '구이린', 'mandarin', 'one Hanzi with two blocks'],
  ['毛澤東', '모택동', '모택동', 'sino-korean', 'the Korean reading'],
  ['劉備', '유비', '유비', 'sino-korean', 'the initial-sound law: 류 is written 유'],
  ['安山', '안산', '안산', 'both', 'the same in both readings'],
  ['浙江大學', '저장대학', '저장대학', 'mixed', 'Mandarin name, Korean class word'],
  ['侯孝賢', '허우 샤오셴', '허우 샤오셴', 'mandarin', 'one space inside the name'],
  ['黃□', '황푸', '황푸', 'both', 'a hole takes a block'],
  ['馬□', '시민기자 마구이', '마구이', 'both', 'or two'],
];

const NOT_ALIGNED: readonly (readonly [string, string, string])[] = [
  ['馬化騰', '텐센트', 'another name'],
  ['馬化騰', '마화텅은', 'read from the right end, where a particle stands'],
  ['馬化騰', '화텅', 'a Hanzi is left over'],
  ['馬化騰', '', 'no Hangul'],
  ['□□', '황푸', 'holes only'],
  ['馬化騰', 'Ma Huateng', 'no Hangul'],
  ['侯孝賢', '허우 샤오 셴', 'two spaces inside'],
  ['黃□', '황A', 'a hole is a block of Hangul'],
  ['大學浙江', '대학저장', 'the Korean class word stands at the end only'],
];

describe('align', () => {
  it.each(ALIGNED)('%s with %s takes %s as %s: %s', (hanzi, hangul, name, reading) => {
    const alignment = align(lexicon, [...hanzi], hangul);
    expect(alignment?.reading).toBe(reading);
    expect(hangul.slice(alignment?.start)).toBe(name);
    expect(alignment?.syllables).toHaveLength([...hanzi].length);
  });

  it.each(NOT_ALIGNED)('does not read %s as %j: %s', (hanzi, hangul) => {
    expect(align(lexicon, [...hanzi], hangul)).toBeNull();
  });

  it('tells by which reading of a character the Hangul was read', () => {
    const toneless = (hanzi: string, hangul: string): string | undefined =>
      align(lexicon, [...hanzi], hangul)
        ?.syllables.map((each) => (each === null ? '□' : formatSyllable({ ...each, tone: 5 })))
        .join(' ');
    expect(toneless('重慶', '충칭')).toBe('chong qing');
    expect(toneless('重山', '중산')).toBe('zhong shan');
    expect(toneless('張□', '장칭')).toBe('zhang □');
  });

  it('counts the characters read in the Korean way at the end', () => {
    expect(align(lexicon, [...'浙江大學'], '저장대학')?.koreanTail).toBe(2);
    expect(align(lexicon, [...'馬化騰'], '마화텅')?.koreanTail).toBe(0);
    expect(align(lexicon, [...'毛澤東'], '모택동')?.koreanTail).toBe(3);
  });
});
