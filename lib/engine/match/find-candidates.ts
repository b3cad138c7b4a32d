/** Stage one: every stretch of text that could be a Chinese name. Nothing is decided here. */
import { groupByFirst } from '../hangul/group-by-first';
import { isSyllable } from '../hangul/syllable';
import { SyllableSet } from '../hangul/syllable-set';
import { type InferredName, inferNames, LONGEST_NAME } from '../infer/infer-name';
import type { SurnameIndex } from '../infer/surname-index';
import { CLASS_WORDS } from '../lexicon/class-words';
import type { FormMatch } from '../lexicon/form-trie';
import type { Lexicon } from '../lexicon/lexicon';
import type { KnownName } from '../types';
import { createCandidate, isMainly, type SpanCandidate } from './candidate';
import { GLUED_PREFIXES, NOT_PART_OF_NAMES } from './cues';
import { isGluedNoun } from './glued-noun';
import { beginsKoreanWord } from './korean-openings';
import { hasAgeAt, placeSuffixAt, readFollowing, wordEnd } from './surroundings';

/** Bits of the syllable model below which a pattern is no more than a Korean word, and syllable blocks. */
const INFERRED = { bits: 8, shortest: 3 } as const;

/**
 * Finds the candidates of a text: lexicon forms and glossed names at the beginning of a word (or of the part
 * of a word after a one-syllable prefix or an administrative suffix: 반화웨이, 저장성항저우시).
 *
 * @param text normalised text
 * @param names names the article explains, by surface
 * @param surnames surnames that may begin a name nobody lists
 * @returns in text order, at the same start shorter forms before longer ones and before inferred names; they may overlap
 */
export function findCandidates(
  lexicon: Lexicon,
  text: string,
  names: ReadonlyMap<string, KnownName>,
  surnames: SurnameIndex,
): SpanCandidate[] {
  return new CandidateFinder(lexicon, text, names, surnames).find();
}

