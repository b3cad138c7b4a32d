import fc from 'fast-check';
import { KINDS } from '../../lib/engine/types';
import {
  type NameRecord,
  type NotebookEntry,
  type Sighting,
  STATUSES,
} from '../../lib/store/schema';
import { toSavedName } from '../../lib/store/summarise';

/** Text with everything that breaks files: quotes, separators, line ends, markup, formulas, odd characters. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\\',
      '\t',
      '\r',
      '\n',
      ' ',
      '<',
      '>',
      '&',
      '*',
      '＝',
      '가',
      '馬',
      '\ufeff',
    ),
    maxLength: 12,
  }),
  fc.constantFrom(
    '=HYPERLINK("http://x")',
    "'=1",
    '<img src=x onerror=alert(1)>',
    '&lt;',
    '#separator:comma',
    '',
  ),
);

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const word = fc.string({
  unit: fc.constantFrom('가', '나', ' ', ';', '\\', 'a', ','),
  minLength: 1,
  maxLength: 5,
});

const sighting: fc.Arbitrary<Sighting> = fc.record({
  id: fc.uuid(),
  nameId: fc.constant(''),
  surface: nastyText,
  sentence: nastyText,
  sentenceStart: fc.nat(50),
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  title: nastyText,
  outlet: nastyText,
  articleDate: fc.constantFrom('', '2026-11-23'),
  seenAt: time,
});

const record: fc.Arbitrary<NameRecord> = fc.record({
  id: fc.uuid(),
  traditional: nastyText,
  simplified: nastyText,
  pinyin: nastyText,
  sinoKorean: nastyText,
  kind: fc.constantFrom(...KINDS),
  english: nastyText,
  korean: nastyText,
  readings: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  note: nastyText,
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  status: fc.constantFrom(...STATUSES),
  starred: fc.boolean(),
  createdAt: time,
  updatedAt: time,
  deletedAt: fc.option(time),
});

/** Any name the notebook can hold, with its sightings. */
export const anyEntry: fc.Arbitrary<NotebookEntry> = fc
  .tuple(record, fc.uniqueArray(sighting, { maxLength: 3, selector: ({ url }) => url }))
  .map(([name, sightings]) => {
    const own = sightings
      .map((each) => ({ ...each, nameId: name.id }))
      .sort((a, b) => b.seenAt - a.seenAt);
    return { name: toSavedName(name, own), sightings: own };
  });

/** Any notebook: names with different keys and ids. */
export const anyNotebook: fc.Arbitrary<NotebookEntry[]> = fc
  .uniqueArray(anyEntry, { maxLength: 8, selector: ({ name }) => name.key })
  .filter((entries) => new Set(entries.map(({ name }) => name.id)).size === entries.length);
