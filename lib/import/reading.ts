/** What every reader of a file gives, row by row. */
import * as v from 'valibot';
import type { IncomingEntry, Refusal } from '../store/plan-import';
import { type NameRecord, NameRecordSchema, type Sighting, SightingSchema } from '../store/schema';

/** One row read: a name, or why not. */
export type Reading =
  | { readonly ok: true; readonly entry: IncomingEntry }
  | { readonly ok: false; readonly refusal: Refusal };

/** Says that a row is not taken. */
export function refuse(line: number, reason: string): Reading {
  return { ok: false, refusal: { line, reason } };
}

const EMPTY: Omit<NameRecord, 'id' | 'createdAt' | 'updatedAt'> = {
  traditional: '',
  simplified: '',
  pinyin: '',
  sinoKorean: '',
  kind: 'other',
  english: '',
  korean: '',
  readings: [],
  note: '',
  tags: [],
  status: 'new',
  starred: false,
  deletedAt: null,
};

/** The Korean words for fields, for reasons. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  traditional: '번체',
  simplified: '간체',
  pinyin: '병음',
  kind: '종류',
  url: '주소',
  note: '메모',
  tags: '태그',
  status: '상태',
  readings: '한글',
  articleDate: '기사 날짜',
  sentence: '문장',
  surface: '한글',
  reach: '범위',
};

/**
 * Checks a row's name and sightings; whatever the row does not say has its default.
 *
 * @param now when the name counts as made if the row does not say
 */
export function checkEntry(
  line: number,
  name: Partial<NameRecord>,
  sightings: readonly (Omit<Sighting, 'nameId' | 'id'> & { id?: string })[],
  now: number,
  anyKind = false,
): Reading {
  const id = name.id || crypto.randomUUID();
  const record = { ...EMPTY, createdAt: now, updatedAt: now, ...name, id };
  if (record.traditional === '' && record.simplified === '' && record.readings.length === 0)
    return refuse(line, '이름이 없습니다');
  const checked = v.safeParse(NameRecordSchema, record);
  if (!checked.success) return refuse(line, reasonOf(checked.issues[0]));
  const checkedSightings: Sighting[] = [];
  for (const sighting of sightings) {
    const withIds = { ...sighting, id: sighting.id || crypto.randomUUID(), nameId: id };
    const each = v.safeParse(SightingSchema, withIds);
    if (!each.success) return refuse(line, reasonOf(each.issues[0]));
    checkedSightings.push(each.output);
  }
  return {
    ok: true,
    entry: {
      line,
      name: checked.output,
      sightings: checkedSightings,
      ...(anyKind && { anyKind }),
    },
  };
}

/** Why a value does not fit, for the reader. */
export function reasonOf(issue: v.BaseIssue<unknown>): string {
  const field = String(issue.path?.[0]?.key ?? '');
  const words = FIELD_WORDS[field] ?? field;
  if (field === 'url') return '웹 주소(http, https)가 아닙니다';
  if (issue.type === 'max_length') return `너무 깁니다: ${words}`;
  return `알아볼 수 없는 값: ${words}`;
}

const HANZI = /\p{Script=Han}/u;

/** Whether a text has at least one Hanzi. */
export function hasHanzi(text: string): boolean {
  return HANZI.test(text);
}
