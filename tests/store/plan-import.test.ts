import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, MOST_READINGS, MOST_TAGS } from '../../lib/store/limits';
import { planImport } from '../../lib/store/plan-import';
import type { NotebookEntry } from '../../lib/store/schema';
import { toNameRecord } from '../../lib/store/summarise';
import { makeEntries, makeEntry } from '../support/make-entry';

const NOW = 1_800_000_000_000;
const KEPT = makeEntry({ id: 'kept', note: '내 메모', tags: ['기업'] });

function plan(present: readonly NotebookEntry[], incoming: readonly NotebookEntry[]) {
  return planImport(
    present.map(({ name, sightings }) => ({ ...name, sightings })),
    incoming.map(({ name, sightings }, at) => ({
      line: at + 1,
      name: toNameRecord(name),
      sightings,
    })),
    NOW,
  );
}

describe('planImport', () => {
  it('takes a name that is not there as it is', () => {
    const { added, merged } = plan([], [KEPT]);
    expect(added.map(({ after }) => after)).toEqual([
      { ...KEPT.name, importedAt: NOW, sightings: KEPT.sightings },
    ]);
    expect(added[0]?.newSightings).toEqual(KEPT.sightings);
    expect(merged).toEqual([]);
  });

  it('does nothing to a notebook that has it all', () => {
    expect(plan([KEPT], [KEPT])).toEqual({ added: [], merged: [], same: 1, refused: [] });
  });

  it.each([
    [
      'the later version of the same name wins',
      { id: 'kept', note: '나중', updatedAt: NOW },
      { note: '나중' },
    ],
    ['the earlier one does not', { id: 'kept', note: '먼저', updatedAt: 5 }, null],
    [
      'a deletion that is later wins',
      { id: 'kept', deletedAt: 9, updatedAt: NOW },
      { deletedAt: 9 },
    ],
    [
      'another name with these Hanzi adds its note',
      { id: 'other', note: '남의 메모' },
      { id: 'kept', note: '내 메모\n\n남의 메모' },
    ],
    ['a note that is there already is not doubled', { id: 'other', note: '메모' }, null],
    ['tags are put together', { id: 'other', tags: ['인물'] }, { tags: ['기업', '인물'] }],
    [
      'a status says more than none',
      { id: 'other', status: 'known' as const },
      { status: 'known' },
    ],
    ['an earlier first day counts', { id: 'other', createdAt: 7 }, { createdAt: 7 }],
  ])('%s', (_, change, expected) => {
    const { added, merged, same } = plan([KEPT], [makeEntry(change, [])]);
    expect(added).toEqual([]);
    if (expected === null) expect({ merged, same }).toEqual({ merged: [], same: 1 });
    else expect(merged[0]?.after).toMatchObject(expected);
  });

  it.each([
    ['tags', { tags: Array.from({ length: MOST_TAGS }, (_, at) => `태그 ${at}`) }],
    ['note', { note: '가'.repeat(LONGEST_NOTE) }],
    ['readings', { readings: Array.from({ length: MOST_READINGS }, (_, at) => `마${at}`) }],
  ])('refuses a row whose %s the kept name has no room for', (limit, change) => {
    const row = makeEntry({ id: 'other', ...change }, [{ url: 'https://news.example/2' }]);
    expect(plan([KEPT], [row])).toEqual({
      added: [],
      merged: [],
      same: 0,
      refused: [{ line: 1, limit }],
    });
  });

  it('makes one name of two rows with the same Hanzi', () => {
    const rows = [makeEntry({ id: 'x' }, []), makeEntry({ id: 'y', readings: ['마 회장'] }, [])];
    const { added } = plan([], rows);
    expect(added.map(({ after }) => after.readings)).toEqual([['마화텅', '마 회장']]);
  });

  it('gives no two names one key, even when a newer version takes another name’s Hanzi', () => {
    const other = makeEntry({ id: 'other', traditional: '馬雲', readings: ['마윈'] }, []);
    const renamed = makeEntry(
      { id: 'kept', traditional: '馬雲', updatedAt: NOW, note: '새것' },
      [],
    );
    const { merged } = plan([KEPT, other], [renamed]);
    expect(merged.map(({ after }) => [after.id, after.key, after.note])).toEqual([
      ['kept', 'person/馬化騰', '새것'],
    ]);
  });

  it('never uses a sighting’s id twice', () => {
    const clash = makeEntry({ id: 'new', traditional: '馬雲' }, [{ id: 'kept-sighting-0' }]);
    const { added } = plan([KEPT], [clash]);
    expect(added[0]?.newSightings[0]?.id).not.toBe('kept-sighting-0');
  });

  it('plans 50,000 names in little time', () => {
    const entries = makeEntries(50_000);
    const start = performance.now();
    expect(plan([], entries).added).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
