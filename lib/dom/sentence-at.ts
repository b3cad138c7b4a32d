/** A sentence and where the span stands in it, UTF-16. */
export type SentenceContext = { readonly sentence: string; readonly start: number };

const LONGEST = 400;

/**
 * The sentence of a block around a span, for a note. White space is squeezed, since the page's line breaks
 * mean nothing there.
 *
 * @example sentenceAt('앞 문장. 마화텅 회장이 말했다.', 6, 9) // { sentence: '마화텅 회장이 말했다.', start: 0 }
 */
export function sentenceAt(text: string, start: number, end: number): SentenceContext {
  let from = start;
  while (from > 0 && start - from < LONGEST && !isEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && !isEnd(text, to)) to++;
  const before = squeeze(text.slice(from, start)).trimStart();
  const surface = text.slice(start, end);
  const after = squeeze(text.slice(end, Math.min(to + 1, text.length))).trimEnd();
  return { sentence: before + surface + after, start: before.length };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '\n') return true;
  return /[.?!]/.test(character) && /^(?:\s|["'”’)]|$)/.test(text.slice(at + 1, at + 2));
}
