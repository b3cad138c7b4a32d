/** An article in the manner of a newspaper, without and with the line of its reporter. */
export const STORY =
  '<p>가람시는 올가을 강을 건너는 새 다리를 하나 더 놓기로 했다고 밝혔다.</p>'.repeat(6);
export const BYLINE = '<p>나들이 기자 walk@example.com</p>';
