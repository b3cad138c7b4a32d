/** Tags as the reader writes them: apart by commas. */

import type { NamePatch } from '../../lib/store/edit-names';
import { LONGEST_TAG, MOST_TAGS } from '../../lib/store/limits';

/**
 * The tags in a text.
 *
 * @example parseTags('기업, 경제，') // ['기업', '경제']
 */
export function parseTags(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** Cuts what is too long for a tag, and the tags that are too many, as a text field does with what is typed. */
export function cutTags(text: string): string {
  const parts = text.match(/[^,，]*[,，]?/g) ?? [];
  return parts
    .slice(0, MOST_TAGS)
    .map((part) => {
      const [, space = '', tag = '', comma = ''] = /^(\s*)(.*?)([,，]?)$/s.exec(part) ?? [];
      // Half a character would be left of one that is two units long.
      return space + tag.slice(0, LONGEST_TAG).replace(/[\ud800-\udbff]$/, '') + comma;
    })
    .join('');
}

/**
 * What to change on a name whose tags were written as `before` and are now written as `after`.
 *
 * @example changeTags(['하나', '둘'], '하나, 둘', '둘, 셋') // { addTags: ['셋'], removeTags: ['하나'] }
 */
export function changeTags(
  tags: readonly string[],
  before: string,
  after: string,
): Required<Pick<NamePatch, 'addTags' | 'removeTags'>> {
  const [had, wanted] = [new Set(parseTags(before)), new Set(parseTags(after))];
  const isGone = (tag: string) => had.has(tag) && !wanted.has(tag);
  return {
    addTags: [...wanted].filter((tag) => !had.has(tag)),
    // One from a file may have a comma in it.
    removeTags: tags.filter((tag) => parseTags(tag).every(isGone)),
  };
}
