import { describe, expect, it, vi } from 'vitest';
import { SavedNames } from '../../lib/reader/saved-names';

const BEIJING = { traditional: '北京', kind: 'place', surface: '베이징' } as const;
const MA = { traditional: '馬化騰', kind: 'person', surface: '마화텅' } as const;
const HOLE = { traditional: '張□', kind: 'person', surface: '장청' } as const;

describe('SavedNames', () => {
  it('asks about each name once', async () => {
    const which = vi.fn(async () => [true, false]);
    const saved = new SavedNames(which);
    expect(await saved.ask([BEIJING, MA, BEIJING])).toBe(true);
    expect(which).toHaveBeenCalledWith([BEIJING, MA]);
    expect([saved.has(BEIJING), saved.has(MA)]).toEqual([true, false]);
    expect(await saved.ask([MA])).toBe(false);
    expect(which).toHaveBeenCalledTimes(1);
  });

  it('does not ask about names without Hanzi', async () => {
    const which = vi.fn(async () => []);
    await new SavedNames(which).ask([{ ...MA, traditional: '' }]);
    expect(which).not.toHaveBeenCalled();
  });

  it.each([
    ['the same Hanzi are one name, whatever it is called', MA, { ...MA, surface: '마 회장' }, true],
    ['another kind is another name', MA, { ...MA, kind: 'brand' } as const, false],
    ['while a character is missing the Hangul counts', HOLE, { ...HOLE, surface: '장밍' }, false],
    ['the same with a missing character is one', HOLE, { ...HOLE }, true],
  ])('%s', (_, kept, met, isSaved) => {
    const saved = new SavedNames(async () => []);
    saved.note(kept);
    expect(saved.has(met)).toBe(isSaved);
  });

  it('learns of what was saved or removed elsewhere', async () => {
    let answer = [false];
    const saved = new SavedNames(async () => answer);
    await saved.ask([BEIJING]);
    answer = [true];
    expect(await saved.refresh()).toBe(true);
    expect(saved.has(BEIJING)).toBe(true);
    expect(await saved.refresh()).toBe(false);
  });

  it('asks again when nobody answered', async () => {
    const which = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce([true]);
    const saved = new SavedNames(which);
    await expect(saved.ask([BEIJING])).rejects.toThrow('gone');
    expect(await saved.ask([BEIJING])).toBe(true);
  });
});
