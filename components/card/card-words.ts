/** The card's words. */
import type { Kind, Source } from '../../lib/engine';

/** Whether the name on the card is kept; `gone` when the page has outlived the extension that marked it. */
export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed' | 'gone';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: '인물',
  place: '지명',
  organisation: '기관',
  brand: '기업·브랜드',
  festival: '명절',
  other: '고유명사',
};

export const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  unsaved: '저장',
  saving: '저장 중…',
  saved: '저장됨 ✓',
  failed: '저장하지 못했습니다. 다시 시도',
  gone: '페이지를 새로 고치면 저장할 수 있습니다',
};

/** How the Hanzi are known. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  gloss: '이 기사에 적힌 한자',
  lexicon: '사전에 있는 이름',
  alias: '이 기사에서 같은 이름으로 풀이',
  reference: '앞에 나온 이름',
  inferred: '소리로 미루어 본 한자',
};

/** How far a reader's "no name" goes. */
export const REACH_WORDS = [
  ['page', '이 페이지에서'],
  ['site', '이 사이트에서'],
  ['ever', '어디서나'],
] as const;
