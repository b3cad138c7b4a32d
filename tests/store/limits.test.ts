import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { correctName, editNames, mergeNames } from '../../lib/store/edit-names';
import {
  findExceeded,
  LimitError,
  LONGEST_NOTE,
  LONGEST_TAG,
  MOST_READINGS,
  MOST_TAGS,
} from '../../lib/store/limits';
import { NameRecordSchema } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';
import { makeEntry, makeSighting } from '../support/make-entry';
import { openTestDatabase } from '../support/open-test-database';
import { saveSighting } from '../support/save-sighting';

const NOW = 1_800_000_000_000;
const MANY_TAGS = Array.from({ length: MOST_TAGS }, (_, at) => `태그 ${at}`);
const LONG_NOTE = '가'.repeat(LONGEST_NOTE);
const OTHER = {
  traditional: '馬雲',
  simplified: '马云',
  pinyin: 'Mǎ Yún',
  kind: 'person',
} as const;

describe('findExceeded', () => {
  it.each([
    ['tag', { tags: ['가'.repeat(LONGEST_TAG)] }, { tags: ['가'.repeat(LONGEST_TAG + 1)] }],
    ['tags', { tags: MANY_TAGS }, { tags: [...MANY_TAGS, '하나 더'] }],
    ['note', { note: LONG_NOTE }, { note: `${LONG_NOTE}!` }],
    [
      'readings',
      { readings: Array(MOST_READINGS).fill('가') },
      { readings: Array(MOST_READINGS + 1).fill('가') },
    ],
  ])('%s: as much as a file may have fits, and no more', (limit, most, tooMuch) => {
    const [fits, not] = [most, tooMuch].map((each) => toNameRecord(makeEntry(each).name));
    expect(findExceeded(fits as never)).toBeNull();
    expect(v.is(NameRecordSchema, fits)).toBe(true);
    expect(findExceeded(not as never)).toBe(limit);
    expect(v.is(NameRecordSchema, not)).toBe(false);
  });
});

describe('a change beyond what a name can hold', () => {
  it.each<[string, string, (db: Awaited<ReturnType<typeof open>>) => Promise<unknown>]>([
    ['a tag', 'tag', (db) => editNames(db, ['a'], { addTags: ['가'.repeat(101)] }, NOW)],
    ['one tag more', 'tags', (db) => editNames(db, ['b', 'a'], { addTags: ['하나 더'] }, NOW)],
    ['a note', 'note', (db) => editNames(db, ['a'], { note: `${LONG_NOTE}!` }, NOW)],
    ['a merge', 'note', (db) => mergeNames(db, ['a', 'b'], NOW)],
    ['a correction that merges', 'note', (db) => correctName(db, 'a', OTHER, NOW)],
  ])('%s is refused, and nothing is changed', async (_, limit, act) => {
    const database = await open();
    const before = await database.names.toArray();
    await expect(act(database)).rejects.toThrow(new LimitError(limit as never));
    expect(await database.names.toArray()).toEqual(before);
    expect(await database.corrections.count()).toBe(0);
  });

  it('does not keep a name from other changes that was beyond it before there were limits', async () => {
    const database = await open();
    const tags = ['가'.repeat(LONGEST_TAG + 1)];
    await database.names.update('a', { tags });
    await editNames(database, ['a', 'b'], { starred: true }, NOW);
    expect(await database.names.get('a')).toMatchObject({ starred: true, tags });
  });

  it('a Hangul form too many is kept in its sighting', async () => {
    const database = await openTestDatabase();
    for (let at = 0; at <= MOST_READINGS; at++)
      await saveSighting(database, makeSighting({ surface: `마${at}`, sentence: `${at}` }), at);
    const [name] = await database.names.toArray();
    expect(name?.readings).toHaveLength(MOST_READINGS);
    expect(name?.sightings.at(-1)?.surface).toBe(`마${MOST_READINGS}`);
  });
});

function open() {
  return openTestDatabase([
    makeEntry({ id: 'a', tags: MANY_TAGS, note: LONG_NOTE }),
    makeEntry({ id: 'b', ...OTHER, note: '둘' }),
  ]);
}
