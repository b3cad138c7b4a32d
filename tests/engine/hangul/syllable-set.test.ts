import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SyllableSet } from '../../../lib/engine/hangul/syllable-set';

it('has what it was made of and nothing else, Hangul or not', () => {
  const syllable = fc
    .integer({ min: 0xac00, max: 0xd7a3 })
    .map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(syllable), fc.integer({ min: 0, max: 0xffff }), (members, other) => {
      const set = new SyllableSet(members);
      for (const member of members) expect(set.has(member.charCodeAt(0))).toBe(true);
      expect(set.has(other)).toBe(members.includes(String.fromCharCode(other)));
      expect(set.has(Number.NaN)).toBe(false);
    }),
  );
});
