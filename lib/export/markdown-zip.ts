import type { NotebookEntry } from '../store/schema';
import type { ExportFormat } from './format';
import { formatBody } from './markdown';
import { KIND_WORDS } from './words';
import { ZipWriter } from './zip-writer';

const LONGEST_NAME = 60;

/** One Markdown file for each name with front matter, as note-taking programs like it, in a zip. */
export const markdownZip: ExportFormat = {
  id: 'markdown-zip',
  label: 'Markdown 파일 묶음 (zip)',
  hint: '이름마다 파일 하나, 옵시디언 등 노트 프로그램용',
  extension: 'zip',
  mime: 'application/zip',
  open({ now }) {
    const names = new Set<string>();
    const zip = new ZipWriter(now);
    return {
      add: (entry) => zip.add(`${uniqueName(entry, names)}.md`, formatFile(entry)),
      end: () => zip.end(),
    };
  },
};

/** A file name every system takes, given to no other name of this zip. */
function uniqueName({ name }: NotebookEntry, taken: Set<string>): string {
  const words = [name.readings[0] ?? '', name.traditional].filter(Boolean).join(' ');
  const plain =
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u001f\\/:*?"<>|#^[\]]/g, '_')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, LONGEST_NAME) || 'name';
  let unique = plain;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${plain} ${count}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function formatFile(entry: NotebookEntry): string {
  const { name } = entry;
  const front: readonly (readonly [string, unknown])[] = [
    ['id', name.id],
    [
      'aliases',
      [...new Set([...name.readings, name.traditional, name.simplified])].filter(Boolean),
    ],
    ['traditional', name.traditional],
    ['simplified', name.simplified],
    ['pinyin', name.pinyin],
    ['kind', KIND_WORDS[name.kind]],
    ['status', name.status],
    ['starred', name.starred],
    ['tags', name.tags.map((tag) => tag.replace(/\s+/g, '_'))],
    ['created', new Date(name.createdAt).toISOString()],
    ['updated', new Date(name.updatedAt).toISOString()],
  ];
  // JSON is YAML as well, with no way for a text to become structure.
  const lines = front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${formatBody(entry)}`;
}
