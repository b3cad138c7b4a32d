import { describe, expect, it } from 'vitest';
import { changeSettings, DEFAULTS, parseSettings } from '../../lib/settings/settings';

describe('parseSettings', () => {
  it.each([
    ['nothing stored', undefined],
    ['something else', 'broken'],
    ['a version that is none', { version: 'one', values: {} }],
    [
      'values that do not fit',
      { version: 1, values: { backupDays: 3, sort: 'size', remindAfter: -1 } },
    ],
  ])('%s: the defaults', (_, stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  });

  it('takes what fits beside what does not', () => {
    const stored = { version: 1, values: { backupDays: 7, sort: 'size' } };
    expect(parseSettings(stored)).toEqual({ ...DEFAULTS, backupDays: 7 });
  });
});

describe('changeSettings', () => {
  it.each([
    [
      'only what was changed',
      undefined,
      { sort: 'pinyin' },
      { version: 1, values: { sort: 'pinyin' } },
    ],
    [
      'nothing once it is the default again',
      { version: 1, values: { sort: 'pinyin' } },
      { sort: 'changed' },
      { version: 1, values: {} },
    ],
    [
      'what a newer version added stays',
      { version: 2, values: { colour: 'red' } },
      { backupDays: 1 },
      { version: 2, values: { colour: 'red', backupDays: 1 } },
    ],
    [
      'a broken store is begun anew',
      'broken',
      { backupDays: 1 },
      { version: 1, values: { backupDays: 1 } },
    ],
  ] as const)('stores %s', (_, stored, change, expected) => {
    expect(changeSettings(stored, change)).toEqual(expected);
  });
});
