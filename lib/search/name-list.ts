import type { SavedName, Status } from '../store/schema';
import { haystackOf, toneless } from './haystack';
import { parseQuery } from './parse-query';

/** The orders of the list. */
export const SORTS = ['changed', 'created', 'hangul', 'pinyin', 'met'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list is narrowed to; `null` and empty do not narrow. */
export type Filters = {
  readonly kind: SavedName['kind'] | null;
  readonly status: Status | null;
  readonly tag: string | null;
  readonly outlet: string | null;
  readonly starred: boolean;
  /** Met last, or kept when never met, on or after this time and before `until`; ms since 1970. */
  readonly from: number | null;
  readonly until: number | null;
};

export const NO_FILTERS: Filters = {
  kind: null,
  status: null,
  tag: null,
  outlet: null,
  starred: false,
  from: null,
  until: null,
};

/** A value and how many names have it, the most first. */
export type Facet = { readonly value: string; readonly count: number };

/** Finds, filters and orders names held in memory. Made anew when the names change. */
export class NameList {
  private prepared = 0;
  private readonly orders = new Map<Sort, readonly SavedName[]>();

  /** @param haystacks those of the list before, so that names that did not change are not prepared again */
  constructor(
    readonly names: readonly SavedName[],
    readonly haystacks = new WeakMap<SavedName, string>(),
  ) {}

  /**
   * The names that have every word of the query and pass the filters, in order.
   *
   * @example list.view('ㅁㅎㅌ', NO_FILTERS, 'changed')
   */
  view(query: string, filters: Filters, sort: Sort): readonly SavedName[] {
    const words = parseQuery(query);
    const ordered = this.order(sort);
    const narrow = isNarrow(filters);
    if (words.length === 0 && !narrow) return ordered;
    return ordered.filter((name) => {
      if (narrow && !passes(name, filters)) return false;
      if (words.length === 0) return true;
      const haystack = this.haystack(name);
      return words.every((word) => haystack.includes(word));
    });
  }

  /** Gets ready for searches, until the time is up. @returns whether there is nothing left to do */
  prepare(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (this.prepared < this.names.length) {
      this.haystack(this.names[this.prepared] as SavedName);
      this.prepared++;
      if (this.prepared % 64 === 0 && performance.now() > end) return false;
    }
    return true;
  }

  /** The tags or outlets there are. */
  facets(field: 'tags' | 'outlets'): Facet[] {
    const counts = new Map<string, number>();
    for (const name of this.names)
      for (const value of name[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** The places met most often, the first reading and the Hanzi of each with how often. */
  placesMet(most: number): Facet[] {
    return this.names
      .filter(({ kind, sightingCount }) => kind === 'place' && sightingCount > 0)
      .toSorted((a, b) => b.sightingCount - a.sightingCount)
      .slice(0, most)
      .map(({ readings, traditional, sightingCount }) => ({
        value: [readings[0], traditional].filter(Boolean).join(' '),
        count: sightingCount,
      }));
  }

  private haystack(name: SavedName): string {
    let haystack = this.haystacks.get(name);
    if (haystack === undefined) {
      haystack = haystackOf(name);
      this.haystacks.set(name, haystack);
    }
    return haystack;
  }

  private order(sort: Sort): readonly SavedName[] {
    let order = this.orders.get(sort);
    if (order === undefined) {
      order = sortNames(this.names, sort);
      this.orders.set(sort, order);
    }
    return order;
  }
}

function sortNames(names: readonly SavedName[], sort: Sort): SavedName[] {
  const byKey = (keyOf: (name: SavedName) => string): SavedName[] =>
    names
      .map((name) => ({ name, key: keyOf(name) }))
      // Plain comparison: Hangul syllables stand in dictionary order, and a collator takes twenty times as long.
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ name }) => name);
  switch (sort) {
    case 'changed':
      return [...names].sort((a, b) => b.updatedAt - a.updatedAt);
    case 'created':
      return [...names].sort((a, b) => b.createdAt - a.createdAt);
    case 'met':
      return [...names].sort((a, b) => b.sightingCount - a.sightingCount);
    case 'hangul':
      return byKey(({ readings }) => readings[0] ?? '\uffff');
    case 'pinyin':
      return byKey(({ pinyin }) => `${toneless(pinyin) || '\uffff'}\u0000${pinyin}`);
  }
}

function isNarrow({ kind, status, tag, outlet, starred, from, until }: Filters): boolean {
  return starred || [kind, status, tag, outlet, from, until].some((each) => each !== null);
}

function passes(name: SavedName, filters: Filters): boolean {
  const when = name.lastSeenAt || name.createdAt;
  return (
    (filters.kind === null || name.kind === filters.kind) &&
    (filters.status === null || name.status === filters.status) &&
    (!filters.starred || name.starred) &&
    (filters.tag === null || name.tags.includes(filters.tag)) &&
    (filters.outlet === null || name.outlets.includes(filters.outlet)) &&
    (filters.from === null || when >= filters.from) &&
    (filters.until === null || when < filters.until)
  );
}
