import { describe, expect, it } from 'vitest';
import { changeTags, cutTags, parseTags } from '../../components/notebook/tag-text';
import { LONGEST_TAG, MOST_TAGS } from '../../lib/store/limits';

const LONGEST = '가'.repeat(LONGEST_TAG);

describe('cutTags', () => {
  it.each([
    ['what fits is left as it is', '하나, 둘，  셋,', '하나, 둘，  셋,'],
    ['a tag is cut at its longest', `하나, ${LONGEST}나, 둘`, `하나, ${LONGEST}, 둘`],
    [
      'a character of two units is not cut in half',
      `${'가'.repeat(LONGEST_TAG - 1)}𠮷`,
      '가'.repeat(LONGEST_TAG - 1),
    ],
    ['no more tags than a name can have', '가,'.repeat(MOST_TAGS + 5), '가,'.repeat(MOST_TAGS)],
  ])('%s', (_, text, expected) => {
    expect(cutTags(text)).toBe(expected);
  });
});

describe('changeTags', () => {
  it.each([
    ['only what was changed', ['하나', '둘'], '하나, 둘', '둘, 셋', ['셋'], ['하나']],
    ['nothing where only the spaces changed', ['하나', '둘'], '하나, 둘', '하나,둘', [], []],
    ['not what others added meanwhile', ['하나', '남'], '하나', '하나, 둘', ['둘'], []],
    ['a tag with a comma in it stays', ['하나, 둘'], '하나, 둘', '하나, 둘, 셋', ['셋'], []],
    ['and goes when all of it goes', ['하나, 둘'], '하나, 둘', '', [], ['하나, 둘']],
  ])('changes %s', (_, tags, before, after, addTags, removeTags) => {
    expect(changeTags(tags, before, after)).toEqual({ addTags, removeTags });
  });
});

describe('parseTags', () => {
  it('parts at commas of both widths and drops what is empty', () => {
    expect(parseTags(' 기업, ,경제，')).toEqual(['기업', '경제']);
  });
});
