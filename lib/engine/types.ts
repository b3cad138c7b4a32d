/** The nouns of the engine. Everything here is plain data; offsets are UTF-16 code units. */

/** What a name names. */
export const KINDS = ['person', 'place', 'organisation', 'brand', 'festival', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Where a name belongs; `historical` is anything before 1912 and anybody dead before 1949. */
export const REGIONS = [
  'mainland',
  'taiwan',
  'hongkong',
  'macau',
  'overseas',
  'historical',
] as const;
export type Region = (typeof REGIONS)[number];

/** How a Hangul form comes about. */
export const FORM_TYPES = [
  /** The official spelling of the Mandarin sound: 마화텅. */
  'official',
  /** A form in settled use that the rule does not give, from a hand table: 홍콩, 텐센트, 칭화대. */
  'established',
  /** The Korean reading of the Hanzi: 모택동, 북경. */
  'sino-korean',
  /** A usual misspelling of the official form: 쟝쩌민. */
  'variant',
] as const;
export type FormType = (typeof FORM_TYPES)[number];

/** Where the lexicon has a name from, most trusted first; towns and townships are read only with their unit. */
export const ORIGINS = ['table', 'cedict', 'divisions', 'jieba', 'townships'] as const;
export type Origin = (typeof ORIGINS)[number];

/** One entry of the lexicon. `id` is its position there and valid only for that lexicon file. */
export type Entity = {
  readonly id: number;
  readonly traditional: string;
  readonly simplified: string;
  /** With tone marks: `Mǎ Huàténg`. */
  readonly pinyin: string;
  /** Read in the Korean way: `마화등`. */
  readonly sinoKorean: string;
  readonly kind: Kind;
  readonly region: Region;
  readonly origin: Origin;
  /** Who or what, in a few English words; empty when unknown. */
  readonly english: string;
  /** The same in Korean; empty when unknown. */
  readonly korean: string;
  /** 5 known to every reader … 1 for completeness. */
  readonly prominence: number;
};

/** Where the engine has the Hanzi of a mention from. */
export type Source = 'gloss' | 'lexicon' | 'alias' | 'reference' | 'inferred';

/** How cautious the reader wants the marks to be; each level shows what the ones before it show. */
export const LEVELS = ['careful', 'standard', 'everything'] as const;
export type Level = (typeof LEVELS)[number];

/** One possible answer for a mention, best first in {@link Mention.candidates}. */
export type Candidate = Pick<
  Entity,
  'traditional' | 'simplified' | 'pinyin' | 'sinoKorean' | 'kind' | 'region' | 'english' | 'korean'
> & {
  /** 0–1; the shares of the candidates of one mention add up to 1. */
  readonly share: number;
};

/**
 * A name an article has explained, by the Hangul it stands for. Handed from one part of an article to the
 * next, so that text that arrives late is read with what came before.
 */
export type KnownName = Pick<Entity, 'traditional' | 'simplified' | 'pinyin' | 'kind'> & {
  readonly surface: string;
  /** Whether the Hanzi read as the surface, or the surface is another name for them (텐센트 for 騰訊). */
  readonly via: 'reading' | 'alias';
  /** What the article has in place of the right Hanzi; `null` when they are right: 習近評 for 習近平. */
  readonly printed: string | null;
};

/** A Chinese name found in the text. `text.slice(start, end) === surface`. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** `□` stands for a character that is not known. Empty when several answers are equally likely. */
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly sinoKorean: string;
  readonly kind: Kind;
  readonly source: Source;
  /** 0–1: how sure the engine is that this is the name it says. */
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
  /** The most cautious level that shows it. */
  readonly level: Level;
  /** Why, in plain English: "glossed here as 馬化騰". */
  readonly reasons: readonly string[];
};
