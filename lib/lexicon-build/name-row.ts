import type { FormType, Kind, Origin, Region } from '../engine/types';

/** A Hangul form of a name and how it comes about. */
export type Form = { readonly surface: string; readonly type: FormType };

/** One name on its way into the lexicon: what every source is read into and what merging works on. */
export type NameRow = {
  readonly traditional: string;
  readonly simplified: string;
  /** Tone marks, words apart: `Mǎ Huàténg`. */
  readonly pinyin: string;
  readonly kind: Kind;
  readonly region: Region;
  readonly english: string;
  readonly korean: string;
  /** 5 known to every reader … 1 for completeness. */
  readonly prominence: number;
  readonly origin: Origin;
  /** Forms the spelling rule does not give, usual first. */
  readonly forms: readonly Form[];
};
