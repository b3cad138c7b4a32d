/**
 * Reads one gloss: 마화텅(馬化騰), 텐센트(騰訊?텅쉰), 춘제(春節, 춘절: 중국의 설), 황푸(黃?)구, (유커·遊客).
 *
 * A gloss is believed when its Hanzi read as the Hangul in the Mandarin way; when they do so in the Korean
 * way, or in both, only for a name the lexicon lists under that form or in Chinese surroundings, since most
 * such brackets explain Korean words (초치(招致), 유리(遊離)).
 */
import { isSyllable } from '../hangul/syllable';
import type { Lexicon } from '../lexicon/lexicon';
import { readFollowing } from '../match/surroundings';
import type { Entity, KnownName } from '../types';
import { type Alignment, align, HOLE } from './align';
import { cantoneseSurname } from './cantonese';
import { fillHoles } from './fill-holes';
import type { Bracket, Run } from './find-brackets';
import { guessKind, hasUsualSurname } from './guess-kind';
import { repairTypo } from './repair-typo';
import { spell } from './spell';

/** A name the article itself explains, where it does so. Offsets in the normalised text, UTF-16. */
export type GlossedName = KnownName & {
  readonly start: number;
  readonly end: number;
  /** How the Hanzi read as the Hangul; `null` for an alias. */
  readonly reading: Alignment['reading'] | null;
  /** Other names for it that the bracket gives and that are believed (춘절 for 춘제). */
  readonly aliases: readonly string[];
};

/** How far back from a bracket a name may begin. */
const LONGEST_NAME = 24;
const CLOSING_QUOTES = '\'"’”」』》〉>';
const UNITS: ReadonlyMap<string, string> = new Map([
  ['省', '성'],
  ['市', '시'],
  ['縣', '현'],
  ['县', '현'],
  ['區', '구'],
  ['区', '구'],
]);

/**
 * Reads the name or names a bracket explains.
 *
 * @param text normalised text the bracket's offsets refer to
 * @param chineseAround whether the article speaks of China, which lets Korean readings be believed
 * @example readGloss(lexicon, text, bracket, true)[0]?.traditional // '馬化騰'
 */
export function readGloss(
  lexicon: Lexicon,
  text: string,
  bracket: Bracket,
  chineseAround: boolean,
): GlossedName[] {
  const names: GlossedName[] = [];
  bracket.runs.forEach((run, index) => {
    if (run.script !== 'hanzi') return;
    const previous = bracket.runs[index - 1];
    const inside =
      previous?.script === 'hangul' && run.start - previous.end <= 1
        ? readRun(lexicon, text, previous.start, previous.end, run, bracket, chineseAround)
        : null;
    // Some papers put the age or the English name first: 류젠차오(61·劉建超).
    const leads = bracket.runs
      .slice(0, index)
      .every(({ script }) => script === 'digits' || script === 'latin');
    const place = leads ? nameBefore(text, bracket.start) : null;
    const outside =
      inside === null && place !== null
        ? readRun(lexicon, text, place.start, place.end, run, bracket, chineseAround)
        : null;
    const name = inside ?? outside ?? readSelfExplained(lexicon, text, run, bracket, chineseAround);
    if (name !== null) names.push(name);
  });
  return names;
}

/** The stretch of Hangul that ends where the bracket opens, a quote or one space between them allowed. */
function nameBefore(text: string, bracketStart: number): { start: number; end: number } | null {
  let end = bracketStart;
  if (text.charAt(end - 1) === ' ') end--;
  if (CLOSING_QUOTES.includes(text.charAt(end - 1)) && end > 0) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME) {
    const before = text.charCodeAt(start - 1);
    const space = before === SPACE && isSyllable(text.charCodeAt(start - 2));
    if (!isSyllable(before) && !isLatinLetter(before) && !space) break;
    start--;
  }
  return end > start ? { start, end } : null;
}

const SPACE = 0x20;

