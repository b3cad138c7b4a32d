/** Stage one: every stretch of text that could be a Chinese name. Nothing is decided here. */
import { isSyllable } from '../hangul/syllable';
import { inferNames, LONGEST_NAME, type SurnamesByHangul } from '../infer/infer-name';
import type { Lexicon } from '../lexicon/lexicon';
import type { KnownName } from '../types';
import type { SpanCandidate } from './candidate';
import { GLUED_NOUNS, GLUED_PREFIXES, NOT_PART_OF_NAMES } from './cues';
import { placeSuffixAt, readFollowing } from './surroundings';

/** Bits of the syllable model below which a pattern is no more than a Korean word. */
const LEAST_INFERRED_BITS = 8;

/**
 * Finds the candidates of a text: lexicon forms and glossed names at the beginning of a word (or of the part
 * of a word after a one-syllable prefix or an administrative suffix: 반화웨이, 저장성항저우시).
 *
 * @param text normalised text
 * @param names names the article explains, by surface
 * @param surnames surnames that may begin a name nobody lists
 * @returns in text order, shorter before longer at the same start; they may overlap
 */
export function findCandidates(
  lexicon: Lexicon,
  text: string,
  names: ReadonlyMap<string, KnownName>,
  surnames: SurnamesByHangul,
): SpanCandidate[] {
  const candidates: SpanCandidate[] = [];
  const byFirst = groupByFirst(names.keys());
  const surnameFirsts = firstsOf(surnames);
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    if (!isSyllable(text.charCodeAt(at))) {
      inWord = false;
      continue;
    }
    if (inWord) continue;
    inWord = true;
    findInWord(at);
  }
  return candidates;

  function findInWord(wordStart: number): void {
    const wordEnd = endOfWord(text, wordStart);
    const starts = [wordStart];
    if (PREFIX_CODES.has(text.charCodeAt(wordStart))) starts.push(wordStart + 1);
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] as number;
      const ends = findAt(start);
      if (start === wordStart) infer(start, wordEnd, ends);
      for (const end of ends) {
        const suffix = placeSuffixAt(text, end);
        const next = suffix === undefined ? -1 : end + suffix.length;
        if (next > 0 && isSyllable(text.charCodeAt(next)) && !starts.includes(next))
          starts.push(next);
      }
    }
  }

  /** Adds what begins at `start`. @returns where those candidates end */
  function findAt(start: number): number[] {
    const ends: number[] = [];
    const first = text.charCodeAt(start);
    if (lexicon.mayBegin(first)) {
      lexicon.forEachForm(text, start, (end, form) => {
        if (ends.some((shorter) => isTwoParts(start, shorter, end, form))) return;
        ends.push(end);
        const known = names.size === 0 ? null : (names.get(text.slice(start, end)) ?? null);
        if (known === null && isPartOfWord(end, form)) return;
        add(start, end, form, lexicon.entityIdsOf(form), known);
      });
    }
    if (surnameFirsts.has(first)) addSpaced(start);
    for (const surface of byFirst.get(first) ?? []) {
      const end = start + surface.length;
      if (!ends.includes(end) && text.startsWith(surface, start)) {
        add(start, end, -1, NOBODY, names.get(surface) ?? null);
        ends.push(end);
      }
    }
    return ends;
  }

  /** Whether some beginning of the word that is long enough for a name looks Mandarin enough. */
  function looksMandarin(start: number, wordEnd: number): boolean {
    for (let end = start + 3; end <= Math.min(wordEnd, start + LONGEST_NAME); end++) {
      if (lexicon.mandarinOdds(text.slice(start, end)) >= LEAST_INFERRED_BITS) return true;
    }
    return false;
  }

  /** 위안 스카이, 허우 샤오시엔: a surname written apart from the given name. */
  function addSpaced(start: number): void {
    const gap = endOfWord(text, start);
    if (text.charAt(gap) !== ' ' || !surnames.has(text.slice(start, gap))) return;
    const given = text.slice(gap + 1, endOfWord(text, gap + 1));
    lexicon.forEachForm(text.slice(start, gap) + given, 0, (length, form) => {
      const entityIds = lexicon.entityIdsOf(form).filter((id) => lexicon.kindOf(id) === 'person');
      const end = start + length + 1;
      if (end > gap + 2 && entityIds.length > 0) add(start, end, form, entityIds, null);
    });
  }

  /** A form that is also a word, with something after it that is no ending, is the beginning of another word. */
  function isPartOfWord(end: number, form: number): boolean {
    if (lexicon.commonnessOf(form) < 2 || !isSyllable(text.charCodeAt(end))) return false;
    const rest = text.slice(end, endOfWord(text, end));
    if (GLUED_NOUNS.test(rest)) return false;
    return readFollowing(text, end).tail === 'other';
  }

  /** Patterns are looked at where they look Mandarin and what follows the name can be read. */
  function infer(start: number, wordEnd: number, ends: readonly number[]): void {
    if (!surnameFirsts.has(text.charCodeAt(start))) return;
    if (!looksMandarin(start, wordEnd)) return;
    for (const inferred of inferNames(surnames, text, start, wordEnd)) {
      const { end } = inferred;
      if (ends.includes(end) || end - start < 3) continue;
      if (lexicon.mandarinOdds(text.slice(start, end)) < LEAST_INFERRED_BITS) continue;
      candidates.push({
        start,
        end,
        form: -1,
        entityIds: NOBODY,
        known: null,
        inferred,
        evidence: [],
      });
    }
  }

  /**
   * A longer form is a shorter one and a word that is not part of it (뤼순 감옥), another name (충칭 리판), or an
   * office in a place (홍콩 금융관리국). The Hanzi must say so too: 양쯔강 is not 楊紫 and 강.
   */
  function isTwoParts(start: number, shorter: number, end: number, form: number): boolean {
    const rest = text.slice(shorter, end);
    const word = rest.trimStart();
    const apart = word !== rest && !word.startsWith('대학');
    if (apart && lexicon.findForm(word) >= 0) return true;
    return (
      (apart || NOT_PART_OF_NAMES.has(word)) &&
      beginsWith(form, lexicon.findForm(text.slice(start, shorter)))
    );
  }

  /** Whether some name of the longer form begins with the Hanzi of some name of the shorter one. */
  function beginsWith(longer: number, shorter: number): boolean {
    const heads = lexicon.postingsOf(shorter).map(({ entityId }) => lexicon.hanziOf(entityId));
    return lexicon
      .postingsOf(longer)
      .some(({ entityId }) => heads.some((head) => lexicon.hanziOf(entityId).startsWith(head)));
  }

  function add(
    start: number,
    end: number,
    form: number,
    entityIds: Uint16Array,
    known: KnownName | null,
  ): void {
    candidates.push({ start, end, form, entityIds, known, inferred: null, evidence: [] });
  }
}

const NOBODY = new Uint16Array(0);

const PREFIX_CODES = new Set([...GLUED_PREFIXES].map((prefix) => prefix.charCodeAt(0)));

/** The first code units of surnames; made once for a map of surnames. */
function firstsOf(surnames: SurnamesByHangul): ReadonlySet<number> {
  return new Set([...surnames.keys()].map((surname) => surname.charCodeAt(0)));
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (isSyllable(text.charCodeAt(end))) end++;
  return end;
}

function groupByFirst(surfaces: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const surface of surfaces) {
    const first = surface.charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [surface]);
    else group.push(surface);
  }
  return groups;
}
