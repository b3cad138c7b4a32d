import { ORIGINS } from '../engine/types';
import type { Form, NameRow } from './name-row';

/**
 * One row per entity. Rows with the same Hanzi and kind are the same name: the most trusted origin gives the
 * facts, the highest prominence stands, forms are collected, gaps are filled from the others.
 *
 * @returns sorted by simplified, then traditional form, then kind, in code-unit order, so that two builds agree
 */
export function mergeRows(rows: readonly NameRow[]): NameRow[] {
  const entities = new Map<string, NameRow>();
  for (const row of rows) {
    const key = `${row.traditional}/${row.kind}`;
    const known = entities.get(key);
    entities.set(key, known === undefined ? row : mergePair(known, row));
  }
  return [...entities.values()].sort(
    (a, b) =>
      compare(a.simplified, b.simplified) ||
      compare(a.traditional, b.traditional) ||
      compare(a.kind, b.kind),
  );
}

function mergePair(a: NameRow, b: NameRow): NameRow {
  const [first, second] =
    ORIGINS.indexOf(a.origin) <= ORIGINS.indexOf(b.origin) ? ([a, b] as const) : ([b, a] as const);
  return {
    ...first,
    english: first.english || second.english,
    korean: first.korean || second.korean,
    prominence: first.origin === 'table' ? first.prominence : Math.max(a.prominence, b.prominence),
    forms: uniqueForms([...first.forms, ...second.forms]),
  };
}

function uniqueForms(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [form.surface, form])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
