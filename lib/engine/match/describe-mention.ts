/** A decided candidate as the mention the caller gets, with its answers and the reasons in plain English. */
import { HOLE } from '../gloss/align';
import { toInitial, toMedial } from '../hangul/initial-sound';
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, KnownName, Mention, Source } from '../types';
import type { SpanCandidate } from './candidate';
import { score, toConfidence } from './decide';
import type { Evidence } from './evidence';
import { rankEntities, toCandidate } from './rank-entities';
import { WEIGHTS } from './weights';

/**
 * Describes a mention.
 *
 * @param span where the candidate stands in the text as given, UTF-16
 * @example describeMention(lexicon, candidate, text, { start: 0, end: 3 }).reasons // ['title 회장 follows']
 */
export function describeMention(
  lexicon: Lexicon,
  candidate: SpanCandidate,
  raw: string,
  span: { readonly start: number; readonly end: number },
): Mention {
  const candidates = answersFor(lexicon, candidate);
  const best = candidates[0] as Candidate;
  return {
    ...span,
    surface: raw.slice(span.start, span.end),
    traditional: best.traditional,
    simplified: best.simplified,
    pinyin: best.pinyin,
    sinoKorean: best.sinoKorean,
    kind: best.kind,
    source: sourceOf(candidate),
    confidence: Math.round(toConfidence(score(candidate)) * 1000) / 1000,
    candidates,
    reasons: reasonsOf(candidate),
  };
}

/** What the article says comes first and takes the whole share; the lexicon's other answers stay visible. */
function answersFor(lexicon: Lexicon, candidate: SpanCandidate): Candidate[] {
  const ranked = rankEntities(lexicon, candidate);
  const { known } = candidate;
  if (known === null) return ranked;
  const others = ranked.filter(({ traditional }) => traditional !== known.traditional);
  return [fromKnown(lexicon, known), ...others.map((other) => ({ ...other, share: 0 }))];
}

function fromKnown(lexicon: Lexicon, known: KnownName): Candidate {
  const entities = lexicon.findByHanzi(known.traditional);
  const entity = entities.find(({ kind }) => kind === known.kind) ?? entities[0];
  if (entity !== undefined) return toCandidate(entity, 1);
  const { traditional, simplified, pinyin, kind } = known;
  return {
    traditional,
    simplified,
    pinyin,
    kind,
    sinoKorean: readSinoKorean(lexicon, traditional),
    region: 'mainland',
    english: '',
    korean: '',
    share: 1,
  };
}

/** The Korean reading of unlisted Hanzi, with a □ for what cannot be read. */
function readSinoKorean(lexicon: Lexicon, hanzi: string): string {
  let read = '';
  for (const character of hanzi) {
    const reading = lexicon.sinoKoreanReadingsOf(character)[0] ?? HOLE;
    read += read === '' ? toInitial(reading) : toMedial(reading, read.charAt(read.length - 1));
  }
  return read;
}

function sourceOf({ known, evidence }: SpanCandidate): Source {
  if (known !== null) return evidence.includes('alias-in-article') ? 'alias' : 'gloss';
  return evidence.includes('form-established') || evidence.includes('form-sino-korean')
    ? 'alias'
    : 'lexicon';
}

const WORDS: Partial<Record<Evidence, string>> = {
  'glossed-here': 'glossed here',
  'glossed-in-article': 'glossed elsewhere in the article',
  'alias-in-article': 'another name for a name the article glosses',
  'unit-follows': 'an administrative unit follows',
  'feature-follows': 'a place word follows',
  'chinese-title-follows': 'a Chinese title follows',
  'title-follows': 'a title follows',
  'country-before': 'a Chinese country word stands before',
  'hanja-before': 'a one-Hanja country word stands before',
  'role-before': 'a role stands before',
  'place-before': 'a larger place stands before',
  dateline: 'dateline of a report',
  'in-list': 'listed with other Chinese names',
  'chinese-sentence': 'the sentence speaks of China',
  'name-in-sentence': 'other Chinese names in the sentence',
  'looks-mandarin': 'the syllables look Mandarin',
  'form-established': 'established form',
  'form-sino-korean': 'Korean reading of the Hanzi',
  'form-variant': 'usual misspelling',
  'prominence-5': 'very well known',
  'prominence-4': 'well known',
};

/** What spoke for the candidate, the strongest first. */
function reasonsOf({ evidence }: SpanCandidate): string[] {
  return evidence
    .filter((each) => WEIGHTS[each] > 0 && WORDS[each] !== undefined)
    .sort((a, b) => WEIGHTS[b] - WEIGHTS[a])
    .map((each) => WORDS[each] as string);
}
