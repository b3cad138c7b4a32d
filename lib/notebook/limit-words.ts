import { type Limit, LONGEST_NOTE, LONGEST_TAG, MOST_READINGS, MOST_TAGS } from '../store/limits';

/** Why a change was not made, for the reader. */
export const LIMIT_WORDS: Readonly<Record<Limit, string>> = {
  tag: `태그는 ${LONGEST_TAG}자까지 쓸 수 있습니다.`,
  tags: `태그는 이름 하나에 ${MOST_TAGS}개까지 붙일 수 있습니다.`,
  note: `메모는 ${LONGEST_NOTE.toLocaleString('ko-KR')}자까지 쓸 수 있습니다.`,
  readings: `한글 표기는 이름 하나에 ${MOST_READINGS}개까지 둘 수 있습니다.`,
};
