/** Evidence that needs other candidates: lists, a larger place before, other names in the sentence. */
import type { Lexicon } from '../lexicon/lexicon';
import type { SpanCandidate } from './candidate';
import { PLACE_SUFFIXES } from './cues';
import { score } from './decide';
import { sentenceAround } from './surroundings';

/** A candidate that by itself scores at least this is taken as a name when it speaks for others. */
const SURE = 1.5;
const MOST_GAP = 12;

/** Adds the evidence neighbours give. Call it once, after `collectEvidence`. */
export function relateCandidates(
  lexicon: Lexicon,
  text: string,
  candidates: readonly SpanCandidate[],
): void {
  const sure = candidates.filter((candidate) => score(candidate) >= SURE);
  const article = countDistinct(text, sure) >= 2;
  let sentence = { start: 0, end: 0 };
  let inSentence: SpanCandidate[] = [];
  let next = 0;
  for (const candidate of candidates) {
    if (candidate.start >= sentence.end) {
      sentence = sentenceAround(text, candidate.start);
      while (next < sure.length && (sure[next] as SpanCandidate).start < sentence.start) next++;
      inSentence = [];
      for (
        let at = next;
        at < sure.length && (sure[at] as SpanCandidate).start < sentence.end;
        at++
      ) {
        inSentence.push(sure[at] as SpanCandidate);
      }
    }
    const others = inSentence.filter(
      (other) => other.end <= candidate.start || other.start >= candidate.end,
    );
    if (others.length > 0) candidate.evidence.push('name-in-sentence');
    if (others.some((other) => areListed(text, candidate, other)))
      candidate.evidence.push('in-list');
    if (others.some((other) => isPlaceBefore(lexicon, text, candidate, other))) {
      candidate.evidence.push('place-before');
    }
    if (article) candidate.evidence.push('chinese-article');
  }
}

function countDistinct(text: string, candidates: readonly SpanCandidate[]): number {
  return new Set(candidates.map(({ start, end }) => text.slice(start, end))).size;
}

/** 베이징·상하이·선전: only a middle dot or a comma between. */
function areListed(text: string, a: SpanCandidate, b: SpanCandidate): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    /^(?:[가-힣]{0,3})(?:·|, ?|、|와 |과 | 및 )$/.test(
      text.slice(first.end, Math.min(second.start, first.end + 6)),
    ) && second.start - first.end <= 6
  );
}

/** 저장성 항저우, 베이징 차오양구: a place, perhaps with its unit or gloss, directly before. */
function isPlaceBefore(
  lexicon: Lexicon,
  text: string,
  candidate: SpanCandidate,
  other: SpanCandidate,
): boolean {
  if (other.end > candidate.start || candidate.start - other.end > MOST_GAP) return false;
  const best = other.entityIds[0];
  if (best === undefined || lexicon.kindOf(best) !== 'place') return false;
  const between = text
    .slice(other.end, candidate.start)
    .replace(/\([^)]*\)/, '')
    .trim();
  return between === '' || PLACE_SUFFIXES.includes(between);
}
