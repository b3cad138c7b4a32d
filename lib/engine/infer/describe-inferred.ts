import { HOLE } from '../gloss/align';
import { formatSyllable } from '../pinyin/syllable';
import type { Candidate } from '../types';
import type { InferredName } from './infer-name';

/** More surnames than this are no help. */
const MOST_SURNAMES = 4;

/**
 * An inferred name as answers: each possible surname with its share and a □ for every syllable of the given
 * name, whose pinyin is given without tones and with its alternatives.
 *
 * @example describeInferred(name)[0] // { traditional: '葉□□', pinyin: 'Yè meng yuan', share: 0.9, … }
 */
export function describeInferred({ surnames, given }: InferredName): Candidate[] {
  const listed = surnames.slice(0, MOST_SURNAMES);
  const total = listed.reduce((sum, { share }) => sum + share, 0);
  const holes = HOLE.repeat(given.length);
  const pinyin = given
    .map((syllables) => syllables.map((base) => formatSyllable({ base, tone: 5 })).join('/'))
    .join(' ');
  return listed.map((surname) => ({
    traditional: surname.traditional + holes,
    simplified: surname.simplified + holes,
    pinyin: `${surname.pinyin} ${pinyin}`,
    sinoKorean: '',
    kind: 'person',
    region: 'mainland',
    english: '',
    korean: '',
    share: surname.share / total,
  }));
}
