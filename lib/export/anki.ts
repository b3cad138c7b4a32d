import type { NotebookEntry, Sighting } from '../store/schema';
import type { ExportFormat } from './format';
import { KIND_WORDS } from './words';

/** The fields of an Anki note, in order. */
export const ANKI_COLUMNS = [
  'id',
  'Hangul',
  'Traditional',
  'Simplified',
  'Pinyin',
  'Reading',
  'Kind',
  'Meaning',
  'Sentence',
  'Source',
  'Note',
  'Tags',
] as const;

/**
 * A text file as Anki imports it (https://docs.ankiweb.net/importing/text-files.html): header lines, HTML fields,
 * the sentence with the name in bold, and the name's id as the note's, so that importing again updates.
 */
export const anki: ExportFormat = {
  id: 'anki',
  label: 'Anki (TSV)',
  hint: 'Anki의 파일 → 가져오기. 다시 가져와도 카드가 늘지 않고 고쳐집니다',
  extension: 'txt',
  mime: 'text/plain',
  open() {
    let head = [
      '#separator:tab',
      '#html:true',
      '#deck:본명',
      '#guid column:1',
      `#tags column:${ANKI_COLUMNS.length}`,
      `#columns:${ANKI_COLUMNS.join('\t')}`,
      '',
    ].join('\n');
    return {
      add(entry) {
        const line = `${head}${formatNote(entry)}\n`;
        head = '';
        return line;
      },
      end: () => head,
    };
  },
};

function formatNote({ name, sightings }: NotebookEntry): string {
  const [sighting] = sightings;
  return [
    escapeHtml(name.id),
    escapeHtml(name.readings.join(', ')),
    escapeHtml(name.traditional),
    escapeHtml(name.simplified),
    escapeHtml(name.pinyin),
    escapeHtml(name.sinoKorean),
    KIND_WORDS[name.kind],
    escapeHtml([name.korean, name.english].filter(Boolean).join('\n')),
    sighting === undefined ? '' : formatSentence(sighting),
    sighting === undefined ? '' : formatSource(sighting),
    escapeHtml(name.note),
    // Anki parts tags at spaces.
    name.tags.map((tag) => escapeHtml(tag.replace(/\s+/g, '_'))).join(' '),
  ].join('\t');
}

/** The sentence with the name in bold. */
function formatSentence({ sentence, surface, sentenceStart }: Sighting): string {
  const end = sentenceStart + surface.length;
  if (sentence.slice(sentenceStart, end) !== surface) return escapeHtml(sentence);
  const before = escapeHtml(sentence.slice(0, sentenceStart));
  return `${before}<b>${escapeHtml(surface)}</b>${escapeHtml(sentence.slice(end))}`;
}

function formatSource({ url, title, outlet, articleDate }: Sighting): string {
  const words = escapeHtml([title, outlet, articleDate].filter(Boolean).join(' · ') || url);
  return url === '' ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}

/**
 * Text as an HTML field in one line. A sign that would start a formula in a spreadsheet is written as its number,
 * which Anki shows as the sign.
 *
 * @example escapeHtml('=1 < 2') // '&#61;1 &lt; 2'
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(
      /^(\s*)([=+\-@＝＋－＠#'])/u,
      (_, space: string, sign: string) => `${space}&#${sign.charCodeAt(0)};`,
    )
    .replaceAll('\t', '&#9;')
    .replace(/\r\n|\r|\n/g, '<br>');
}
