import { describe, expect, it } from 'vitest';
import { spellingVariants, syllableVariants } from '../../../lib/engine/pinyin/spelling-variants';
import { ALL_SYLLABLES } from '../../../lib/engine/pinyin/syllable';
import { syllableToHangul } from '../../../lib/engine/pinyin/to-hangul';

/** Pinyin, what it is also written as, why. */
const SEEN: readonly (readonly [string, string, string])[] = [
  ['Jiāng Zémín', '쟝쩌민', 'ㅑ kept after ㅈ'],
  ['Chángshā', '창샤', 'sh heard as sya'],
  ['Tiānjīn', '텐진', 'the diphthong flattened'],
  ['Huāyuáncūn', '화위앤춘', '앤 for 안'],
  ['Shāndōng', '산동', 'ㅗ for ㅜ'],
];

describe('spellingVariants', () => {
  it.each(SEEN)('%s is also %s: %s', (pinyin, expected) => {
    expect(spellingVariants(pinyin)).toContain(expected);
  });

  it('has none for what is no pinyin', () => {
    expect(spellingVariants('qqq')).toEqual([]);
  });
});

describe('syllableVariants', () => {
  it('never has the official spelling among them', () => {
    for (const base of ALL_SYLLABLES)
      expect(syllableVariants(base)).not.toContain(syllableToHangul(base));
  });

  it('has none for what is no syllable', () => {
    expect(syllableVariants('qqq')).toEqual([]);
  });
});
