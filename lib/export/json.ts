import type { NotebookEntry } from '../store/schema';
import type { ExportFormat } from './format';

/** The version of the JSON file; see `json-format.md`. */
export const JSON_VERSION = 1;
export const JSON_FORMAT = 'bonmyeong-notebook';

/** Everything the notebook holds, to be read back without loss; see `json-format.md`. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON (백업)',
  hint: '빠짐없이 담아 다시 가져올 수 있는 파일',
  extension: 'json',
  mime: 'application/json',
  open({ now, rules }) {
    const head = [
      '{',
      `"format": ${JSON.stringify(JSON_FORMAT)},`,
      `"version": ${JSON_VERSION},`,
      `"exportedAt": ${JSON.stringify(new Date(now).toISOString())},`,
      `"corrections": ${JSON.stringify(rules.corrections)},`,
      `"rejections": ${JSON.stringify(rules.rejections)},`,
      '"names": [',
      '',
    ].join('\n');
    let before = head;
    return {
      add(entry) {
        const text = before + JSON.stringify(toPlain(entry));
        before = ',\n';
        return text;
      },
      end: () => `${before === head ? head : '\n'}]\n}\n`,
    };
  },
};

/** The name without what is worked out from its sightings, and its sightings without the name's id; in a fixed order. */
function toPlain({ name, sightings }: NotebookEntry) {
  return {
    id: name.id,
    traditional: name.traditional,
    simplified: name.simplified,
    pinyin: name.pinyin,
    sinoKorean: name.sinoKorean,
    kind: name.kind,
    english: name.english,
    korean: name.korean,
    readings: name.readings,
    note: name.note,
    tags: name.tags,
    status: name.status,
    starred: name.starred,
    createdAt: name.createdAt,
    updatedAt: name.updatedAt,
    deletedAt: name.deletedAt,
    sightings: sightings.map((each) => ({
      id: each.id,
      surface: each.surface,
      sentence: each.sentence,
      sentenceStart: each.sentenceStart,
      url: each.url,
      title: each.title,
      outlet: each.outlet,
      articleDate: each.articleDate,
      seenAt: each.seenAt,
    })),
  };
}
