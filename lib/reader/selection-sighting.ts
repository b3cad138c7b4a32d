import type { Mention } from '../engine';
import type { SightingInput } from '../messaging/protocol';

const LONGEST_SENTENCE = 400;
const HANZI = /^\p{Script=Han}{2,8}$/u;

/** Where a text was selected. */
export type SelectionPlace = { readonly url: string; readonly title: string };

/**
 * What to keep for selected text: the first name the engine finds in it, or the text itself when it is Hanzi.
 *
 * @param mentions what the engine found in `text`
 * @returns `null` when there is no name in it
 */
export function selectionSighting(
  text: string,
  mentions: readonly Mention[],
  { url, title }: SelectionPlace,
): SightingInput | null {
  if (!/^https?:\/\//.test(url)) return null;
  const place = {
    url,
    title,
    outlet: new URL(url).hostname.replace(/^www\./, ''),
    articleDate: '',
  };
  const mention = mentions[0];
  if (mention !== undefined) {
    const from = Math.max(0, mention.end - LONGEST_SENTENCE);
    return {
      traditional: mention.traditional,
      simplified: mention.simplified,
      pinyin: mention.pinyin,
      sinoKorean: mention.sinoKorean,
      kind: mention.kind,
      english: mention.candidates[0]?.english ?? '',
      korean: mention.candidates[0]?.korean ?? '',
      surface: mention.surface,
      sentence: text.slice(from, from + LONGEST_SENTENCE),
      sentenceStart: mention.start - from,
      ...place,
    };
  }
  const hanzi = text.trim().normalize('NFKC');
  if (!HANZI.test(hanzi)) return null;
  return {
    traditional: hanzi,
    simplified: hanzi,
    pinyin: '',
    sinoKorean: '',
    kind: 'other',
    english: '',
    korean: '',
    surface: hanzi,
    sentence: hanzi,
    sentenceStart: 0,
    ...place,
  };
}
