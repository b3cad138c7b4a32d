/**
 * Korean readings of Hanzi: npm `hanja` (MIT) has one main reading for each character; the tables here hold
 * the readings that names use instead.
 */
import * as v from 'valibot';
import { toInitial, toMedial } from '../engine/hangul/initial-sound';
import { readPackageFile } from './package-file';

const MAIN = new Map(
  Object.entries(
    v.parse(
      v.record(v.string(), v.string()),
      JSON.parse(readPackageFile('hanja', 'lib/data/hanjaeum.json')),
    ),
  ),
);

/** Where the main reading is not the one names use: 남녕, 서녕 (표준국어대사전 writes 寧 안녕할 녕); the surname 冼 is 선. */
const INSTEAD_OF_MAIN: Readonly<Record<string, string>> = { 寧: '녕', 冼: '선' };

/** Further readings a name may use, besides the main one (표준국어대사전, under the character's words). */
const OTHER: Readonly<Record<string, string>> = {
  樂: '악요',
  不: '부',
  金: '김',
  車: '거',
  塞: '색',
  寺: '시',
  易: '이',
  復: '부',
  省: '생',
  行: '항',
  宿: '수',
  丹: '란',
  洞: '통',
  賈: '고',
  沈: '심',
  乾: '건간',
  參: '참',
  什: '집습',
  葉: '섭',
  惡: '오',
  殺: '쇄',
  度: '탁',
  說: '세열',
  數: '삭',
  識: '지',
  則: '칙',
  暴: '폭포',
  便: '변편',
  北: '배',
  索: '색삭',
  率: '솔율',
  契: '글설',
  徵: '치',
  單: '선',
  龜: '구균',
  見: '현',
  降: '항',
  更: '갱',
  句: '귀',
  辰: '신',
  茶: '다차',
  拓: '척탁',
  畫: '획',
  刺: '척',
  洗: '선',
  咸: '함',
  娃: '왜와',
  媧: '와왜',
  尉: '울',
  万: '묵',
  鴨: '압',
};

/** Surnames read otherwise than the character is (표준국어대사전): 김구, 섭영진. */
const AS_SURNAME: Readonly<Record<string, string>> = { 金: '김', 沈: '심', 葉: '섭' };

/** Whole names whose reading no rule gives (표준국어대사전). */
const WHOLE: Readonly<Record<string, string>> = {
  女媧: '여와',
  牡丹江: '목단강',
  契丹: '거란',
  單于: '선우',
  曹禺: '조우',
};

/**
 * The Korean readings of a character without the initial-sound law, the main one first.
 *
 * @returns empty when the character has no known Korean reading
 * @example sinoKoreanReadings('樂') // ['락', '악', '요']
 */
export function sinoKoreanReadings(character: string): string[] {
  const main = mainReading(character);
  const listed = MAIN.get(character) ?? '';
  return [...new Set(`${main ?? ''}${listed}${OTHER[character] ?? ''}`)];
}

/**
 * A name read in the Korean way.
 *
 * @param surname how many leading characters are a surname; the given name does not begin a word again
 * @returns `null` when some character has no Korean reading
 * @example readSinoKorean('馬化騰', 1) // '마화등'
 */
export function readSinoKorean(traditional: string, surname: number): string | null {
  const whole = WHOLE[traditional];
  if (whole !== undefined) return whole;
  let read = '';
  for (const [index, character] of [...traditional].entries()) {
    const reading =
      (index === 0 && surname > 0 ? AS_SURNAME[character] : undefined) ?? mainReading(character);
    if (reading === undefined) return null;
    read += index === 0 ? toInitial(reading) : toMedial(reading, read.charAt(index - 1));
  }
  return read;
}

function mainReading(character: string): string | undefined {
  return INSTEAD_OF_MAIN[character] ?? MAIN.get(character);
}
