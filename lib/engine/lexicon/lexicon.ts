/** The open lexicon: forms found in text, entities and characters by number. Start at {@link Lexicon.formsAt}. */
import type { PinyinSyllable } from '../pinyin/syllable';
import {
  type Entity,
  type FormType,
  KINDS,
  type Kind,
  ORIGINS,
  type Origin,
  REGIONS,
  type Region,
} from '../types';
import { CharacterTable } from './character-table';
import { isNumberAt, isStem, withoutHyphen } from './designation';
import { readKorean, readPinyin } from './entity-readings';
import { type FormMatch, FormTrie } from './form-trie';
import { COMMONNESS_MASK, type LexiconHeader, ONLY_TOWNSHIPS } from './format';
import { HanziIndex } from './hanzi-index';
import type { Sections, Utf8Decoder } from './open-lexicon';
import { pairs } from './pairs';
import { type Posting, PostingTable } from './posting-table';
import { Recent } from './recent';
import { runningTotal } from './running-total';
import { StringPool } from './string-pool';
import { readSurnames, type Surname } from './surname';
import { SyllableModel } from './syllable-model';
import { isNamedAt, isTownshipAt } from './township';

/** From this commonness up a form is a frequent word; the highest is a Korean place. */
const LEAST_FREQUENT = 3;
const KOREAN_PLACE = 6;
/** Up to this prominence an entity is little known. */
const MOST_LITTLE_KNOWN = 2;

export class Lexicon {
  /** How Mandarin a stretch of text looks. */
  readonly syllables: SyllableModel;
  private readonly trie: FormTrie;
  private readonly postings: PostingTable;
  private readonly characterStart: Uint32Array;
  private readonly strings: StringPool;
  private readonly characters: CharacterTable;
  private readonly hanziIndex: HanziIndex;
  private readonly simplifiedExceptions: ReadonlyMap<number, number>;
  private readonly sinoKoreanExceptions: ReadonlyMap<number, number>;
  private readonly recentEntities = new Recent<number, Entity>();
  private readonly recentIds = new Recent<number, readonly number[]>();
  private readonly recentReadings = new Recent<string, readonly PinyinSyllable[]>();
  private readonly recentKorean = new Recent<string, readonly string[]>();
  private readonly recentByHanzi = new Recent<string, readonly Entity[]>();
  private surnameList: readonly Surname[] | null = null;
  private exceptions: readonly (readonly [number, string])[] | null = null;

  constructor(
    readonly header: LexiconHeader,
    private readonly sections: Sections,
    utf8: Utf8Decoder,
  ) {
    this.trie = new FormTrie(sections);
    this.syllables = new SyllableModel(sections.syllableOdds);
    this.postings = new PostingTable(sections);
    this.characterStart = runningTotal(sections.entityLengths);
    this.strings = new StringPool(sections.stringBytes, sections.stringLengths, utf8);
    this.characters = new CharacterTable(
      sections,
      this.strings,
      header.syllables,
      header.charactersInNames,
    );
    this.hanziIndex = new HanziIndex(sections, this.characters, this.characterStart);
    this.simplifiedExceptions = pairs(sections.simplifiedExceptions);
    this.sinoKoreanExceptions = pairs(sections.sinoKoreanExceptions);
  }

  /** Whether a form may begin at a UTF-16 offset, never wrongly no: the one look that most words need. */
  mayBegin(text: string, start: number): boolean {
    return this.trie.mayBegin(text, start);
  }

  /**
   * Every form that begins at the UTF-16 offset `start`, shortest first. Forms that only towns and townships bear
   * count where their unit follows: nobody writes of 太平 without its 진. Frequent words that only little-known names
   * share (이어 李漁) count where a unit or a bracket follows: nothing less makes names of them. Forms that end in a
   * hyphen (젠-) count before a number, and end before the hyphen: 젠 in 젠-20.
   *
   * @example lexicon.formsAt('마화텅은', 0) // [{ end: 3, form: … }]
   */
  formsAt(text: string, start: number): readonly FormMatch[] {
    const found = this.trie.formsAt(text, start);
    for (const match of found) {
      if (!this.isRead(text, match) || isStem(text, match.end))
        return found
          .filter((each) => this.isRead(text, each))
          .map((each) => withoutHyphen(text, each));
    }
    return found;
  }