function isLatinLetter(codeUnit: number): boolean {
  const lower = codeUnit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** 위챗(微信 웨이신): the Hangul that follows the Hanzi reads them, so it is the name and the gloss in one. */
function readSelfExplained(
  lexicon: Lexicon,
  text: string,
  run: Run,
  bracket: Bracket,
  chineseAround: boolean,
): GlossedName | null {
  const next = bracket.runs[bracket.runs.indexOf(run) + 1];
  if (next?.script !== 'hangul') return null;
  return readRun(lexicon, text, next.start, next.end, run, bracket, chineseAround);
}

function readRun(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  run: Run,
  bracket: Bracket,
  chineseAround: boolean,
): GlossedName | null {
  const hangul = text.slice(from, to);
  for (const hanzi of hanziOf(run.text)) {
    const alignment = align(lexicon, hanzi, hangul);
    if (alignment === null || alignment.start < 0) continue;
    const name = fromAlignment(lexicon, text, from, to, hanzi, alignment, bracket, chineseAround);
    if (name !== null) return name;
  }
  return (
    fromAlias(lexicon, text, from, to, run, bracket) ??
    (chineseAround ? fromCantonese(lexicon, text, from, to, run, bracket) : null)
  );
}

/**
 * 라우카밍(劉嘉明) 교수, 찬와이만(陳慧敏·67)씨: somebody the lexicon does not list, with a title or an age, where Hong Kong is
 * spoken of. Other words begin like a surname as well: 로힝야(羅興亞), 창업자(曾毓群).
 */
function fromCantonese(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  { text: traditional }: Run,
  bracket: Bracket,
): GlossedName | null {
  const start = Math.max(from, text.lastIndexOf(' ', to - 1) + 1);
  const surface = text.slice(start, to);
  const hanzi = [...traditional];
  const isCalled =
    bracket.runs.some(({ script }) => script === 'digits') || readFollowing(text, to).title !== '';
  if (
    isSyllable(text.charCodeAt(start - 1)) ||
    cantoneseSurname(hanzi, surface) === '' ||
    !isCalled ||
    !text.includes('홍콩') ||
    lexicon.findByHanzi(traditional).length > 0 ||
    lexicon.findForm(surface) >= 0
  )
    return null;
  return {
    start,
    end: to,
    surface,
    traditional,
    simplified: lexicon.fold(traditional),
    pinyin: spell(lexicon, hanzi, []),
    kind: 'person',
    via: 'alias',
    printed: null,
    reading: null,
    aliases: aliasesIn(lexicon, bracket, hanzi, surface, null),
  };
}

/**
 * The Hanzi of a run, first without a question mark at its end, which may have been a middle dot
 * (騰訊?텅쉰), then with every question mark as a lost character.
 */
function hanziOf(run: string): string[][] {
  const bare = run.replace(/\?+$/, '');
  const withHoles = [...run].map((character) => (character === '?' ? HOLE : character));
  const plain = [...bare].map((character) => (character === '?' ? HOLE : character));
  return bare === run ? [plain] : [plain, withHoles];
}

function fromAlignment(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  hanzi: readonly string[],
  alignment: Alignment,
  bracket: Bracket,
  chineseAround: boolean,
): GlossedName | null {
  const { reading } = alignment;
  const start = from + alignment.start;
  const atWordStart = !isSyllable(text.charCodeAt(start - 1));
  if (hanzi.length < 2 || (!atWordStart && (reading === 'both' || reading === 'sino-korean')))
    return null;

  const filled = fillHoles(
    lexicon,
    hanzi,
    text.slice(start, to),
    text.slice(Math.max(0, start - 40), start),
  );
  const whole = filled ?? hanzi;
  // 성 of 윈난성(雲南省) would be Mandarin as well.
  const unit = whole.length > 2 && UNITS.get(whole.at(-1) ?? '') === text.charAt(to - 1);
  const characters = unit ? whole.slice(0, -1) : whole;
  const end = unit ? to - 1 : to;
  const surface = text.slice(start, end);

  const repaired = repairTypo(lexicon, characters, surface);
  const entity = repaired ?? bestEntity(lexicon, characters.join(''), surface);
  if (reading === 'both' || reading === 'sino-korean') {
    const listed = entity !== null && isListed(lexicon, surface, entity);
    const person = reading === 'both' && hasUsualSurname(lexicon, characters.join(''));
    if (!listed && !(chineseAround && (entity !== null || person))) return null;
  }
  const traditional = entity?.traditional ?? characters.join('');
  return {
    start,
    end,
    surface,
    traditional,
    simplified: entity?.simplified ?? lexicon.fold(traditional),
    pinyin: entity?.pinyin ?? spell(lexicon, characters, alignment.syllables),
    kind: entity?.kind ?? guessKind(lexicon, traditional, text.slice(bracket.end, bracket.end + 4)),
    via: 'reading',
    printed: repaired === null ? null : characters.join(''),
    reading,
    aliases: aliasesIn(lexicon, bracket, [...traditional], surface, entity),
  };
}

/**
 * Whether a Korean reading is the name's beyond doubt: 성룡(成龍) is a form of it, and 西安 is a place everybody knows.
 * Korea has a 광주(廣州) of its own.
 */
function isListed(lexicon: Lexicon, surface: string, entity: Entity): boolean {
  const known = entity.kind === 'place' && entity.prominence >= LEAST_KNOWN;
  return !isKoreanPlace(lexicon, surface) && (known || isFormOf(lexicon, surface, entity));
}

function isKoreanPlace(lexicon: Lexicon, surface: string): boolean {
  const form = lexicon.findForm(surface);
  return form >= 0 && lexicon.commonnessOf(form) === KOREAN_PLACE;
}

const LEAST_KNOWN = 4;
/** See `koreanWordCommonness` of the build. */
const KOREAN_PLACE = 6;

/** 텐센트(騰訊): the Hangul is a form the lexicon knows for just these Hanzi. */
function fromAlias(
  lexicon: Lexicon,
  text: string,
  from: number,
  to: number,
  run: Run,
  bracket: Bracket,
): GlossedName | null {
  const hanzi = run.text.replace(/\?+$/, '');
  const entities = lexicon.findByHanzi(hanzi);
  for (let start = from; start < to - 1; start++) {
    if (isSyllable(text.charCodeAt(start - 1)) || text.charAt(start) === ' ') continue;
    const surface = text.slice(start, to);
    const entity = entities.find((candidate) => isFormOf(lexicon, surface, candidate));
    if (entity === undefined || isKoreanPlace(lexicon, surface)) continue;
    return {
      start,
      end: to,
      surface,
      traditional: entity.traditional,
      simplified: entity.simplified,
      pinyin: entity.pinyin,
      kind: entity.kind,
      via: 'alias',
      printed: null,
      reading: null,
      aliases: aliasesIn(lexicon, bracket, [...hanzi], surface, entity),
    };
  }
  return null;
}

function isFormOf(lexicon: Lexicon, surface: string, entity: Entity): boolean {
  const form = lexicon.findForm(surface);
  return form >= 0 && lexicon.entityIdsOf(form).includes(entity.id);
}

/** Of several entries with these Hanzi, one that has the Hangul as a form, else the best known. */
function bestEntity(lexicon: Lexicon, hanzi: string, surface: string): Entity | null {
  const entities = lexicon.findByHanzi(hanzi);
  return entities.find((entity) => isFormOf(lexicon, surface, entity)) ?? entities[0] ?? null;
}

/** Single words in the bracket that read the same Hanzi or are listed for them; anything else is a meaning. */
function aliasesIn(
  lexicon: Lexicon,
  bracket: Bracket,
  hanzi: readonly string[],
  surface: string,
  entity: Entity | null,
): string[] {
  return bracket.runs
    .filter(({ script, text }) => script === 'hangul' && text.length > 1 && text !== surface)
    .map(({ text }) => text)
    .filter(
      (text) =>
        align(lexicon, hanzi, text)?.start === 0 ||
        (entity !== null && isFormOf(lexicon, text, entity)),
    );
}
