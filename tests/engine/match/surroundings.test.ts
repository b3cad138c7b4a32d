import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFollowing,
  sentenceAround,
  wordBefore,
  wordEnd,
} from '../../../lib/engine/match/surroundings';

/** Name and what follows it (apart by |), the tail, what was seen, why. */
const FOLLOWING: readonly (readonly [string, string, string, string])[] = [
  ['마화텅|', 'none', '', 'the text ends'],
  ['마화텅|은', 'particle', '', 'a particle'],
  ['저장|성에서', 'none', 'unit 성', 'a unit in the same word, with its particle'],
  ['저장| 성에서', 'none', 'unit 성', 'a unit as the next word'],
  ['난닝|(南寧)시 거리', 'none', 'unit 시', 'a gloss is stepped over'],
  ['주궈창|(朱國強)씨를', 'none', 'title 씨', 'before a title too'],
  ['쑨잉사|양은', 'none', 'title 양', 'a young lady, unless nobody lists her'],
  ['타이후|호는', 'none', 'feature 호', 'a natural feature'],
  ['마화텅| 회장은', 'none', 'title 회장', 'a title'],
  ['마화텅|(馬化騰) 회장', 'none', 'title 회장', 'a gloss stands between name and title'],
  ['마화텅|회장이', 'none', 'title 회장', 'a title in the same word'],
  ['왕이| 중국 외교부장은', 'none', 'chinese title 외교부장', 'the country stands between'],
  ['시진핑| 국가주석', 'none', 'chinese title 국가주석', 'the longest title'],
  ['리커창| 전 총리와', 'none', 'title 총리', 'former stands between'],
  ['왕이| 유명 외교부장', 'none', '', 'a word nobody puts before a title'],
  ['한룽|그룹이', 'none', 'company', 'a word for a company'],
  ['한룽| 그룹이', 'none', 'company', 'as the next word'],
  ['지난| 시도가', 'none', '', '시 begins another word'],
  ['저장|하다', 'other', '', 'another word goes on'],
  ['마화텅|. 회장', 'none', '', 'a full stop ends it'],
  ['우한|시장이', 'none', 'unit 시', 'the mayor, or the market, of a place'],
];

describe('readFollowing', () => {
  it.each(FOLLOWING)('%s is %s %s: %s', (text, tail, seen) => {
    const end = text.indexOf('|');
    const following = readFollowing(text.replace('|', ''), end);
    const found = [
      following.suffix && `${following.unit ? 'unit' : 'feature'} ${following.suffix}`,
      following.title && `${following.chineseTitle ? 'chinese ' : ''}title ${following.title}`,
      following.company && 'company',
    ];
    expect([following.tail, found.filter(Boolean).join(' ')]).toEqual([tail, seen]);
  });

  it('reads units after places, 성 after provinces, titles after persons only', () => {
    const none = {
      mayBePlace: false,
      mayBePerson: false,
      mayBeProvince: false,
      inKorean: false,
      isInferred: false,
    };
    expect(readFollowing('저장성에서', 2, none).suffix).toBe('');
    expect(readFollowing('저장성에서', 2, { ...none, mayBePlace: true }).suffix).toBe('');
    expect(
      readFollowing('저장성에서', 2, { ...none, mayBePlace: true, mayBeProvince: true }).suffix,
    ).toBe('성');
    expect(readFollowing('마화텅 회장', 3, none).title).toBe('');
    expect(readFollowing('마화텅 회장', 3, { ...none, mayBePerson: true }).title).toBe('회장');
  });
});

describe('readFollowing before another name', () => {
  it.each([
    ['저장|성항저우에서', '성', 'the unit ends where the name begins'],
    ['베이징|시차오양구', '시', 'a district of the city'],
    ['유연|성항저우에서', '', 'only provinces take 성'],
    ['저장|강항저우', '', 'a river is no unit'],
  ])('%s: %j, %s', (marked, expected) => {
    const text = marked.replace('|', '');
    const end = marked.indexOf('|');
    const name = {
      mayBePlace: true,
      mayBePerson: false,
      mayBeProvince: text.startsWith('저장'),
      inKorean: false,
      isInferred: false,
    };
    const begins = (at: number): boolean => at === end + 1;
    expect(readFollowing(text, end, name, begins).suffix).toBe(expected);
    expect(readFollowing(text, end, name).suffix).toBe('');
  });
});

describe('wordEnd and wordBefore', () => {
  it.each([
    ['중국 |마화텅은', '중국', '마화텅은', 'a word each side'],
    ['중국|마화텅', '중국', '마화텅', 'no space between'],
    ['|마화텅', '', '마화텅', 'the beginning'],
    ['중국. |마화텅', '', '마화텅', 'a sentence ends before'],
    ['중국|', '중국', '', 'the end'],
    ['中國 |馬化騰', '', '', 'Hanzi are no Hangul'],
  ])('%s: %s, %s (%s)', (text, before, after) => {
    const at = text.indexOf('|');
    const whole = text.replace('|', '');
    expect(wordBefore(whole, at)).toBe(before);
    expect(whole.slice(at, wordEnd(whole, at))).toBe(after);
  });
});

describe('sentenceAround', () => {
  it.each([
    ['첫째다. 둘|째다. 셋째다.', ' 둘째다.', 'between full stops'],
    ['첫째다.\n둘|째다\n셋째다.', '둘째다\n', 'between line ends'],
    ['"둘|째다!" 셋째다.', '"둘째다!', 'before a closing quote'],
    ['값은 1.|5다.', '값은 1.5다.', 'a decimal point ends nothing'],
    ['|', '', 'nothing'],
  ])('%j → %j: %s', (text, expected) => {
    const at = text.indexOf('|');
    const whole = text.replace('|', '');
    const { start, end } = sentenceAround(whole, at);
    expect(whole.slice(start, end)).toBe(expected);
  });

  it('holds the offset and has a bound, whatever the text', () => {
    const text = fc.array(fc.constantFrom('가나다', '.', '\n', ' ', '?', '"', 'A'), {
      maxLength: 900,
    });
    fc.assert(
      fc.property(text, fc.nat(), (parts, offset) => {
        const whole = parts.join('');
        fc.pre(whole.length > 0);
        const at = offset % whole.length;
        const { start, end } = sentenceAround(whole, at);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThan(at);
        expect(end).toBeLessThanOrEqual(whole.length);
        expect(end - start).toBeLessThanOrEqual(1201);
      }),
    );
  });
});
