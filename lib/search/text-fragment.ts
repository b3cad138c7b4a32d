import type { Sighting } from '../store/schema';

const LONGEST = 80;

/**
 * A link back to the article that scrolls to the sentence
 * (https://wicg.github.io/scroll-to-text-fragment/). A browser that does not find the text opens the page at its top.
 *
 * @returns empty when the name was not met on a page
 * @example linkToSentence({ url: 'https://a.example/1', sentence: '마화텅 회장.', … }) // 'https://a.example/1#:~:text=…'
 */
export function linkToSentence({
  url,
  sentence,
  sentenceStart,
  surface,
}: Pick<Sighting, 'url' | 'sentence' | 'sentenceStart' | 'surface'>): string {
  if (!URL.canParse(url)) return '';
  const whole = sentence.length <= LONGEST;
  // Of a long sentence the words around the name: the page may break it in the middle.
  const from = whole ? 0 : wordStart(sentence, sentenceStart);
  const to = whole ? sentence.length : wordEnd(sentence, sentenceStart + surface.length + 20);
  const text = sentence.slice(from, to).trim();
  if (text === '') return url;
  const before = url.includes('#') ? url.replace(/:~:.*$/, '') : `${url}#`;
  // A hyphen means something there.
  return `${before}:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

function wordStart(text: string, at: number): number {
  return text.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end === -1 ? text.length : end;
}
