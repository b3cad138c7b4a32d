/** Stage one: every stretch of text that could be a Chinese name. Nothing is decided here. */
import { isSyllable } from '../hangul/syllable';
import type { Lexicon } from '../lexicon/lexicon';
import type { KnownName } from '../types';
import type { SpanCandidate } from './candidate';
import { GLUED_PREFIXES, PLACE_SUFFIXES } from './cues';

/**
 * Finds the candidates of a text: lexicon forms and glossed names at the beginning of a word (or of the part
 * of a word after a one-syllable prefix or an administrative suffix: 반화웨이, 저장성항저우시).
 *
 * @param text normalised text
 * @param names names the article explains, by surface
 * @returns in text order, shorter before longer at the same start; they may overlap
 */
export function findCandidates(
  lexicon: Lexicon,
  text: string,
  names: ReadonlyMap<string, KnownName>,
): SpanCandidate[] {
  const candidates: SpanCandidate[] = [];
  const byFirst = groupByFirst(names.keys());
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
    const starts = [wordStart];
    if (GLUED_PREFIXES.has(text.charAt(wordStart))) starts.push(wordStart + 1);
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] as number;
      for (const end of findAt(start)) {
        const suffix = PLACE_SUFFIXES.find((each) => text.startsWith(each, end));
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
        const entityIds = lexicon.postingsOf(form).map(({ entityId }) => entityId);
        add(start, end, form, entityIds, names.get(text.slice(start, end)) ?? null);
        ends.push(end);
      });
    }
    for (const surface of byFirst.get(first) ?? []) {
      const end = start + surface.length;
      if (!ends.includes(end) && text.startsWith(surface, start)) {
        add(start, end, -1, [], names.get(surface) ?? null);
        ends.push(end);
      }
    }
    return ends;
  }

  function add(
    start: number,
    end: number,
    form: number,
    entityIds: readonly number[],
    known: KnownName | null,
  ): void {
    candidates.push({ start, end, form, entityIds, known, evidence: [] });
  }
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
