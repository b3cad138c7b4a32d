/**
 * The contract between the parts of the extension: every message, who sends it, what it carries, what comes
 * back. Each is checked against its schema where it arrives; inside, the types hold.
 */
import * as v from 'valibot';
import { KINDS, LEVELS, REGIONS } from '../engine/types';

/** How far a "not a name" reaches; the same as the store's. */
const REACHES = ['page', 'site', 'ever'] as const;

/** Longer texts are refused: no article has them, and a page must not be able to fill the background. */
const MOST_BLOCKS = 20_000;
const LONGEST_BLOCK = 200_000;
const LONGEST_FIELD = 5_000;

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Field = v.pipe(v.string(), v.maxLength(LONGEST_FIELD));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const CandidateSchema = v.object({
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  sinoKorean: Field,
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  english: Field,
  korean: Field,
  share: Share,
});

/** A mention as it crosses from the background to the page; offsets within its block. */
export const MentionSchema = v.object({
  start: Offset,
  end: Offset,
  surface: Field,
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  sinoKorean: Field,
  kind: v.picklist(KINDS),
  source: v.picklist(['gloss', 'lexicon', 'alias', 'reference', 'inferred']),
  confidence: Share,
  level: v.picklist(LEVELS),
  candidates: list(CandidateSchema),
  reasons: list(Field),
});

/** All of a mention but where it stands; see `pack-mentions.ts`. */
const MentionFactsSchema = v.omit(MentionSchema, ['start', 'end']);

/** Whole numbers by the thousand; checked in one go. */
const Numbers = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0),
);

/** A name the article has explained; see `KnownName` in the engine. */
const KnownNameSchema = v.object({
  surface: Field,
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  kind: v.picklist(KINDS),
  via: v.picklist(['reading', 'alias']),
  printed: v.nullable(Field),
});

const HttpUrl = v.pipe(
  Field,
  v.check((text) => /^https?:\/\//.test(text), 'only pages of the web'),
);

/** A name met on a page, as the reader keeps it. */
export const SightingInputSchema = v.object({
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  sinoKorean: Field,
  kind: v.picklist(KINDS),
  english: Field,
  korean: Field,
  surface: Field,
  sentence: Field,
  /** Where the surface stands in the sentence, UTF-16. */
  sentenceStart: Offset,
  url: HttpUrl,
  title: Field,
  outlet: Field,
  articleDate: v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/)),
});

/** What the popup shows of one name on the page. */
export const PageNameSchema = v.object({
  surface: Field,
  traditional: Field,
  simplified: Field,
  pinyin: Field,
  kind: v.picklist(KINDS),
  source: MentionSchema.entries.source,
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Every message by its type: what goes in and what comes back. */
export const PROTOCOL = {
  /** Detector → background: this frame shows Korean news, or Korean that the reader's rules may ask for. */
  'page-found': {
    input: v.object({ isKoreanNews: v.boolean(), isKorean: v.boolean() }),
    output: v.object({ isRead: v.boolean() }),
  },
  /** Popup → background: the reader wants this tab read now, whatever it is. */
  'read-now': { input: v.object({ tabId: Offset }), output: v.null() },
  /** Popup → annotator: take the marks off this page and go. */
  'stop-reading': { input: v.null(), output: v.null() },
  /** Background → annotator: the next (1) or previous (-1) name, by the browser's keyboard shortcut; in one frame only. */
  'step-name': {
    input: v.object({ direction: v.picklist([1, -1]), reader: Field }),
    output: v.null(),
  },
  /** Annotator → background: which of these names the reader has kept. */
  'which-saved': {
    input: v.object({
      names: v.pipe(
        v.array(v.object({ traditional: Field, kind: v.picklist(KINDS), surface: Field })),
        v.maxLength(MOST_BLOCKS),
        v.readonly(),
      ),
    }),
    output: v.object({ saved: list(v.boolean()) }),
  },
  /** Annotator → background: find the names in these blocks of one article, in reading order. */
  annotate: {
    input: v.object({
      blocks: v.pipe(
        v.array(v.pipe(v.string(), v.maxLength(LONGEST_BLOCK))),
        v.maxLength(MOST_BLOCKS),
        v.readonly(),
      ),
      known: v.pipe(v.array(KnownNameSchema), v.maxLength(MOST_BLOCKS), v.readonly()),
    }),
    output: v.object({
      facts: list(MentionFactsSchema),
      spans: Numbers,
      known: list(KnownNameSchema),
    }),
  },
  /** Annotator → background: keep this name with the sentence it was met in. */
  'save-sighting': { input: SightingInputSchema, output: v.object({ nameId: v.string() }) },
  /** Popup → background: keep all of these, or none. */
  'save-sightings': {
    input: v.object({ sightings: v.pipe(v.array(SightingInputSchema), v.maxLength(MOST_BLOCKS)) }),
    output: v.object({ nameIds: v.array(v.string()) }),
  },
  /** Popup or annotator → background: this Hangul is no name on this page, on this site, or ever. */
  'reject-name': {
    input: v.object({ surface: Field, reach: v.picklist(REACHES), url: HttpUrl }),
    output: v.object({ ruleId: v.string() }),
  },
  /** Annotator → background: whenever this Hangul is answered with `wrong`, this is right. */
  'correct-name': {
    input: v.object({
      surface: Field,
      wrong: Field,
      traditional: Field,
      simplified: Field,
      pinyin: Field,
      kind: v.picklist(KINDS),
    }),
    output: v.object({ ruleId: v.string() }),
  },
  /** Popup or annotator → background: take rules back. */
  'remove-rules': { input: v.object({ ruleIds: v.array(v.string()) }), output: v.null() },
  /** Popup → annotator: each name of this page once, ready to be kept, with the sentence it is first met in. */
  'list-page-sightings': {
    input: v.null(),
    output: v.object({ sightings: v.array(SightingInputSchema) }),
  },
  /** Background or notebook → annotator: the rules changed; read the page again. */
  'read-again': { input: v.null(), output: v.null() },
  /** Popup → annotator: the names marked on this page, in order of first mention. */
  'list-page-names': { input: v.null(), output: v.object({ names: list(PageNameSchema) }) },
  /** Popup or background → annotator: how much of the page is in hand, and in which of its frames. */
  'page-counts': {
    input: v.null(),
    output: v.object({ blocks: Offset, marks: Offset, drawn: Offset, reader: Field }),
  },
} as const;

export type MessageType = keyof typeof PROTOCOL;
export type Input<Type extends MessageType> = v.InferOutput<(typeof PROTOCOL)[Type]['input']>;
export type Output<Type extends MessageType> = v.InferOutput<(typeof PROTOCOL)[Type]['output']>;
export type SightingInput = v.InferOutput<typeof SightingInputSchema>;
export type PageName = v.InferOutput<typeof PageNameSchema>;

/** What comes back: the output, or what went wrong in words for the reader of the log. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };
