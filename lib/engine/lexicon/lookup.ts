/**
 * The lexicon asked by hand: a word in Hangul, Hanzi or pinyin → everything known of the names it may be. The index
 * of pinyin, which only this needs, is made on first use and stays with the function.
 */
import { COMPANY_SUFFIXES, UNIT_SUFFIXES } from '../match/cues';
import { unitFit } from '../match/unit-fit';
import { parsePinyin } from '../pinyin/syllable';
import type { Entity, FormType } from '../types';
import { CLASS_WORDS } from './class-words';
import { stemOf } from './designation';
import { indexPinyin } from './index-pinyin';
import type { Lexicon } from './lexicon';
import { withClassWord } from './with-class-word';
import { withoutCountry } from './without-country';

/** What a word was taken for. */
export type LookupBy = 'hangul' | 'hanzi' | 'pinyin';

/** A Hangul form of an entry. */
export type LookupForm = {
  readonly surface: string;
  readonly type: FormType;
  /** How common it is as a Korean word: 6 a Korean place, 5 everyday … 0 not a word. */
  readonly commonness: number;
};

/** An entry with all its fields; `by` says what the word was to it, `forms` are the usual first. */
export type LookupEntry = Omit<Entity, 'id'> & {
  readonly by: LookupBy;
  readonly forms: readonly LookupForm[];
};

/** Looks a word up. Empty when nothing fits. */
export type Lookup = (query: string) => LookupEntry[];

/** Units at the end of a Chinese place name, longest first. */
const HANZI_UNIT =
  /(?:特別行政區|特别行政区|自治[區区州縣县旗]|地區|地区|[省市縣县區区鎮镇鄉乡州盟旗])$/u;
/** 상무부 is listed as 중국 상무부, since other countries have one too. */
const COUNTRIES = ['중국 ', '대만 '];
const CITY = '시';
const HANGUL_UNITS = [...UNIT_SUFFIXES].sort((a, b) => b.length - a.length);
const TYPE_ORDER: readonly FormType[] = ['official', 'established', 'sino-korean', 'variant'];

/**
 * Makes the look-up of a lexicon. Hangul is found by any listed form, Hanzi in either script, pinyin with or without
 * tones (marks or numbers), spaces and apostrophes; ü may be written u, v or u:. A place with its unit (저장성, 浙江省)
 * is found without it when it is not listed with it, and given with it first, a river or mountain also by its Korean class
 * word (쑹화강, 타이산산), a company by 그룹 and the like (헝다그룹, 루이싱커피), a ministry without its country (상무부), a rocket or
 * spacecraft without its number (둥펑-41, 선저우 12호).
 *
 * @example createLookup(lexicon)('마화텅')[0]?.traditional // '馬化騰'
 * @example createLookup(lexicon)('ma huateng')[0]?.simplified // '马化腾'
 */
