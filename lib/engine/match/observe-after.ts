/** What stands after a candidate, in its word and in the next ones, or on both sides of it. */
import { isSyllable } from '../hangul/syllable';
import { SyllableSet } from '../hangul/syllable-set';
import { readTail } from '../hangul/tail';
import { CLASS_WORDS } from '../lexicon/class-words';
import type { Lexicon } from '../lexicon/lexicon';
import { isAlsoWord, isMainly, mayBe, type SpanCandidate } from './candidate';
import { KOREAN_UNITS, PROVINCES } from './cues';
import { isGluedNoun } from './glued-noun';
import { koreanName } from './korean-name';
import { isLiving } from './living-title';
import { type Following, hasAgeAt, readFollowing, wordBefore, wordEnd } from './surroundings';

/** Observes endings, units, titles, glosses in Hangul and what a dateline or quotation marks enclose. */
export function observeAfter(lexicon: Lexicon, text: string, candidate: SpanCandidate): void {
  const { start, end, form, inferred, evidence } = candidate;
  const mayBePerson = form < 0 || mayBe(lexicon, candidate, 'person');
  const mayBePlace = form < 0 || mayBe(lexicon, candidate, 'place');
  const following = readFollowing(
    text,
    end,
    {
      mayBePlace,
      mayBePerson,
      mayBeProvince: form < 0 || isProvince(text, start, end),
      inKorean: evidence.includes('form-sino-korean'),
      isInferred: inferred !== null,
    },
    (at) => lexicon.beginsOnlyName(text, at),
  );
  const { tail, title } = following;
  const word = isAlsoWord(lexicon, candidate);
  // 상해 시 보험금: "in the event of" after a word.
  const isEvent = word && following.suffix === '시' && text.charCodeAt(end) === SPACE;
  const suffix = isEvent ? '' : following.suffix;
  candidate.unit = suffix;
  evidence.push(
    tail === 'derived' && isOfPeople(lexicon, text, candidate) ? 'tail-particle' : `tail-${tail}`,
  );
  if (tail === 'other' && isGluedNoun(text, end)) evidence.push('noun-glued');
  if (word) {
    if ((following.unit && !isEvent) || (suffix.length > 1 && !VAGUE.has(suffix)))
      evidence.push('word-with-unit');
    if (following.chineseTitle) evidence.push('word-as-person');
    if (following.company) evidence.push('word-with-company');
    if (mayBePlace && tail === 'particle' && standsForPlace(text, end))
      evidence.push('word-with-locative');
    if (hasPremises(text, end)) evidence.push('word-with-premises');
  } else if (
    tail === 'particle' &&
    isMainly(lexicon, candidate, 'place') &&
    PLACE_PARTICLE.test(text.slice(end, wordEnd(text, end)))
  )
    evidence.push('place-with-locative');
  if (isNumbered(lexicon, text, candidate)) evidence.push('number-follows');
  if (isGlossedInHangul(lexicon, text, candidate)) evidence.push('hangul-gloss');
  const aged = mayBePerson && isAged(text, end);
  if (aged) evidence.push('age-follows');
  if (inferred !== null && (title !== '' || aged)) evidence.push('inferred-with-cue');
  if (
    isPerson(lexicon, candidate) &&
    !isTomb(text, end) &&
    (tail === 'other' || isOfPlaces(following, text, start, end) || isBeforeAge(text, end))
  )
    evidence.push('person-glued');
  const mayBeWord = form >= 0 && lexicon.commonnessOf(form) > 0;
  if (mayBeWord && COPULA.test(text.slice(end - 1, end + 3))) evidence.push('ends-in-ending');
  if (end - start === 2 && text.startsWith(COMPARISON, end - 1)) evidence.push('ends-in-ending');
  if (isAddressed(text, start, end, suffix)) evidence.push('person-glued');
  if (isKoreanUnit(text, end)) evidence.push('korean-unit-follows');
  if (tail === 'none' && isGluedNoun(text, text.charCodeAt(end) === SPACE ? end + 1 : end))
    evidence.push('noun-next');
  const name = koreanName(lexicon, text, candidate, following);
  if (name !== null) evidence.push(name);
  if (tail === 'derived' && isMountain(lexicon, text, candidate)) evidence.push('feature-follows');
  const shared = evidence.includes('korean-place') && (suffix === '시' || suffix === '구');
  if (suffix !== '' && name === null && !shared && !(word && VAGUE.has(suffix)))
    evidence.push(following.unit ? 'unit-follows' : 'feature-follows');
  if (mayBeWord) {
    if (!evidence.includes('listed-with-word') && isListedWithNext(lexicon, text, candidate))
      evidence.push('listed-with-word');
    if (mayBePerson && isRanked(text, end)) evidence.push('word-as-person');
  }
  if (title !== '')
    evidence.push(following.chineseTitle ? 'chinese-title-follows' : 'title-follows');
  if (isLiving(lexicon, candidate, title)) evidence.push('living-title');
  if (following.company) evidence.push('company-word-follows');
  if (isQuoted(text, start, end)) evidence.push('in-quotes');
  // (광주=뉴스1) is written in Korea.
  const here = isDateline(text, start, end) && !evidence.includes('korean-place');
  if (here || CREDIT.test(text.slice(end, end + 12))) evidence.push('dateline');
}

