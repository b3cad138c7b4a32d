/** 鎮 and 鄉. */
const UNITS = new Set(['진', '향']);

/** Syllables in which verbs end before the auxiliary 지다 "become". */
const VERB_ENDINGS = new Set('라러려아어여와워춰켜겨혀펴');

/**
 * Whether the unit of a town or township follows, as it must for a name that nothing else bears.
 *
 * @param end UTF-16 offset where the name ends
 * @example isTownshipAt('저우좡진에서', 3) // true
 * @example isTownshipAt('치러진 경선', 2) // false: a verb
 */
export function isTownshipAt(text: string, end: number): boolean {
  const unit = text.charAt(end);
  return UNITS.has(unit) && !(unit === '진' && VERB_ENDINGS.has(text.charAt(end - 1)));
}

/** What begins a gloss, or a unit a place name is followed by at once (성·시·현·구·진·향). */
const NAMES_HERE = new Set('([（［성시현구진향');

/**
 * Whether what follows says that a word is a name here.
 *
 * @param end UTF-16 offset where the word ends
 * @example isNamedAt('다리(大理)에서', 2) // true
 */
export function isNamedAt(text: string, end: number): boolean {
  return NAMES_HERE.has(text.charAt(end));
}
