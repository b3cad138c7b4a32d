/**
 * The usual misspellings of official forms, by rule. Each row of {@link SLIPS} is a way in which newspapers
 * are seen to leave table 5 of the 외래어 표기법 behind; none of them is ever the first choice.
 */
import { type PinyinSyllable, parsePinyin } from './syllable';
import { syllableToHangul } from './to-hangul';

/** Which syllables, what is written instead, and why. The pattern is tested on toneless pinyin. */
type Slip = {
  readonly pinyin: RegExp;
  readonly from: string;
  readonly to: string;
  readonly why: string;
};

const SLIPS: readonly Slip[] = [
  { pinyin: /^jiang$/, from: '장', to: '쟝', why: 'ㅑ kept after ㅈ: 쟝쩌민' },
  { pinyin: /^jia$/, from: '자', to: '쟈', why: 'ㅑ kept after ㅈ' },
  { pinyin: /^jiao$/, from: '자오', to: '쟈오', why: 'ㅑ kept after ㅈ: 쟈오퉁' },
  { pinyin: /^(qiang|chang)$/, from: '창', to: '챵', why: 'ㅑ kept after ㅊ: 챵사' },
  { pinyin: /^sha$/, from: '사', to: '샤', why: 'sh heard as sya: 창샤' },
  { pinyin: /^shao$/, from: '사오', to: '샤오', why: 'sh heard as sya: 류샤오치' },
  { pinyin: /^shan$/, from: '산', to: '샨', why: 'sh heard as sya' },
  { pinyin: /^shang$/, from: '상', to: '샹', why: 'sh heard as sya' },
  { pinyin: /^tian$/, from: '톈', to: '텐', why: 'diphthong flattened: 텐진' },
  { pinyin: /^tian$/, from: '톈', to: '티엔', why: 'spelled out: 티엔진' },
  { pinyin: /^lian$/, from: '롄', to: '렌', why: 'diphthong flattened' },
  { pinyin: /^lian$/, from: '롄', to: '리엔', why: 'spelled out' },
  { pinyin: /^bian$/, from: '볜', to: '벤', why: 'diphthong flattened: 옌벤' },
  { pinyin: /^mian$/, from: '몐', to: '멘', why: 'diphthong flattened' },
  { pinyin: /^nian$/, from: '녠', to: '넨', why: 'diphthong flattened' },
  { pinyin: /^dian$/, from: '뎬', to: '덴', why: 'diphthong flattened' },
  { pinyin: /^xian$/, from: '셴', to: '시엔', why: 'spelled out: 허우 샤오시엔' },
  { pinyin: /^xiang$/, from: '샹', to: '시앙', why: 'spelled out: 황유시앙' },
  { pinyin: /^liang$/, from: '량', to: '리앙', why: 'spelled out' },
  { pinyin: /^jie$/, from: '제', to: '지에', why: 'spelled out' },
  { pinyin: /^xie$/, from: '셰', to: '시에', why: 'spelled out' },
  { pinyin: /^xue$/, from: '쉐', to: '슈에', why: 'spelled out' },
  { pinyin: /^yue$/, from: '웨', to: '위에', why: 'spelled out' },
  { pinyin: /^(yuan|juan|quan|xuan)$/, from: '위안', to: '위앤', why: '앤 for 안: 화위앤춘' },
  { pinyin: /^yuan$/, from: '위안', to: '위엔', why: '엔 for 안' },
  { pinyin: /^tong$/, from: '퉁', to: '통', why: 'ㅗ for ㅜ: 통샹' },
  { pinyin: /^dong$/, from: '둥', to: '동', why: 'ㅗ for ㅜ: 산동' },
  { pinyin: /^hong$/, from: '훙', to: '홍', why: 'ㅗ for ㅜ: 왕리홍' },
  { pinyin: /^long$/, from: '룽', to: '롱', why: 'ㅗ for ㅜ' },
  { pinyin: /^zhong$/, from: '중', to: '종', why: 'ㅗ for ㅜ' },
  { pinyin: /^song$/, from: '쑹', to: '송', why: 'ㅅ for ㅆ, ㅗ for ㅜ' },
  { pinyin: /^(sun|su|sang|sai|suo|si|sui)$/, from: 'ㅆ', to: 'ㅅ', why: 'ㅅ for ㅆ: 순원' },
  { pinyin: /^(zi)$/, from: '쯔', to: '즈', why: 'ㅈ for ㅉ: 즈진' },
  { pinyin: /^(ze|zeng|zou|zhe)$/, from: 'ㅉ', to: 'ㅈ', why: 'ㅈ for ㅉ' },
  { pinyin: /^xing$/, from: '싱', to: '씽', why: 'ㅆ for ㅅ: 푸씽' },
  { pinyin: /^xin$/, from: '신', to: '씬', why: 'ㅆ for ㅅ' },
  { pinyin: /^shui$/, from: '수이', to: '쉐이', why: 'ui heard as wei' },
  { pinyin: /^hui$/, from: '후이', to: '휘', why: 'ui run together' },
  { pinyin: /^gui$/, from: '구이', to: '꾸이', why: 'ㄲ for ㄱ' },
  { pinyin: /^zhou$/, from: '저우', to: '조우', why: 'ou heard as o-u' },
];

/**
 * The misspellings of a name with one slip, or the same slip wherever it applies.
 *
 * @param pinyin with tone marks
 * @returns without the official form itself, in the order of the slips; empty when the pinyin has no Hangul
 * @example spellingVariants('Jiāng Zémín') // ['쟝쩌민', '장저민']
 */
export function spellingVariants(pinyin: string): string[] {
  const syllables = parsePinyin(pinyin);
  if (syllables === null) return [];
  const official = write(syllables, null);
  if (official === null) return [];
  const variants = new Set<string>();
  for (const slip of SLIPS) {
    const written = write(syllables, slip);
    if (written !== null && written !== official) variants.add(written);
  }
  return [...variants];
}

/**
 * The misspellings of one syllable.
 *
 * @param base toneless pinyin
 * @example syllableVariants('yuan') // ['위앤', '위엔']
 */
export function syllableVariants(base: string): readonly string[] {
  let variants = VARIANTS.get(base);
  if (variants === undefined) {
    const official = syllableToHangul(base);
    variants =
      official === null
        ? []
        : SLIPS.filter(({ pinyin }) => pinyin.test(base))
            .map((slip) => replaceIn(official, slip))
            .filter((written) => written !== official);
    // Asked of every Hanzi of a gloss that is not spelled by the rule.
    if (official !== null) VARIANTS.set(base, variants);
  }
  return variants;
}

const VARIANTS = new Map<string, readonly string[]>();

function write(syllables: readonly PinyinSyllable[], slip: Slip | null): string | null {
  let written = '';
  for (const { base } of syllables) {
    const hangul = syllableToHangul(base);
    if (hangul === null) return null;
    written += slip?.pinyin.test(base) ? replaceIn(hangul, slip) : hangul;
  }
  return written;
}

/** A single consonant letter is replaced in the syllable block that begins with it. */
function replaceIn(hangul: string, { from, to }: Slip): string {
  if (!/^[ㄱ-ㅎ]$/.test(from)) return hangul.replace(from, to);
  return hangul
    .normalize('NFD')
    .replace(CHOSEONG[from] ?? from, CHOSEONG[to] ?? to)
    .normalize('NFC');
}

/** The conjoining initial consonants behind the letters used in {@link SLIPS}. */
const CHOSEONG: Readonly<Record<string, string>> = {
  ㅆ: '\u110a',
  ㅅ: '\u1109',
  ㅉ: '\u110d',
  ㅈ: '\u110c',
};
