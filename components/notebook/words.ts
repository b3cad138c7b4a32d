/** The notebook's words, in Korean. */
import type { Sort } from '../../lib/search/name-list';
import type { Problem } from '../../lib/store/open-notebook';
import type { NotebookEntry, Reach, Status, UndoAction } from '../../lib/store/schema';

type Kind = NotebookEntry['name']['kind'];

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: '인물',
  place: '지명',
  organisation: '기관',
  brand: '기업·브랜드',
  festival: '명절',
  other: '고유명사',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  new: '새 이름',
  learning: '익히는 중',
  known: '아는 이름',
  ignored: '제외',
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  changed: '최근에 본 순',
  created: '최근에 저장한 순',
  hangul: '가나다순',
  pinyin: '병음순',
  met: '자주 만난 순',
};

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  page: '이 페이지에서',
  site: '이 사이트에서',
  ever: '어디서나',
};

export const UNDO_WORDS: Readonly<Record<UndoAction, (count: number) => string>> = {
  import: (count) => `이름 ${formatCount(count)}개를 가져왔습니다.`,
  trash: (count) => `이름 ${formatCount(count)}개를 휴지통에 넣거나 꺼냈습니다.`,
  merge: (count) => `이름 ${formatCount(count)}개를 하나로 합쳤습니다.`,
  edit: (count) => `이름 ${formatCount(count)}개를 고쳤습니다.`,
  erase: (count) => `이름 ${formatCount(count)}개를 완전히 지웠습니다.`,
};

/** What happened and what the reader can do. */
export const PROBLEM_WORDS: Readonly<Record<Problem, { title: string; help: string }>> = {
  blocked: {
    title: '다른 탭이 노트를 붙잡고 있습니다.',
    help: '본명의 다른 탭을 모두 닫은 뒤 다시 열어 주세요. 저장한 이름은 그대로 있습니다.',
  },
  newer: {
    title: '더 새로운 본명이 쓴 노트입니다.',
    help: '확장 프로그램을 업데이트하면 열립니다. 그때까지 노트를 건드리지 않습니다.',
  },
  quota: {
    title: '디스크에 자리가 없어 저장하지 못했습니다.',
    help: '디스크를 비우고 다시 시도해 주세요. 이미 저장한 이름은 그대로 있으니 먼저 내보내 두어도 좋습니다.',
  },
  private: {
    title: '이 창에서는 브라우저가 아무것도 저장하지 않습니다.',
    help: '사생활 보호 창이거나 기록을 남기지 않는 설정입니다. 보통 창에서 열어 주세요.',
  },
  corrupt: {
    title: '노트를 읽을 수 없습니다.',
    help: '브라우저를 다시 시작해 보세요. 그래도 안 되면 백업 파일을 가져와 되살릴 수 있습니다.',
  },
  unknown: {
    title: '노트를 열지 못했습니다.',
    help: '브라우저를 다시 시작해 보세요. 그래도 안 되면 백업 파일을 가져와 되살릴 수 있습니다.',
  },
};

const COUNT = new Intl.NumberFormat('ko-KR');
const DAY = new Intl.DateTimeFormat('ko-KR', { dateStyle: 'medium' });

/** A count for people: `50,000`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** A day for people: `2026. 11. 23.`; empty for no time. */
export function formatDay(time: number): string {
  return time === 0 ? '' : DAY.format(time);
}

/** A size for people: `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
