import { describe, expect, it } from 'vitest';
import { countUnsaved, fileName, isBackupDue } from '../../lib/notebook/backup';
import { mergeNames } from '../../lib/notebook/load-names';
import { toPageEntries } from '../../lib/notebook/popup-page';
import { makeEntry, makeSighting } from '../support/make-entry';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date(2026, 10, 23, 9).getTime();
const NAME = makeEntry({ createdAt: NOW - 3 * DAY, updatedAt: NOW - 2 * DAY }).name;

describe('backups', () => {
  it('are dated by the reader’s own day', () => {
    expect(fileName('bonmyeong-backup', 'json', NOW)).toBe('bonmyeong-backup-2026-11-23.json');
  });

  it.each([
    ['never asked for', 0, null, false],
    ['asked for and never made', 7, null, true],
    ['made long ago, changed since', 7, NOW - 8 * DAY, true],
    ['made lately', 7, NOW - 6 * DAY, false],
    ['made long ago, nothing changed since', 1, NOW - 1.5 * DAY, false],
  ])('due when %s: %s days', (_, days, at, due) => {
    const last = at === null ? null : { at, names: 1 };
    expect(isBackupDue([NAME], last, days, NOW)).toBe(due);
  });

  it.each([
    ['after it', NOW - DAY, true, 1],
    ['before it', NOW - 3 * DAY, false, 0],
  ])(
    'a name that came in a file %s counts by that day, not by its own',
    (_, importedAt, due, count) => {
      const old = { ...NAME, createdAt: 5, updatedAt: 5, importedAt };
      const last = { at: NOW - 2 * DAY, names: 0 };
      expect(isBackupDue([old], last, 1, NOW)).toBe(due);
      expect(countUnsaved([old], last)).toBe(count);
    },
  );

  it('are not made of nothing', () => {
    expect(isBackupDue([], null, 1, NOW)).toBe(false);
  });

  it.each([
    ['no backup at all', null, 1],
    ['kept after it', { at: NOW - 4 * DAY, names: 0 }, 1],
    ['kept before it', { at: NOW - 1 * DAY, names: 1 }, 0],
  ])('counts what is in none: %s', (_, last, count) => {
    expect(countUnsaved([NAME], last)).toBe(count);
  });
});

describe('mergeNames', () => {
  it('replaces, adds and drops', () => {
    const [a, b] = [makeEntry({ id: 'a' }).name, makeEntry({ id: 'b' }).name];
    const changed = [{ ...a, note: '새것' }, { ...b, deletedAt: 5 }, makeEntry({ id: 'c' }).name];
    expect(mergeNames([a, b], changed).map(({ id, note }) => `${id}${note}`)).toEqual([
      'a새것',
      'c',
    ]);
  });
});

describe('toPageEntries', () => {
  it('takes id and note of a kept name, and the sentence of the page', () => {
    const kept = makeEntry({ id: 'kept', note: '메모' });
    const [first, second] = toPageEntries(
      [makeSighting({ sentence: '여기서 만남' }), makeSighting({ traditional: '馬雲' })],
      [kept],
      NOW,
    );
    expect(first?.name).toMatchObject({ id: 'kept', note: '메모' });
    expect(first?.sightings.map(({ sentence }) => sentence)).toEqual(['여기서 만남']);
    expect(second?.name).toMatchObject({ traditional: '馬雲', note: '', status: 'new' });
  });

  it('keeps what is known of a kept name where the page knows less', () => {
    const kept = makeEntry({ id: 'kept', pinyin: 'Mǎ Huàténg' });
    const [entry] = toPageEntries(
      [makeSighting({ pinyin: '', simplified: '馬化騰' })],
      [kept],
      NOW,
    );
    expect(entry?.name).toMatchObject({ pinyin: 'Mǎ Huàténg', simplified: '马化腾' });
  });
});
