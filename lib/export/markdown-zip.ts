import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { NotebookEntry } from '../store/schema';
import type { ExportFormat, Part } from './format';
import { formatBody } from './markdown';
import { KIND_WORDS } from './words';

const LONGEST_NAME = 60;
/** Bytes collected before they are handed on: a `Blob` of 100,000 small parts takes as long as all their text. */
const PART = 1 << 20;
const NOTHING = new Uint8Array();

/** One Markdown file for each name with front matter, as note-taking programs like it, in a zip. */
export const markdownZip: ExportFormat = {
  id: 'markdown-zip',
  label: 'Markdown 파일 묶음 (zip)',
  hint: '이름마다 파일 하나, 옵시디언 등 노트 프로그램용',
  extension: 'zip',
  mime: 'application/zip',
  open({ now }) {
    const pending: Uint8Array[] = [];
    let size = 0;
    const names = new Set<string>();
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      pending.push(chunk);
      size += chunk.length;
    });
    return {
      add(entry) {
        const file = new ZipPassThrough(`${uniqueName(entry, names)}.md`);
        file.mtime = now;
        zip.add(file);
        file.push(strToU8(formatFile(entry)), true);
        if (size < PART) return NOTHING;
        size = 0;
        return take(pending);
      },
      end() {
        zip.end();
        return take(pending);
      },
    };
  },
};

function take(pending: Uint8Array[]): Part {
  const whole = new Uint8Array(pending.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of pending) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  pending.length = 0;
  return whole;
}

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