/** 위구르족, 위구르어: what follows makes no other noun of a people. */
function isOfPeople(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  return OF_PEOPLES.has(text.charCodeAt(candidate.end)) && isMainly(lexicon, candidate, 'other');
}

const OF_PEOPLES = new SyllableSet('족인어');

/** 장우진에게, 이수현씨: no town is spoken to, unless what it lies in stands before; the unit is the end of a name. */
function isAddressed(text: string, start: number, end: number, suffix: string): boolean {
  return (
    (suffix === '진' || suffix === '현') &&
    ADDRESSED.test(text.slice(end + 1, end + 3)) &&
    !/[성시주구] ?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

const ADDRESSED = /^(?:에게|한테|께|씨)/;

/** Asked only where 성 follows, which is seldom. */
function isProvince(text: string, start: number, end: number): boolean {
  return text.charAt(end) === '성' && PROVINCES.has(text.slice(start, end));
}

/** 상해로부터, 장사까지: more is done in and from places than in and from what the words otherwise mean. */
const LOCATIVE = /^(?:에?서(?:는|도|의|만|부터)?|에선|으?로부터|까지)$/;

/** 선전에 본사를 둔 화웨이. */
const SEAT = /^에 (?:본사|본부|공장|지사|법인|거점|연구소)/;

/** 에 goes with things as well, so it says something of what is no word only. */
const PLACE_PARTICLE = /^(?:에(?:는|도|만)?|에?서(?:는|도|의|만|부터)?|에선)$/;

function standsForPlace(text: string, end: number): boolean {
  return LOCATIVE.test(text.slice(end, wordEnd(text, end))) || SEAT.test(text.slice(end, end + 6));
}

/** 구리 9단: players of go are ranked, and arts of fighting, which end in 도. */
const RANK = /^ [1-9]단(?:$|[^가-힣]|[은이과의을도에])/;

function isRanked(text: string, end: number): boolean {
  return RANK.test(text.slice(end, end + 4)) && text.charAt(end - 1) !== '도';
}

/** 둥펑-41, 창정 5호, 창정 5B: rockets, missiles and spacecraft are numbered. */
const NUMBER = /^(?:-\d| ?\d+(?:[A-C](?![A-Z])|호(?!점|선|실)|형))/;

function isNumbered(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  const { end } = candidate;
  return isMainly(lexicon, candidate, 'other') && NUMBER.test(text.slice(end, end + 6));
}

/** 선전 본사, 시안 반도체 공장: what stands in a place or belongs to a company, and what it makes; a people of the place. */
const PREMISES =
  /^ ?(?:(?:반도체|낸드|낸드플래시|D램|메모리|LCD|OLED|스마트폰|배터리|전기차|자동차|디스플레이|패널|현지|생산|한국) ?)?(?:공장|본사|지사|법인|사업장|생산기지|연구소|총?영사관|대사관|공항|증시|거래소|증권거래소|한인회|교민|임시정부|감옥|위구르|소수민족|과학단지|성분지수|FC|당서기|(?:중급|고급)인민법원|등반|등산|케이블카|풍경구|석굴)/;

function hasPremises(text: string, end: number): boolean {
  return PREMISES.test(text.slice(end, end + 16));
}

/** 이강인, 왕이산: only places have people, products and languages. Armies are generals' too: 장제스군. */
function isOfPlaces({ tail }: Following, text: string, start: number, end: number): boolean {
  if (tail !== 'derived' || !OF_PLACES.has(text.charCodeAt(end))) return false;
  return text.charAt(end) !== '군' || end - start < 3;
}

const OF_PLACES = new SyllableSet('인산어군권행제');

/** 진시황릉. */
function isTomb(text: string, end: number): boolean {
  return TOMBS.has(text.charCodeAt(end)) && readFollowing(text, end + 1).tail !== 'other';
}

const TOMBS = new SyllableSet('릉묘');

/** 창바이산 is 長白山, whereas 칭다오산 is what was made in 靑島. */
function isMountain(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  return text.charAt(candidate.end) === '산' && isListedWith(lexicon, candidate, '山');
}

/**
 * Whether the lexicon has a name together with what the Korean word after it stands for: 上海站 for 상해 before 역, 南沙群島
 * for 난사 before 군도.
 */
function isListedWithNext(lexicon: Lexicon, text: string, candidate: SpanCandidate): boolean {
  const apart = text.charCodeAt(candidate.end) === SPACE;
  const next = apart ? candidate.end + 1 : candidate.end;
  if (!CLASS_FIRSTS.has(text.charCodeAt(next))) return false;
  return CLASS_WORDS.some(
    ([korean, hanzi]) =>
      hanzi !== '' &&
      // 만, 강 or 시 apart are words of their own.
      !(apart && korean.length === 1) &&
      text.startsWith(korean, next) &&
      endsWord(text, next + korean.length) &&
      isListedWith(lexicon, candidate, hanzi),
  );
}

/** Whether nothing but an ending follows in the word. */
function endsWord(text: string, end: number): boolean {
  return readTail(text.charAt(end - 1), text.slice(end, wordEnd(text, end))) !== 'other';
}

const CLASS_FIRSTS = new SyllableSet(CLASS_WORDS.map(([korean]) => korean.charAt(0)));

function isListedWith(lexicon: Lexicon, { entityIds }: SpanCandidate, hanzi: string): boolean {
  return entityIds.some((id) => lexicon.findByHanzi(`${lexicon.hanziOf(id)}${hanzi}`).length > 0);
}

/** 연안 지역, the coast, and 우수함, excellence: as often after ordinary words. */
const VAGUE: ReadonlySet<string> = new Set(['지역', '지방', '일대', '거리', '함', '제도']);

/**
 * Whether a form is to be taken for a person's, with which nothing but endings and titles is written together: 김용 in
 * 김용옥, 미셸 여 in 미셸 여사.
 */
function isPerson(lexicon: Lexicon, candidate: SpanCandidate): boolean {
  if (!isMainly(lexicon, candidate, 'person')) return false;
  const { start, end, entityIds } = candidate;
  // 시스 in 시스템 is 西施 and a market town nobody knows.
  return end - start === 2 || entityIds.every((id) => lexicon.kindOf(id) === 'person');
}

function isKoreanUnit(text: string, at: number): boolean {
  return KOREAN_UNITS.has(text.charCodeAt(at)) && !isSyllable(text.charCodeAt(at + 1));
}

function isQuoted(text: string, start: number, end: number): boolean {
  return OPENING_QUOTES.has(text.charAt(start - 1)) && CLOSING_QUOTES.has(text.charAt(end));
}

const OPENING_QUOTES = new Set('\'"‘“『「');
const CLOSING_QUOTES = new Set('\'"’”』」');

/** 선전 AFP 연합뉴스: whose picture it is. */
const CREDIT = /^ (?:AFP|AP|EPA|UPI|로이터|신화)(?:[ =·/](?:연합뉴스|뉴시스|뉴스1)|\]|\))/;

