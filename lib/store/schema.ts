/** The records of the notebook; the same schemas check what is read back from a file. Times are ms since 1970. */
import * as v from 'valibot';
import { KINDS } from '../engine/types';
import { LONGEST_FIELD, LONGEST_NOTE, LONGEST_TAG, MOST_READINGS, MOST_TAGS } from './limits';

/** How well the reader knows a name; `ignored` names are kept but not asked or shown among the others. */
export const STATUSES = ['new', 'learning', 'known', 'ignored'] as const;
export type Status = (typeof STATUSES)[number];

const Time = v.pipe(v.number(), v.integer(), v.minValue(0));
const Field = v.pipe(v.string(), v.maxLength(LONGEST_FIELD));
const Id = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.check(
    (text) => text.isWellFormed(),
    'an id stands in addresses, where half a character cannot',
  ),
);

/** What a name is: the facts, without anything the reader did with it. */
export const NameFactsSchema = v.object({
  /** `□` stands for a character that is not known; empty when several answers were equally likely. */
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  sinoKorean: Field,
  kind: v.picklist(KINDS),
  english: Field,
  korean: Field,
});

/** A name as it is kept and as the JSON file has it, without what can be worked out from its sightings. */
export const NameRecordSchema = v.object({
  id: Id,
  ...NameFactsSchema.entries,
  /** The Hangul forms it was met in, the first met first. */
  readings: v.pipe(v.array(Field), v.maxLength(MOST_READINGS)),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAG))),
    v.maxLength(MOST_TAGS),
  ),
  status: v.picklist(STATUSES),
  starred: v.boolean(),
  createdAt: Time,
  updatedAt: Time,
  /** When it was put in the trash, or `null`. */
  deletedAt: v.nullable(Time),
});

/** One place a kept name was met in. */
export const SightingSchema = v.object({
  id: Id,
  nameId: Id,
  surface: Field,
  sentence: Field,
  /** Where the surface stands in the sentence, UTF-16. */
  sentenceStart: Time,
  /** A page of the web, or empty for a name that came from a list. */
  url: v.pipe(
    Field,
    v.check((text) => text === '' || /^https?:\/\//.test(text), 'only pages of the web'),
  ),
  title: Field,
  outlet: Field,
  /** The article's own date, `2026-11-23`, or empty when the page does not say. */
  articleDate: v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/)),
  seenAt: Time,
});

/** The reader's word against the engine's: this Hangul, when answered with these Hanzi, is another name. */
export const CorrectionSchema = v.object({
  id: Id,
  surface: Field,
  /** The answer that was wrong. */
  wrong: Field,
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  kind: v.picklist(KINDS),
  createdAt: Time,
});

/** How far a "not a name" reaches. */
export const REACHES = ['page', 'site', 'ever'] as const;
export type Reach = (typeof REACHES)[number];

/** The reader says that this Hangul is no Chinese name. */
export const RejectionSchema = v.object({
  id: Id,
  surface: Field,
  reach: v.picklist(REACHES),
  /** The page's address without its fragment, the site's host, or empty, by `reach`. */
  where: Field,
  createdAt: Time,
});

export type NameFacts = v.InferOutput<typeof NameFactsSchema>;
export type NameRecord = v.InferOutput<typeof NameRecordSchema>;
export type Sighting = v.InferOutput<typeof SightingSchema>;
export type Correction = v.InferOutput<typeof CorrectionSchema>;
export type Rejection = v.InferOutput<typeof RejectionSchema>;

/** A name as lists show it: with its key and a summary of its sightings. */
export type SavedName = NameRecord & {
  /** See `nameKey`; no two names have the same. */
  readonly key: string;
  readonly outlets: string[];
  readonly sightingCount: number;
  /** 0 for a name never met on a page. */
  readonly lastSeenAt: number;
  /** When an import brought it here; its other times are the file's. Nothing for a name that was kept here. */
  readonly importedAt?: number | undefined;
};

/**
 * A name as it lies in the database, with everywhere it was met, in the order it was. In one record: in Chromium each
 * record takes its time whatever its size, and an import of names and sightings apart takes half as long again.
 */
export type KeptName = SavedName & { readonly sightings: readonly Sighting[] };

/** A name with everywhere it was met, newest first. */
export type NotebookEntry = { readonly name: SavedName; readonly sightings: readonly Sighting[] };

/** What the reader said about the engine's answers. */
export type Rules = {
  readonly corrections: readonly Correction[];
  readonly rejections: readonly Rejection[];
};

/** What was done, for the words on the undo button. */
export type UndoAction = 'import' | 'trash' | 'merge' | 'edit' | 'erase';

/** How to take one action back: what stood there before, and what was added. */
export type UndoRecord = {
  readonly id: string;
  readonly action: UndoAction;
  readonly at: number;
  readonly count: number;
  readonly namesBefore: readonly KeptName[];
  readonly namesAdded: readonly string[];
  readonly rulesAdded: readonly string[];
};

/** Facts about the database itself: its own random name, and how many writes there were. */
export type MetaRecord =
  | { readonly key: 'identity'; readonly value: string }
  | { readonly key: 'sequence'; readonly value: number };
