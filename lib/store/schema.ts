/** The records of the notebook; the same schemas check what is read back from a file. */
import * as v from 'valibot';
import { KINDS } from '../engine/types';

const Time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A name the reader keeps. Times are milliseconds since 1970. */
export const SavedNameSchema = v.object({
  id: v.string(),
  traditional: v.string(),
  simplified: v.string(),
  pinyin: v.string(),
  sinoKorean: v.string(),
  kind: v.picklist(KINDS),
  english: v.string(),
  korean: v.string(),
  createdAt: Time,
  updatedAt: Time,
});

/** One place a kept name was met in. */
export const SightingSchema = v.object({
  id: v.string(),
  nameId: v.string(),
  surface: v.string(),
  sentence: v.string(),
  /** Where the surface stands in the sentence, UTF-16. */
  sentenceStart: Time,
  url: v.string(),
  title: v.string(),
  seenAt: Time,
});

export type SavedName = v.InferOutput<typeof SavedNameSchema>;
export type Sighting = v.InferOutput<typeof SightingSchema>;

/** A name with everywhere it was met, newest first. */
export type NotebookEntry = { readonly name: SavedName; readonly sightings: readonly Sighting[] };
