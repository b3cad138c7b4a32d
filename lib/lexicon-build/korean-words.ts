/**
 * Which Hangul forms are also Korean words, and how common: 지난 is "last" 17,000 times for every 濟南.
 *
 * Three sources, the strongest answer wins: the counted list in `korean/korean-words.tsv`, the headwords of
 * the hunspell dictionary (npm `dictionary-ko`, used here only to filter, nothing of it is shipped), and
 * the rule that a one-syllable noun with a particle looks like a name (왕 + 이).
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readPackageFile } from './package-file';

const Commonness = v.pipe(v.string(), v.regex(/^[1-6]$/), v.transform(Number));

const COUNTED = new Map(
  readFileSync(new URL('korean/korean-words.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [word, commonness] = line.split('\t');
      return [v.parse(v.string(), word), v.parse(Commonness, commonness)] as const;
    }),
);

/** The headwords of the Korean dictionary. */
export const HEADWORDS: ReadonlySet<string> = new Set(
  readPackageFile('dictionary-ko', 'index.dic')
    .split('\n')
    .map((line) => line.replace(/\/.*$/, '').normalize('NFC')),
);

/** Headwords of that dictionary that are Chinese names and nothing else. */
const NAMES_AMONG_HEADWORDS = new Set(
  '베이징 상하이 톈진 항저우 홍콩 마카오 타이완 대만 티베트 위구르 하얼빈 북경 상해 만리장성 양쯔강 황하 장강 태산 소림사 자금성 남경 심양 연길 장춘 중경 요하 맹자 유비 관우 손권 손견 여포 동탁 사마의 조자룡 제갈량 제갈공명 사마중달 장량 양귀비 강태공'.split(
    ' ',
  ),
);

/** Particles that make another word of a form: 한반(漢辦) + 도, 나타(哪吒) + 나(다). */
const GLUED = [...'도로의이가나라지고은는을를와과에만'];

/** Units that make an ordinary noun of a form: 대도(大都) + 시. */
const UNITS = [...'시구현진향촌호항역만'];

function beginsWord(form: string): boolean {
  return GLUED.some((each) => HEADWORDS.has(form + each) || HEADWORDS.has(`${form + each}다`));
}

const PARTICLES = /^(.)(?:이|은|을|의|도|만|로|에|가|는|를|와|과|나|라|고|지|야|요)$/u;

/**
 * How common a form is as a Korean word: 6 a Korean place, 5 everyday … 2 in the dictionary, 1 could be a noun
 * with a particle, 0 not a word.
 *
 * @example koreanWordCommonness('지난') // 5
 * @example koreanWordCommonness('마화텅') // 0
 */
export function koreanWordCommonness(form: string): number {
  const counted = COUNTED.get(form);
  if (counted !== undefined) return counted;
  if (NAMES_AMONG_HEADWORDS.has(form)) return 0;
  if (UNITS.some((unit) => HEADWORDS.has(form + unit))) return 5;
  if (HEADWORDS.has(`${form}다`)) return 5;
  if (beginsWord(form)) return 3;
  if (HEADWORDS.has(form)) return 2;
  const stem = PARTICLES.exec(form)?.[1];
  return stem !== undefined && HEADWORDS.has(stem) ? 1 : 0;
}