  private isRead(text: string, { end, form }: FormMatch): boolean {
    if (isStem(text, end) && !isNumberAt(text, end)) return false;
    const facts = this.sections.formFacts[form] as number;
    if ((facts & ONLY_TOWNSHIPS) !== 0)
      return (facts & COMMONNESS_MASK) === 0 && isTownshipAt(text, end);
    return !this.isFrequentWord(form, facts) || isNamedAt(text, end);
  }

  /** Whether a form that is no Korean word begins at an offset. */
  beginsOnlyName(text: string, start: number): boolean {
    return this.formsAt(text, start).some(({ form }) => this.commonnessOf(form) === 0);
  }

  /** The number of a form, or -1; -1 for a form that only townships bear. Example: `lexicon.findForm('마화텅')`. */
  findForm(surface: string): number {
    const form = this.trie.find(surface);
    return form >= 0 && this.isOnlyTownships(form) ? -1 : form;
  }

  /** The number of a form, or -1, townships included. */
  findAnyForm(surface: string): number {
    return this.trie.find(surface);
  }

  /** How many forms there are; their numbers are 0 … this − 1. */
  get formCount(): number {
    return this.sections.formFacts.length;
  }

  /** A form by its number. */
  surfaceOf(form: number): string {
    return this.trie.surfaceOf(form);
  }

  /** How common the form is as a Korean word: 5 everyday … 0 not a word. */
  commonnessOf(form: number): number {
    return (this.sections.formFacts[form] as number) & COMMONNESS_MASK;
  }

  /** What a form may stand for, best first; townships only where there is nothing else. */
  postingsOf(form: number): Posting[] {
    return this.postings.of(form);
  }

  /** What a form may stand for, best first, townships last. */
  allPostingsOf(form: number): Posting[] {
    return this.postings.allOf(form);
  }

  /** The entities of {@link postingsOf} without the types. */
  entityIdsOf(form: number): readonly number[] {
    return this.recentIds.get(form) ?? this.recentIds.keep(form, this.postings.entityIdsOf(form));
  }

  /** The forms of an entity by number, in the order of the file. Example: `lexicon.formsOf(id).map((form) => lexicon.surfaceOf(form))`. */
  formsOf(id: number): number[] {
    return this.postings.formsOf(id);
  }

  /** How the form comes about for the first entity it stands for. */
  formTypeOf(form: number): FormType {
    return this.postings.firstTypeOf(form);
  }

  /** How many entities there are; their ids are 0 … this − 1. */
  get entityCount(): number {
    return this.sections.entityLengths.length;
  }

  /** What an entity names, without reading the rest of it. */
  kindOf(id: number): Kind {
    return KINDS[(this.sections.entityFacts[id] as number) & 7] ?? 'other';
  }

  /** Where an entity belongs. */
  regionOf(id: number): Region {
    return REGIONS[((this.sections.entityFacts[id] as number) >>> 3) & 7] ?? 'mainland';
  }

  /** How well known an entity is, 1–5. */
  prominenceOf(id: number): number {
    return ((this.sections.entityFacts[id] as number) >>> 9) & 7;
  }

  /** Where the lexicon has an entity from. */
  originOf(id: number): Origin {
    return ORIGINS[((this.sections.entityFacts[id] as number) >>> 6) & 7] ?? 'cedict';
  }

  /** The traditional form of an entity. */
  hanziOf(id: number): string {
    return this.charactersOf(id)
      .map((value) => this.characters.hanzi(value >>> 3))
      .join('');
  }

  /** The syllables of an entity's pinyin, one for each Hanzi. */
  syllablesOf(id: number): PinyinSyllable[] {
    return this.charactersOf(id).map((value) =>
      this.characters.reading(value >>> 3, (value >>> 1) & 3),
    );
  }

  /** Reads one entity. @throws RangeError for an id the lexicon does not have */
  entity(id: number): Entity {
    const known = this.recentEntities.get(id);
    if (known !== undefined) return known;
    if (!(id >= 0 && id < this.entityCount)) throw new RangeError(`no entity ${id}`);
    return this.recentEntities.keep(id, this.decodeEntity(id));
  }

