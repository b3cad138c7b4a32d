import { readPageSource } from '../dom/page-source';
import { sentenceAt } from '../dom/sentence-at';
import type { SightingInput } from '../messaging/protocol';
import type { Mark } from './page-marks';

/** What is kept of a mark: the name, the sentence around it, and the page it stands on. */
export function toSighting({ mention, block }: Mark): SightingInput {
  const { sentence, start } = sentenceAt(block.text, mention.start, mention.end);
  const best = mention.candidates[0];
  return {
    traditional: mention.traditional,
    simplified: mention.simplified,
    pinyin: mention.pinyin,
    sinoKorean: mention.sinoKorean,
    kind: mention.kind,
    english: best?.english ?? '',
    korean: best?.korean ?? '',
    surface: mention.surface,
    sentence,
    sentenceStart: start,
    url: location.href,
    title: document.title,
    ...readPageSource(document),
  };
}

/** Each name of the page once, where it is met first; names nothing is asserted of are left out. */
export function listSightings(marks: Iterable<Mark>): SightingInput[] {
  const first = new Map<string, Mark>();
  for (const mark of marks) {
    const { surface, traditional } = mark.mention;
    const key = `${surface}/${traditional}`;
    if (traditional !== '' && !first.has(key)) first.set(key, mark);
  }
  return [...first.values()].map(toSighting);
}
