/**
 * Pinyin → Hangul by the official rule for Mandarin: 외래어 표기법 (문화체육관광부 고시 제2017-14호),
 * chapter 2 table 5 (중국어의 발음 부호와 한글 대조표) and chapter 3 section 7 (중국어의 표기).
 *
 * Tones are ignored (section 7, article 1).
 */
import { compose, decompose, LEADS, VOWEL_LETTERS } from '../hangul/syllable';
import type { PinyinSyllable } from './syllable';

/** Table 5, consonants (聲母). */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'ㅂ',
  p: 'ㅍ',
  m: 'ㅁ',
  f: 'ㅍ',
  d: 'ㄷ',
  t: 'ㅌ',
  n: 'ㄴ',
  l: 'ㄹ',
  g: 'ㄱ',
  k: 'ㅋ',
  h: 'ㅎ',
  j: 'ㅈ',
  q: 'ㅊ',
  x: 'ㅅ',
  zh: 'ㅈ',
  ch: 'ㅊ',
  sh: 'ㅅ',
  r: 'ㄹ',
  z: 'ㅉ',
  c: 'ㅊ',
  s: 'ㅆ',
};

/** Table 5, vowels (韻母). The key is the final after a consonant. */
const FINALS: Readonly<Record<string, string>> = {
  a: '아',
  o: '오',
  e: '어',
  ê: '에',
  ai: '아이',
  ei: '에이',
  ao: '아오',
  ou: '어우',
  an: '안',
  en: '언',
  ang: '앙',
  eng: '엉',
  er: '얼',
  r: '얼',
  i: '이',
  ia: '야',
  io: '요',
  ie: '예',
  iai: '야이',
  iao: '야오',
  iu: '유',
  ian: '옌',
  in: '인',
  iang: '양',
  ing: '잉',
  iong: '융',
  u: '우',
  ua: '와',
  uo: '워',
  uai: '와이',
  ui: '우이',
  uan: '완',
  un: '운',
  uang: '왕',
  ong: '웅',
  ü: '위',
  üe: '웨',
  üan: '위안',
  ün: '윈',
};

/** Table 5: syllables without a consonant that pinyin spells with y or w. The rest of that spelling is regular. */
const WITHOUT_INITIAL: Readonly<Record<string, string>> = {
  yi: '이',
  ya: '야',
  yo: '요',
  ye: '예',
  yai: '야이',
  yao: '야오',
  you: '유',
  yan: '옌',
  yin: '인',
  yang: '양',
  ying: '잉',
  yong: '융',
  wu: '우',
  wa: '와',
  wo: '워',
  wai: '와이',
  wei: '웨이',
  wan: '완',
  wen: '원',
  wang: '왕',
  weng: '웡',
  yu: '위',
  yue: '웨',
  yuan: '위안',
  yun: '윈',
};

/** Table 5: the apical vowel -i of zhi chi shi ri zi ci si is ㅡ. */
const APICAL = new Set(['zh', 'ch', 'sh', 'r', 'z', 'c', 's']);

/** Pinyin drops the dots of ü after j, q and x (GB/T 16159); table 5 goes by the sound. */
const PALATAL = new Set(['j', 'q', 'x']);

/** Chapter 3, section 7, article 2: after ㅈ, ㅉ, ㅊ the vowels ㅑ ㅖ ㅛ ㅠ are written ㅏ ㅔ ㅗ ㅜ. */
const PLAIN_AFTER_AFFRICATE: Readonly<Record<string, string>> = {
  ㅑ: 'ㅏ',
  ㅖ: 'ㅔ',
  ㅛ: 'ㅗ',
  ㅠ: 'ㅜ',
};
const AFFRICATES = 'ㅈㅉㅊ';

/**
 * Writes pinyin syllables in Hangul by the official rule.
 *
 * @returns the Hangul, or `null` for the syllables the table does not have (`m`, `n`, `ng` as interjections)
 * @example toHangul([{ base: 'ma', tone: 3 }, { base: 'hua', tone: 4 }, { base: 'teng', tone: 2 }]) // '마화텅'
 */
export function toHangul(syllables: readonly Pick<PinyinSyllable, 'base'>[]): string | null {
  let hangul = '';
  for (const { base } of syllables) {
    const written = syllableToHangul(base);
    if (written === null) return null;
    hangul += written;
  }
  return hangul;
}

/**
 * Writes one toneless syllable in Hangul: one or two blocks.
 *
 * @example syllableToHangul('jiang') // '장'
 */
export function syllableToHangul(base: string): string | null {
  let written = WRITTEN.get(base);
  if (written !== undefined) return written;
  written = writeSyllable(base);
  // Whatever else is asked about is no syllable, and there is no end of it.
  if (written !== null) WRITTEN.set(base, written);
  return written;
}

/** The few hundred syllables that were asked about. */
const WRITTEN = new Map<string, string | null>();

function writeSyllable(base: string): string | null {
  const alone = WITHOUT_INITIAL[base];
  if (alone !== undefined) return alone;

  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(base)?.[0] ?? '';
  if (base === 'r') return FINALS['r'] ?? null;
  let final = base.slice(initial.length);
  if (PALATAL.has(initial) && final.startsWith('u')) final = `ü${final.slice(1)}`;

  const written = APICAL.has(initial) && final === 'i' ? '으' : FINALS[final];
  if (written === undefined) return null;
  const consonant = INITIALS[initial];
  return consonant === undefined ? written : withLead(consonant, written);
}

function withLead(consonant: string, written: string): string {
  const parts = decompose(written.charCodeAt(0));
  const vowel = VOWEL_LETTERS.charAt(parts.vowel);
  const plain = AFFRICATES.includes(consonant) ? (PLAIN_AFTER_AFFRICATE[vowel] ?? vowel) : vowel;
  const first = compose({
    lead: LEADS.indexOf(consonant),
    vowel: VOWEL_LETTERS.indexOf(plain),
    final: parts.final,
  });
  return first + written.slice(1);
}
