/** The open lexicon: forms found in text, entities and characters by number. Start at {@link Lexicon.forEachForm}. */
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
import { readKorean, readPinyin } from './entity-readings';
import { FormTrie } from './form-trie';
import { COMMONNESS_MASK, type LexiconHeader, ONLY_TOWNSHIPS } from './format';
import { HanziIndex } from './hanzi-index';
import type { Sections, Utf8Decoder } from './open-lexicon';
import { pairs } from './pairs';
import { type Posting, PostingTable } from './posting-table';
import { runningTotal } from './running-total';
import { StringPool } from './string-pool';
import { isNamedAt, isTownshipAt } from './township';

/** A surname with its share of all bearers of listed surnames, 0–1. */
export type Surname = {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly share: number;
};

/** From this commonness up a form is a frequent word; the highest is a Korean place. */
const LEAST_FREQUENT = 3;
const KOREAN_PLACE = 6;
/** Up to this prominence an entity is little known. */
const MOST_LITTLE_KNOWN = 2;
/** How many decoded entities are kept: some 300 bytes each. */
const MOST_RECENT = 2000;

export class Lexicon {
  private readonly trie: FormTrie;
  private readonly postings: PostingTable;
  private readonly characterStart: Uint32Array;
  private readonly strings: StringPool;
  private readonly characters: CharacterTable;
  private readonly hanziIndex: HanziIndex;
  private readonly simplifiedExceptions: ReadonlyMap<number, number>;
  private readonly sinoKoreanExceptions: ReadonlyMap<number, number>;
  /** Decoded entities, since the names of one article come again and again. */
  private readonly recent = new Map<number, Entity>();
  private surnameList: readonly Surname[] | null = null;

  constructor(
    readonly header: LexiconHeader,
    private readonly sections: Sections,
    utf8: Utf8Decoder,
  ) {
    this.trie = new FormTrie(sections);
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

  /** Whether some form begins with this UTF-16 code unit: the one look that most of a text needs. */
  mayBegin(codeUnit: number): boolean {
    return this.trie.mayBegin(codeUnit);
  }

  /**
   * Visits every form that begins at the UTF-16 offset `start`, shortest first, with the offset of its end and its
   * number. Forms that only towns and townships bear are visited where their unit follows: nobody writes of 太平 without
   * its 진. Frequent words that only little-known names share (이어 李漁) are visited where a unit or a bracket follows:
   * nothing less makes names of them.
   *
   * @example lexicon.forEachForm('마화텅은', 0, (end, form) => …) // end 3
   */
  forEachForm(text: string, start: number, visit: (end: number, form: number) => void): void {
    this.trie.forEachForm(text, start, (end, form) => {
      const facts = this.sections.formFacts[form] as number;
      if ((facts & ONLY_TOWNSHIPS) === 0) {
        if (!this.isFrequentWord(form, facts) || isNamedAt(text, end)) visit(end, form);
      } else if ((facts & COMMONNESS_MASK) === 0 && isTownshipAt(text, end)) {
        visit(end, form);
      }
    });
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

  /** The entities of {@link postingsOf} without the types, read in place. */
  entityIdsOf(form: number): Uint16Array {
    return this.postings.entityIdsOf(form);
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
    const known = this.recent.get(id);
    if (known !== undefined) return known;
    if (!(id >= 0 && id < this.entityCount)) throw new RangeError(`no entity ${id}`);
    const entity = this.decodeEntity(id);
    if (this.recent.size >= MOST_RECENT) this.recent.clear();
    this.recent.set(id, entity);
    return entity;
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
  findByHanzi(hanzi: string): Entity[] {
    const found = this.hanziIndex.find(hanzi);
    for (const [id, text] of found.length === 0 ? this.simplifiedExceptions : [])
      if (this.strings.at(text) === hanzi) found.push(id);
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
  readingsOf(character: string): PinyinSyllable[] {
    const id = this.characters.idOf(character);
    if (id < 0) return [];
    return Array.from({ length: this.characters.readingCount(id) }, (_, index) =>
      this.characters.reading(id, index),
    );
  }

  /** Korean readings of a character without the initial-sound law, main one first; empty when unknown. */
  sinoKoreanReadingsOf(character: string): string[] {
    const id = this.characters.idOf(character);
    return id < 0 ? [] : this.characters.sinoKorean(id);
  }

  /** English and Korean meaning of a character; empty strings where there is none. */
  meaningOf(character: string): { readonly english: string; readonly korean: string } {
    const id = this.characters.idOf(character);
    return id < 0 ? { english: '', korean: '' } : this.characters.meaning(id);
  }

  /**
   * How Mandarin a Hangul form looks: the sum of its syllables' log-odds in bits, above 0 for Mandarin.
   *
   * @example lexicon.mandarinOdds('리쉐친') > 0 && lexicon.mandarinOdds('시장') < 0
   */
  mandarinOdds(hangul: string): number {
    let eighths = 0;
    for (let index = 0; index < hangul.length; index++) {
      const odds = this.sections.syllableOdds[hangul.charCodeAt(index) - 0xac00];
      if (odds !== undefined) eighths += odds - 128;
    }
    return eighths / 8;
  }

  /** All surnames, the most usual first. */
  get surnames(): readonly Surname[] {
    this.surnameList ??= [...this.sections.surnameStrings].map((text, index) => {
      const [traditional = '', simplified = '', pinyin = ''] = this.strings.at(text).split(' ');
      const share = (this.sections.surnameShares[index] as number) / 0xffff;
      return { traditional, simplified, pinyin, share };
    });
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