  private decodeEntity(id: number): Entity {
    const characters = this.charactersOf(id);
    return {
      id,
      traditional: this.hanziOf(id),
      simplified: this.simplifiedOf(id),
      pinyin: readPinyin(this.characters, characters),
      sinoKorean: this.sinoKoreanOf(id, characters),
      kind: this.kindOf(id),
      region: this.regionOf(id),
      origin: this.originOf(id),
      prominence: this.prominenceOf(id),
      english: this.strings.at(this.sections.entityEnglish[id] as number),
      korean: this.strings.at(this.sections.entityKorean[id] as number),
    };
  }

  /** The entities written with these Hanzi, in either script. Example: `lexicon.findByHanzi('马化腾')`. */
  findByHanzi(hanzi: string): readonly Entity[] {
    const known = this.recentByHanzi.get(hanzi);
    return known ?? this.recentByHanzi.keep(hanzi, this.searchByHanzi(hanzi));
  }

  private searchByHanzi(hanzi: string): Entity[] {
    const found = this.hanziIndex.find(hanzi);
    // The few with simplified forms that are not made character by character: 瑯琊 and 琅琊.
    this.exceptions ??= [...this.simplifiedExceptions].map(([id, at]) => [id, this.strings.at(at)]);
    for (const [id, simplified] of this.exceptions)
      if (simplified === hanzi && !found.includes(id)) found.push(id);
    return found.map((id) => this.entity(id));
  }

  /** Every character by its simplified form, so that both scripts compare equal; unknown characters stay. */
  fold(hanzi: string): string {
    let folded = '';
    for (const character of hanzi) {
      const id = this.characters.idOf(character);
      folded += id < 0 ? character : this.characters.hanzi(this.characters.simplifiedId(id));
    }
    return folded;
  }

  /** Pinyin readings of a character, the most usual in names first; empty when unknown. */
  readingsOf(character: string): readonly PinyinSyllable[] {
    return this.recentReadings.get(character) ?? this.readCharacter(character).pinyin;
  }

  /** Korean readings of a character without the initial-sound law, main one first; empty when unknown. */
  sinoKoreanReadingsOf(character: string): readonly string[] {
    return this.recentKorean.get(character) ?? this.readCharacter(character).korean;
  }

  private readCharacter(character: string) {
    const id = this.characters.idOf(character);
    const count = id < 0 ? 0 : this.characters.readingCount(id);
    const pinyin = Array.from({ length: count }, (_, index) => this.characters.reading(id, index));
    const korean = id < 0 ? [] : this.characters.sinoKorean(id);
    return {
      pinyin: this.recentReadings.keep(character, pinyin),
      korean: this.recentKorean.keep(character, korean),
    };
  }

  /** English and Korean meaning of a character; empty strings where there is none. */
  meaningOf(character: string): { readonly english: string; readonly korean: string } {
    const id = this.characters.idOf(character);
    return id < 0 ? { english: '', korean: '' } : this.characters.meaning(id);
  }

  /** All surnames, the most usual first. */
  get surnames(): readonly Surname[] {
    this.surnameList ??= readSurnames(this.sections, this.strings);
    return this.surnameList;
  }

  /** Whether the form is a frequent word and no entity it may stand for is known well. */
  private isFrequentWord(form: number, facts: number): boolean {
    const commonness = facts & COMMONNESS_MASK;
    if (commonness < LEAST_FREQUENT || commonness === KOREAN_PLACE) return false;
    return this.prominenceOf(this.postings.firstEntityOf(form)) <= MOST_LITTLE_KNOWN;
  }

  private isOnlyTownships(form: number): boolean {
    return ((this.sections.formFacts[form] as number) & ONLY_TOWNSHIPS) !== 0;
  }

  private charactersOf(id: number): number[] {
    const from = this.characterStart[id] as number;
    return [
      ...this.sections.entityCharacters.subarray(from, this.characterStart[id + 1] as number),
    ];
  }

  private simplifiedOf(id: number): string {
    const exception = this.simplifiedExceptions.get(id);
    if (exception !== undefined) return this.strings.at(exception);
    return this.charactersOf(id)
      .map((value) => this.characters.hanzi(this.characters.simplifiedId(value >>> 3)))
      .join('');
  }

  private sinoKoreanOf(id: number, characters: readonly number[]): string {
    const exception = this.sinoKoreanExceptions.get(id);
    if (exception !== undefined) return this.strings.at(exception);
    return readKorean(this.characters, characters);
  }
}