export function createLookup(lexicon: Lexicon): Lookup {
  let pinyin: ReturnType<typeof indexPinyin> | null = null;

  return (query) => {
    const word = query.normalize('NFC').trim();
    if (/\p{Script=Han}/u.test(word)) return asAsked(word, describeAll(findHanzi(word), 'hanzi'));
    if (/[가-힣]/.test(word)) return asAsked(word, describeAll(findHangul(word), 'hangul'));
    const byForm = findForm(word);
    if (byForm.length > 0) return describeAll(byForm, 'hangul');
    return describeAll(findPinyin(word), 'pinyin');
  };

  function findHanzi(word: string): number[] {
    const idsOf = (hanzi: string): number[] =>
      lexicon.findByHanzi(hanzi.replace(/\s/g, '')).map(({ id }) => id);
    const found = idsOf(word);
    const bare = found.length > 0 ? word : word.replace(HANZI_UNIT, '');
    const ids = bare === word ? found : idsOf(bare).filter(isPlace);
    return ids.sort(byTrust);
  }

  function findHangul(word: string): number[] {
    const found = findForm(word);
    const [best] = found;
    if (best !== undefined) return [...findCity(word, best), ...found];
    for (const country of COUNTRIES) {
      const bodies = findForm(`${country}${word}`).filter(isOrganisation);
      if (bodies.length > 0) return bodies;
    }
    const model = /^(.+?)[-\s]?\d+(?:[A-Z]|호)?$/.exec(word)?.[1];
    if (model !== undefined) return findForm(model.length > 1 ? model : stemOf(model));
    const ids: number[] = [];
    for (const [korean, hanzi] of CLASS_WORDS) {
      if (!word.endsWith(korean)) continue;
      const bare = findForm(word.slice(0, -korean.length).trim()).filter(
        COMPANY_SUFFIXES.includes(korean) ? isBrand : isPlace,
      );
      const whole =
        hanzi === '' ? [] : bare.flatMap((id) => lexicon.findByHanzi(lexicon.hanziOf(id) + hanzi));
      ids.unshift(...whole.map(({ id }) => id).sort(byTrust));
      ids.push(...bare.sort(byFit(korean)));
    }
    if (ids.length > 0) return [...new Set(ids)];
    const unit = HANGUL_UNITS.find((each) => word.endsWith(each));
    if (unit === undefined) return [];
    return findForm(word.slice(0, -unit.length).trim()).filter(isPlace).sort(byFit(unit));
  }

  /** 베이징시 is a city before it is 北京西, a station: what is better known than the best that is listed so. */
  function findCity(word: string, best: number): number[] {
    if (!word.endsWith(CITY)) return [];
    return findForm(word.slice(0, -CITY.length)).filter(
      (id) =>
        lexicon.prominenceOf(id) > lexicon.prominenceOf(best) &&
        withClassWord(lexicon.entity(id), word) !== null,
    );
  }

  /** Forms are kept with and without their spaces, so that a word written apart is found without. */
  function findForm(word: string): number[] {
    for (const surface of new Set([word, word.replace(/\s+/g, '')])) {
      const form = lexicon.findAnyForm(surface);
      if (form >= 0) return lexicon.allPostingsOf(form).map(({ entityId }) => entityId);
    }
    return [];
  }

  /** 廣東省 and 廣東 for 광둥성, 萬達集團 and 萬達 for 완다그룹, 商務部 and 中國商務部 for 상무부. */
  function asAsked(word: string, entries: readonly LookupEntry[]): LookupEntry[] {
    return entries.flatMap((entry) => {
      const surfaces = entry.forms.map(({ surface }) => surface);
      const whole = withClassWord(entry, word, surfaces) ?? withoutCountry(entry, word);
      if (entries.some(({ traditional }) => traditional === whole?.traditional)) return [entry];
      return whole === null ? [entry] : [whole, entry];
    });
  }

  function findPinyin(word: string): number[] {
    const wanted = parsePinyin(word);
    if (wanted === null || wanted.length === 0) return [];
    pinyin ??= indexPinyin(lexicon);
    const toned = wanted.some(({ tone }) => tone !== 5);
    const dotted = wanted.some(({ base }) => base.includes('ü'));
    return pinyin(wanted)
      .filter((id) => {
        const own = lexicon.syllablesOf(id);
        // Without tones "xian" is both 西安 and 縣; with tones every syllable that has one must agree.
        if (dotted && !own.some(({ base }) => base.includes('ü'))) return false;
        if (!toned) return true;
        return (
          own.length === wanted.length &&
          own.every(({ base, tone }, index) => {
            const each = wanted[index];
            return each?.base.length === base.length && (each.tone === 5 || each.tone === tone);
          })
        );
      })
      .sort(byTrust);
  }

  function isPlace(id: number): boolean {
    return lexicon.kindOf(id) === 'place';
  }

  /** What goes with a unit first: 福田 before 莆田 for 푸톈구. */
  function byFit(unit: string): (a: number, b: number) => number {
    const fit = (id: number): number => unitFit(unit, lexicon.entity(id).english);
    return (a, b) => fit(b) - fit(a);
  }

  function isOrganisation(id: number): boolean {
    return lexicon.kindOf(id) === 'organisation';
  }

  function isBrand(id: number): boolean {
    return lexicon.kindOf(id) === 'brand';
  }

  /** The better known first, then the more trusted source, then the order of the file. */
  function byTrust(a: number, b: number): number {
    const townships = Number(isTownship(a)) - Number(isTownship(b));
    return townships || lexicon.prominenceOf(b) - lexicon.prominenceOf(a) || a - b;
  }

  function isTownship(id: number): boolean {
    return lexicon.originOf(id) === 'townships';
  }

  function describeAll(ids: readonly number[], by: LookupBy): LookupEntry[] {
    return ids.map((entityId) => {
      const { id, ...entity } = lexicon.entity(entityId);
      return { ...entity, by, forms: formsOf(id) };
    });
  }

  function formsOf(id: number): LookupForm[] {
    return lexicon
      .formsOf(id)
      .map((form) => ({
        surface: lexicon.surfaceOf(form),
        type:
          lexicon.allPostingsOf(form).find(({ entityId }) => entityId === id)?.type ?? 'official',
        commonness: lexicon.commonnessOf(form),
      }))
      .sort((a, b) => TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type));
  }
}
