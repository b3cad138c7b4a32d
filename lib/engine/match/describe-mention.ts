/** A decided candidate as the mention the caller gets, with its answers and the reasons in plain English. */
import { HOLE } from '../gloss/align';
import { toInitial, toMedial } from '../hangul/initial-sound';
import { describeInferred } from '../infer/describe-inferred';
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, Kind, KnownName, Level, Mention, Source } from '../types';
import type { SpanCandidate } from './candidate';
import { score, toConfidence } from './decide';
import { LEAST_LEAD } from './disambiguate';
import type { Evidence } from './evidence';
import { rankEntities, toCandidate } from './rank-entities';
import { WEIGHTS } from './weights';

/** Confidence from which a mention is certain enough for the most cautious. */
const CAREFUL = 0.97;

/**
 * Describes a mention.
 *
 * @param answers best first, see `answersFor`; none is asserted when the first leads too little
 * @param span where the candidate stands in the text as given, UTF-16
 */
export function describeMention(
  candidate: SpanCandidate,
  answers: readonly Candidate[],
  raw: string,
  span: { readonly start: number; readonly end: number },
): Mention {
  const confidence = Math.round(toConfidence(score(candidate)) * 1000) / 1000;
  return toMention(answers, raw, span, {
    source: sourceOf(candidate),
    confidence,
    level: levelOf(candidate, answers[0]?.kind ?? 'other', confidence),
    reasons: reasonsOf(candidate),
  });
}

/** What an answer alone does not tell. */
type Belief = Pick<Mention, 'source' | 'confidence' | 'level' | 'reasons'>;

/**
 * A mention with its answer; Hanzi and readings stay empty where nothing is asserted.
 *
 * @param answers best first, at least one
 * @param span where it stands in the text as given, UTF-16
 */
export function toMention(
  answers: readonly Candidate[],
  raw: string,
  { start, end }: { readonly start: number; readonly end: number },
  { source, confidence, level, reasons }: Belief,
): Mention {
  const best = answers[0] as Candidate;
  const decided = best.share >= LEAST_LEAD || answers.length === 1;
  return {
    start,
    end,
    surface: raw.slice(start, end),
    traditional: decided ? best.traditional : '',
    simplified: decided ? best.simplified : '',
    pinyin: decided ? best.pinyin : '',
    sinoKorean: decided ? best.sinoKorean : '',
    kind: best.kind,
    candidates: answers,
    source,
    confidence,
    level,
    reasons,
  };
}

/** Certain names are careful; guesses and the words Korean has of its own for places only with everything. */
function levelOf(
  { inferred, evidence, known }: SpanCandidate,
  kind: Kind,
  confidence: number,
): Level {
  const exonym = kind === 'place' && evidence.includes('form-established') && known === null;
  if (inferred !== null || exonym) return 'everything';
  return confidence >= CAREFUL ? 'careful' : 'standard';
}

/** What the article says comes first and takes the whole share; the lexicon's other answers stay visible. */
export function answersFor(lexicon: Lexicon, candidate: SpanCandidate): Candidate[] {
  if (candidate.inferred !== null) return describeInferred(candidate.inferred);
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

function sourceOf({ known, evidence, inferred }: SpanCandidate): Source {
  if (inferred !== null) return 'inferred';
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
  'listed-with-word': 'known together with the word that follows',
  'chinese-title-follows': 'a Chinese title follows',
  'title-follows': 'a title follows',
  'age-follows': 'an age follows',
  'country-before': 'a Chinese country word stands before',
  'hanja-before': 'a one-Hanja country word stands before',
  'role-before': 'a role stands before',
  'place-before': 'a larger place stands before',
  'lies-in-place-before': 'lies in the place before it',
  'holds-place-after': 'a place that lies in it follows',
  'place-noun-before': 'a word for a place stands before',
  'hangul-gloss': 'another form of the name in brackets',
  'number-follows': 'a number follows, as after rockets',
  'word-with-premises': 'what stands in a place or belongs to a company follows',
  'chinese-role-before': 'a tie to a Chinese company or person',
  'historical-context': 'the sentence speaks of the past',
  'historical-pair': 'beside another name of the past',
  'historical-role-before': 'a role of the past stands before',
  'craft-before': 'a word for a ship, spacecraft or the like stands before',
  'outlet-before': 'a word for a newspaper or the like stands before',
  'sure-elsewhere': 'certain elsewhere in the article',
  dateline: 'dateline of a report',
  'in-list': 'listed with other Chinese names',
  'chinese-sentence': 'the sentence speaks of China',
  'name-in-sentence': 'other Chinese names in the sentence',
  inferred: 'follows the pattern of Chinese names',
  'looks-very-mandarin': 'the syllables look Mandarin',
  'looks-mandarin': 'the syllables look Mandarin',
  'company-word-follows': 'a word for a company follows',
  'form-established': 'established form',
  'form-sino-korean': 'Korean reading of the Hanzi',
  'form-variant': 'usual misspelling',
  'prominence-5': 'very well known',
  'prominence-4': 'well known',
};

/** What may be said for a candidate, the strongest first. */
const RANKED = Object.entries(WORDS)
  .filter(([each]) => WEIGHTS[each as Evidence] > 0)
  .sort(([a], [b]) => WEIGHTS[b as Evidence] - WEIGHTS[a as Evidence]);
const REASONS = RANKED.map(([, words]) => words);
const SPEAKING: ReadonlyMap<string, number> = new Map(RANKED.map(([each], rank) => [each, rank]));

function ascending(a: number, b: number): number {
  return a - b;
}

/** What spoke for the candidate, the strongest first. */
function reasonsOf({ evidence, known }: SpanCandidate): string[] {
  const printed = known?.printed ?? null;
  const reasons = printed === null ? [] : [`the gloss ${printed} is corrected`];
  const ranks: number[] = [];
  for (const each of evidence) {
    const rank = SPEAKING.get(each);
    if (rank !== undefined) ranks.push(rank);
  }
  ranks.sort(ascending);
  for (const rank of ranks) reasons.push(REASONS[rank] as string);
  return reasons;
}
