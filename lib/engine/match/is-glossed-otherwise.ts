import { toInitial } from '../hangul/initial-sound';
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';

const HANZI_IN_BRACKET = /^\((\p{Script=Han}+)/u;
/** The longest bracket that is looked at, in UTF-16 units. */
const LONGEST = 12;

/**
 * Whether a bracket gives other Hanzi than those of the names, and they read as the Hangul in the Korean way:
 * 수호지(睡虎地) is no 水滸傳, 선전(宣傳) no 深圳.
 *
 * @example isGlossedOtherwise(lexicon, '수호지(睡虎地) 죽간', candidate) // true
 */
export function isGlossedOtherwise(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds }: SpanCandidate,
): boolean {
  if (text.charAt(end) !== '(') return false;
  const hanzi = [...(HANZI_IN_BRACKET.exec(text.slice(end, end + LONGEST))?.[1] ?? '')];
  if (hanzi.length !== end - start) return false;
  const printed = [...lexicon.fold(hanzi.join(''))];
  return (
    !entityIds.some((id) => isSame(printed, [...lexicon.fold(lexicon.hanziOf(id))])) &&
    hanzi.every((each, index) => {
      const syllable = text.charAt(start + index);
      const readings = lexicon.sinoKoreanReadingsOf(each);
      return readings.some((reading) => reading === syllable || toInitial(reading) === syllable);
    })
  );
}

/** Or nearly: 復旦大 is 復旦大學, 秦始皇帝 is 秦始皇, and 水滸誌 the 水滸傳. */
function isSame(printed: readonly string[], name: readonly string[]): boolean {
  const shorter = Math.min(printed.length, name.length);
  const same = printed.filter((each, index) => each === name[index]).length;
  return same === shorter || (same > 1 && same === shorter - 1);
}
