import type { NotebookEntry, Sighting } from '../store/schema';
import type { ExportFormat } from './format';
import { formatHanzi, KIND_WORDS } from './words';

/** One document with a section for each name. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  hint: '한 문서에 모두',
  extension: 'md',
  mime: 'text/markdown',
  open({ now }) {
    let head = `# 본명 노트\n\n${new Date(now).toISOString().slice(0, 10)}\n`;
    return {
      add(entry) {
        const title = [entry.name.readings[0] ?? '', formatHanzi(entry.name)].filter(Boolean);
        const section = `${head}\n## ${escapeMarkdown(title.join(' '))}\n\n${formatBody(entry)}`;
        head = '';
        return section;
      },
      end: () => head,
    };
  },
};

/** What stands under a name's heading: what it is, the note, and the sentences it was met in. */
export function formatBody({ name, sightings }: NotebookEntry): string {
  const facts = [name.pinyin, name.sinoKorean, KIND_WORDS[name.kind]].filter(Boolean);
  const meaning = [name.korean, name.english].filter(Boolean);
  const paragraphs = [
    escapeMarkdown(facts.join(' · ')),
    escapeMarkdown(meaning.join(' · ')),
    escapeMarkdown(name.note),
    escapeMarkdown(name.tags.map((tag) => `#${tag.replace(/\s+/g, '_')}`).join(' ')),
    ...sightings.map(formatSighting),
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function formatSighting(sighting: Sighting): string {
  const { sentence, surface, sentenceStart, url, title, outlet, articleDate } = sighting;
  const end = sentenceStart + surface.length;
  const bold = sentence.slice(sentenceStart, end) === surface;
  const quote = bold
    ? `${escapeMarkdown(sentence.slice(0, sentenceStart))}**${escapeMarkdown(surface)}**${escapeMarkdown(sentence.slice(end))}`
    : escapeMarkdown(sentence);
  const words = escapeMarkdown(title || url).replace(/\n/g, ' ');
  const link = url === '' ? words : `[${words}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
  const source = [link, escapeMarkdown(outlet), articleDate].filter(Boolean).join(', ');
  return [quote.replace(/^/gm, '> '), source && `> — ${source}`].filter(Boolean).join('  \n');
}

/**
 * Text that stays what it is in Markdown: no markup, no HTML, no list or heading at the start of a line.
 *
 * @example escapeMarkdown('*별표* <b>') // '\\*별표\\* \\<b\\>'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/^(\s*)([-+=]|#{1,6}(?=\s)|\d+[.)](?=\s))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
}
