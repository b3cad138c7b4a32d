import { FORM_TYPES, type FormType, ORIGINS } from '../types';
import { POSTINGS_SHIFT } from './format';
import type { Sections } from './open-lexicon';
import { runningTotal } from './running-total';

/** An entity a form may stand for. */
export type Posting = { readonly entityId: number; readonly type: FormType };

const TOWNSHIPS = ORIGINS.indexOf('townships');

/** What each form may stand for, best first, townships last. */
export class PostingTable {
  private readonly starts: Uint32Array;

  constructor(
    private readonly sections: Pick<
      Sections,
      'formFacts' | 'postingEntities' | 'postingTypes' | 'entityFacts'
    >,
  ) {
    this.starts = runningTotal(sections.formFacts, POSTINGS_SHIFT);
  }

  /** All but townships; these only where there is nothing else. */
  of(form: number): Posting[] {
    return this.read(this.starts[form] as number, this.endOf(form));
  }

  /** All, townships included. */
  allOf(form: number): Posting[] {
    return this.read(this.starts[form] as number, this.starts[form + 1] as number);
  }

  /** The entities of {@link of} without the types; as an array, since the engine asks them again and again. */
  entityIdsOf(form: number): number[] {
    return [...this.sections.postingEntities.subarray(this.starts[form], this.endOf(form))];
  }

  /** The entity a form stands for first of all. */
  firstEntityOf(form: number): number {
    return this.sections.postingEntities[this.starts[form] as number] as number;
  }

  /** How the form comes about for that entity. */
  firstTypeOf(form: number): FormType {
    return this.typeAt(this.starts[form] as number);
  }

  /** The forms of an entity, in the order of the file: all postings are looked at, for which there is time enough. */
  formsOf(entity: number): number[] {
    const forms: number[] = [];
    const { postingEntities } = this.sections;
    let at = postingEntities.indexOf(entity);
    for (; at >= 0; at = postingEntities.indexOf(entity, at + 1)) forms.push(this.formAt(at));
    return forms;
  }

  private formAt(posting: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] as number) <= posting) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private endOf(form: number): number {
    const first = this.starts[form] as number;
    let end = this.starts[form + 1] as number;
    while (end > first + 1 && this.isTownship(end - 1)) end--;
    return end;
  }

  private isTownship(posting: number): boolean {
    const entity = this.sections.postingEntities[posting] as number;
    return (((this.sections.entityFacts[entity] as number) >>> 6) & 7) === TOWNSHIPS;
  }

  private read(from: number, end: number): Posting[] {
    const postings: Posting[] = [];
    for (let at = from; at < end; at++) {
      const entityId = this.sections.postingEntities[at] as number;
      postings.push({ entityId, type: this.typeAt(at) });
    }
    return postings;
  }

  /** Four types in a byte. */
  private typeAt(posting: number): FormType {
    const packed = this.sections.postingTypes[posting >>> 2] as number;
    return FORM_TYPES[(packed >>> ((posting & 3) * 2)) & 3] as FormType;
  }
}