function isDateline(text: string, start: number, end: number): boolean {
  return (
    DATELINE_NEXT.includes(text.charAt(end)) &&
    DATELINE_BEFORE.test(text.slice(Math.max(0, start - 20), start)) &&
    DATELINE_AFTER.test(text.slice(end, end + 30))
  );
}

/** What may stand right after a place of a dateline. */
const DATELINE_NEXT = '=·,';
const DATELINE_BEFORE = /[([](?:[가-힣]+[·,] ?)?$/;
const DATELINE_AFTER = /^(?:[·,] ?[가-힣]+)*=[가-힣A-Z]/;

/** 상해(상하이): the bracket holds another form of the same name, or the form stands in such a bracket. */
function isGlossedInHangul(
  lexicon: Lexicon,
  text: string,
  { start, end, entityIds }: SpanCandidate,
): boolean {
  const opens = text.charAt(start - 1) === '(';
  if (text.charAt(end) !== '(' && !opens) return false;
  const after = /^\(([가-힣]{2,12})[),·:]/.exec(text.slice(end, end + 16))?.[1];
  const before = opens ? wordBefore(text, start - 1) : '';
  return [after ?? '', before].some((other) => {
    const form = other === '' ? -1 : lexicon.findForm(other);
    return form >= 0 && lexicon.entityIdsOf(form).some((id) => entityIds.includes(id));
  });
}

/** 왕이다, 신이라: a noun and "to be" rather than a name that ends in 이. */
const COPULA = /^이(?:다|라|며|고|지|었|니|자)/;

/** Where the copula 다 would follow: 두보다 is rather "than two" than "is Du Fu". */
const COMPARISON = '보다';

/** 장저후이(27), 예멍위안(16·여): newspapers give ages of persons. */
/** 천멍이(21): the age stands at the end of the name, so this is another's. */
function isBeforeAge(text: string, end: number): boolean {
  const last = wordEnd(text, end);
  return last > end && hasAgeAt(text, last);
}

function isAged(text: string, end: number): boolean {
  return text.charAt(end) === '(' && /^\((?:\d{1,2}|여|남|세계)/.test(text.slice(end, end + 4));
}

const SPACE = 0x20;