/** Methods rather than closures: this is where the engine goes over every character. */
class CandidateFinder {
  private readonly candidates: SpanCandidate[] = [];
  /** `null` when the article explains no name, as most do not. */
  private readonly surfacesByFirst: ReadonlyMap<number, readonly string[]> | null;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    private readonly names: ReadonlyMap<string, KnownName>,
    private readonly surnames: SurnameIndex,
  ) {
    this.surfacesByFirst = names.size === 0 ? null : groupByFirst(names.keys());
  }

  find(): SpanCandidate[] {
    const { text } = this;
    for (let at = 0; at < text.length; at++) {
      if (!isSyllable(text.charCodeAt(at))) continue;
      const start = at;
      while (isSyllable(text.charCodeAt(++at)));
      this.findInWord(start, at);
    }
    return this.candidates;
  }

  private findInWord(start: number, wordEnd: number): void {
    const before = this.candidates.length;
    const ends = this.findAt(start, wordEnd);
    this.infer(start, wordEnd, ends);
    const prefixed = PREFIXES.has(this.text.charCodeAt(start))
      ? this.findAt(start + 1, wordEnd)
      : NO_ENDS;
    if (ends.length > 0 || prefixed.length > 0) this.findAfterSuffixes([ends, prefixed], wordEnd);
    // Asked last, since in most words nothing is found.
    if (this.candidates.length > before && this.isKoreanWord(start))
      this.candidates.length = before;
  }

  private isKoreanWord(start: number): boolean {
    return beginsKoreanWord(this.text, start, this.isExplained(start));
  }

  /** Whether a name that the article explains stands at an offset. */
  private isExplained(start: number): boolean {
    const surfaces = this.surfacesByFirst?.get(this.text.charCodeAt(start));
    return surfaces?.some((surface) => this.text.startsWith(surface, start)) ?? false;
  }

  /** 항저우 in 저장성항저우시: a suffix after a name ends a part of the word, and another name may begin. */
  private findAfterSuffixes(found: (readonly number[])[], wordEnd: number): void {
    const starts = new Set<number>();
    for (const ends of found) {
      for (const end of ends) {
        const suffix = placeSuffixAt(this.text, end);
        const next = suffix === undefined ? wordEnd : end + suffix.length;
        if (next >= wordEnd || starts.has(next)) continue;
        starts.add(next);
        found.push(this.findAt(next, wordEnd));
      }
    }
  }

  /** Adds what begins at `start`. @returns where that ends */
  private findAt(start: number, wordEnd: number): readonly number[] {
    const { text, lexicon } = this;
    let ends = NO_ENDS as number[];
    if (lexicon.mayBegin(text, start)) {
      const forms = lexicon.formsAt(text, start);
      const longest = forms.at(-1)?.end ?? start;
      for (const { end, form } of forms) {
        const first = ends.find((shorter) => this.isTwoParts(start, shorter, end, form));
        if (first !== undefined) {
          if (lexicon.commonnessOf(form) === 0) this.support(start, first);
          continue;
        }
        if (ends === NO_ENDS) ends = [];
        ends.push(end);
        const known =
          this.surfacesByFirst === null ? null : (this.names.get(text.slice(start, end)) ?? null);
        if (known === null && this.isDynasty(end)) continue;
        // 시안 in 시안사변: a longer form tells what the rest of the word is.
        if (known === null && end === longest && this.isPartOfWord(end, form)) continue;
        if (known === null && end < longest && this.isPartOfPerson(end, forms)) continue;
        this.add(start, end, form, lexicon.entityIdsOf(form), known);
      }
    }
    if (this.surnames.isSurname(text, start, wordEnd) && text.charCodeAt(wordEnd) === SPACE)
      this.addSpaced(start, wordEnd);
    return this.surfacesByFirst === null ? ends : this.addKnown(this.surfacesByFirst, start, ends);
  }

  /** That 창신메모리 is listed says that 창신 is the name here. */
  private support(start: number, end: number): void {
    for (let at = this.candidates.length - 1; this.candidates[at]?.start === start; at--) {
      const { end: shorter, form, evidence } = this.candidates[at] as SpanCandidate;
      if (shorter !== end || this.lexicon.commonnessOf(form) === 0) continue;
      if (!evidence.includes('listed-with-word')) evidence.push('listed-with-word');
    }
  }

  /** Names that only the article's own glosses tell. @returns all ends at this start */
  private addKnown(
    surfacesByFirst: ReadonlyMap<number, readonly string[]>,
    start: number,
    ends: readonly number[],
  ): readonly number[] {
    const { text } = this;
    const surfaces = surfacesByFirst.get(text.charCodeAt(start));
    if (surfaces === undefined) return ends;
    const all = [...ends];
    for (const surface of surfaces) {
      const end = start + surface.length;
      if (all.includes(end) || !text.startsWith(surface, start)) continue;
      // A word that is no name by itself may be listed; that it is a word still speaks against the name.
      const form = this.lexicon.findForm(surface);
      const entityIds = form < 0 ? NOBODY : this.lexicon.entityIdsOf(form);
      this.add(start, end, form, entityIds, this.names.get(surface) ?? null);
      all.push(end);
    }
    return all;
  }

  /** 위안 스카이, 허우 샤오시엔: a surname written apart from the given name. */
  private addSpaced(start: number, gap: number): void {
    const { text, lexicon } = this;
    const name = text.slice(start, gap) + text.slice(gap + 1, wordEnd(text, gap + 1));
    for (const { end: length, form } of lexicon.formsAt(name, 0)) {
      const entityIds = lexicon.entityIdsOf(form).filter((id) => lexicon.kindOf(id) === 'person');
      const end = start + length + 1;
      if (end > gap + 2 && entityIds.length > 0) this.add(start, end, form, entityIds, null);
    }
  }

  /** 오나라, 당나라: what Korean calls the states and dynasties of the Chinese past, words of its own. */
  private isDynasty(end: number): boolean {
    return this.text.startsWith(STATE, end - STATE.length);
  }

  /** A form that is also a word, with something after it that is no ending, is the beginning of another word. */
  private isPartOfWord(end: number, form: number): boolean {
    const { text, lexicon } = this;
    if (!isSyllable(text.charCodeAt(end)) || lexicon.commonnessOf(form) < 2) return false;
    if (readFollowing(text, end).tail !== 'other' || isGluedNoun(text, end)) return false;
    const unit = placeSuffixAt(text, end);
    return unit === undefined || !lexicon.beginsOnlyName(text, end + unit.length);
  }

  /**
   * 시진 in 시진핑, 후진 in 후진타오: nothing that may follow a name goes on there, but somebody's name does. A place so goes
   * on in the names of companies, which need it.
   */
  private isPartOfPerson(end: number, forms: readonly FormMatch[]): boolean {
    const { text, lexicon } = this;
    if (!isSyllable(text.charCodeAt(end)) || readFollowing(text, end).tail !== 'other')
      return false;
    return forms.some(
      (longer) =>
        longer.end > end &&
        lexicon.commonnessOf(longer.form) === 0 &&
        isMainly(lexicon, { entityIds: lexicon.entityIdsOf(longer.form) }, 'person') &&
        readFollowing(text, longer.end).tail !== 'other',
    );
  }

  /** Patterns are looked at where they look Mandarin and what follows the name can be read. */
  private infer(start: number, wordEnd: number, ends: readonly number[]): void {
    const { text, lexicon } = this;
    if (wordEnd - start < INFERRED.shortest || !this.surnames.mayBegin(text.charCodeAt(start)))
      return;
    const longest = Math.min(wordEnd, start + LONGEST_NAME);
    if (!lexicon.syllables.beginningReaches(text, start, longest, INFERRED)) return;
    const isAged = hasAgeAt(text, wordEnd);
    for (const inferred of inferNames(this.surnames, text, start, wordEnd)) {
      const { end } = inferred;
      if (isAged && end < wordEnd) continue;
      if (ends.includes(end) || end - start < INFERRED.shortest) continue;
      if (lexicon.syllables.mandarinOdds(text, start, end) < INFERRED.bits) continue;
      this.add(start, end, -1, NOBODY, null, inferred);
    }
  }

  /**
   * A longer form is a shorter one and a word that is not part of it (뤼순 감옥), another name (충칭 리판), or an
   * office in a place (홍콩 금융관리국). The Hanzi must say so too: 양쯔강 is not 楊紫 and 강.
   */
  private isTwoParts(start: number, shorter: number, end: number, form: number): boolean {
    const { text, lexicon } = this;
    const rest = text.slice(shorter, end);
    const word = rest.trimStart();
    const apart = word !== rest && !word.startsWith('대학');
    if (apart && lexicon.findForm(word) >= 0) return true;
    if (!apart && !NOT_PART_OF_NAMES.has(word)) return false;
    const place = lexicon.findForm(text.slice(start, shorter));
    if (word === CITY && text.charAt(end) !== STATION && this.isBetterKnownPlace(place, form))
      return true;
    // 톈먼산 is the mountain 天門山 rather than a mountain of 天門, a city.
    if (word === MOUNTAIN && this.isBetterKnownPlace(form, place)) return false;
    if (!this.beginsWith(form, place, word)) return false;
    const part = { entityIds: lexicon.entityIdsOf(place) };
    const whole = { entityIds: lexicon.entityIdsOf(form) };
    // 리청강 is 李成鋼 rather than a river 李成; 상하이자동차 is a company rather than the city, but 한룽그룹 is 한룽.
    const isPerson = isMainly(lexicon, whole, 'person');
    const isCompany = isMainly(lexicon, whole, 'brand') && isMainly(lexicon, part, 'place');
    return !isPerson && !isCompany;
  }

  /** 베이징시 is the city rather than 北京西, a station; the Hanzi do not say so, since 西 is no class of places. */
  private isBetterKnownPlace(form: number, other: number): boolean {
    const { lexicon } = this;
    const [place, lesser] = [form, other].map((each) => lexicon.entityIdsOf(each)[0]);
    return (
      place !== undefined &&
      lesser !== undefined &&
      lexicon.kindOf(place) === 'place' &&
      lexicon.kindOf(lesser) === 'place' &&
      lexicon.prominenceOf(place) > lexicon.prominenceOf(lesser)
    );
  }

  /**
   * Whether some name of the longer form is one of the shorter form and goes on with what the Korean word stands for:
   * 롄윈강 連雲港 has no 강 (江, 河).
   */
  private beginsWith(longer: number, shorter: number, word: string): boolean {
    const { lexicon } = this;
    const heads = lexicon.postingsOf(shorter).map(({ entityId }) => lexicon.hanziOf(entityId));
    const classes = CLASS_WORDS.filter(([korean]) => korean === word).map(([, hanzi]) => hanzi);
    return lexicon.postingsOf(longer).some(({ entityId }) => {
      const whole = lexicon.hanziOf(entityId);
      return heads.some(
        (head) =>
          whole.startsWith(head) &&
          (classes.length === 0 || classes.includes(whole.slice(head.length))),
      );
    });
  }

  private add(
    start: number,
    end: number,
    form: number,
    entityIds: readonly number[],
    known: KnownName | null,
    inferred: InferredName | null = null,
  ): void {
    this.candidates.push(createCandidate({ start, end, form, entityIds, known, inferred }));
  }
}

const NOBODY: readonly number[] = [];
const NO_ENDS: readonly number[] = [];
const SPACE = 0x20;
const MOUNTAIN = '산';
const STATE = '나라';
const CITY = '시';
const STATION = '역';

const PREFIXES = new SyllableSet(GLUED_PREFIXES);
