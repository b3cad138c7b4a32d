import type { ExportFormat } from './format';
import { formatHanzi, KIND_WORDS } from './words';

/** One line for each name, for pasting anywhere. */
export const plainText: ExportFormat = {
  id: 'text',
  label: '텍스트',
  hint: '한 줄에 한 이름',
  extension: 'txt',
  mime: 'text/plain',
  open() {
    return {
      add({ name }) {
        const facts = [
          name.readings.join(', '),
          formatHanzi(name),
          name.pinyin,
          KIND_WORDS[name.kind],
          name.korean || name.english,
          name.note,
        ];
        return `${facts.filter(Boolean).join(' · ').replace(/\s+/g, ' ')}\n`;
      },
      end: () => '',
    };
  },
};
