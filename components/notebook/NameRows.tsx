import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedName } from '../../lib/store/schema';
import type { NotebookState } from './model';
import { formatCount, formatDay, KIND_WORDS, STATUS_WORDS } from './words';

/** The height of a row in CSS pixels; the style sheet has the same. */
export const ROW_HEIGHT = 64;
/** Rows kept above and below what is seen, so that scrolling shows no gaps. */
const MARGIN = 8;

export type NameRowsProps = {
  readonly names: readonly SavedName[];
  /** How many there will be when all are read. */
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  /** What was searched for and how the names are ordered; another begins at its top. */
  readonly search: Pick<NotebookState, 'query' | 'filters' | 'sort'>;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onStar: (name: SavedName) => void;
};

/**
 * The list. Only the rows in sight are in the page, whatever the number of names; a screen reader is told the true
 * number and each row's place. Arrow keys, Home and End walk the rows.
 */
export function NameRows({ names, total, selected, search, onSelect, onStar }: NameRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [height, setHeight] = useState(800);
  // An object, so that walking to the same row once more is something new.
  const [walked, setWalked] = useState<{ readonly to: number } | null>(null);
  const anchor = useRef(0);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { query, filters, sort } = search;
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
    setFirst(0);
    anchor.current = 0;
  }, [query, filters, sort]);
  useEffect(() => {
    if (walked === null) return;
    box.current
      ?.querySelector<HTMLElement>(`[aria-posinset="${walked.to + 1}"] a`)
      ?.focus({ preventScroll: true });
  }, [walked]);

  const from = Math.max(0, first - MARGIN);
  const to = Math.min(names.length, first + Math.ceil(height / ROW_HEIGHT) + MARGIN);

  const walk = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest('[aria-posinset]');
    if (row === null || box.current === null) return;
    const at = Number(row.getAttribute('aria-posinset')) - 1;
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: names.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined || (event.target as HTMLElement).matches('input[type=text]')) return;
    event.preventDefault();
    const next = Math.min(names.length - 1, Math.max(0, wanted));
    const top = next * ROW_HEIGHT;
    if (top < box.current.scrollTop) box.current.scrollTop = top;
    else if (top + ROW_HEIGHT > box.current.scrollTop + height)
      box.current.scrollTop = top + ROW_HEIGHT - height;
    setFirst(Math.floor(box.current.scrollTop / ROW_HEIGHT));
    setWalked({ to: next });
  };

  const select = (at: number, on: boolean, range: boolean): void => {
    const [start, end] = range
      ? [Math.min(at, anchor.current), Math.max(at, anchor.current)]
      : [at, at];
    anchor.current = at;
    onSelect(
      names.slice(start, end + 1).map(({ id }) => id),
      on,
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside
    <div
      class="rows"
      ref={box}
      onScroll={() => setFirst(Math.floor((box.current?.scrollTop ?? 0) / ROW_HEIGHT))}
      onKeyDown={walk}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: the rows of a list that is only partly there need a role */}
      <div
        role="list"
        aria-label={`이름 ${formatCount(total)}개`}
        style={{ height: `${Math.max(total, names.length) * ROW_HEIGHT}px` }}
      >
        {names.slice(from, to).map((name, offset) => {
          const at = from + offset;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list
            <div
              key={name.id}
              role="listitem"
              class="name-row"
              aria-posinset={at + 1}
              aria-setsize={total}
              data-id={name.id}
              style={{ top: `${at * ROW_HEIGHT}px` }}
            >
              <input
                type="checkbox"
                aria-label={`${labelOf(name)} 고르기`}
                checked={selected.has(name.id)}
                onClick={(event) => select(at, event.currentTarget.checked, event.shiftKey)}
              />
              <a href={`#name/${encodeURIComponent(name.id)}`}>
                <span class="hangul">{name.readings[0] ?? name.traditional}</span>
                <span class="hanzi" lang="zh-Hant">
                  {name.traditional}
                </span>
                {name.simplified !== name.traditional && (
                  <span class="hanzi quiet" lang="zh-Hans">
                    {name.simplified}
                  </span>
                )}
                <span class="pinyin" lang="zh-Latn-pinyin">
                  {name.pinyin}
                </span>
                <span class="facts quiet">
                  {[
                    KIND_WORDS[name.kind],
                    name.status === 'new' ? '' : STATUS_WORDS[name.status],
                    name.note || name.korean || name.english,
                    name.tags.map((tag) => `#${tag}`).join(' '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </a>
              <span class="met quiet">
                {formatCount(name.sightingCount)}회 {formatDay(name.lastSeenAt)}
              </span>
              <button
                type="button"
                class="plain star"
                aria-label={`${labelOf(name)} 별표`}
                aria-pressed={name.starred}
                onClick={() => onStar(name)}
              >
                {name.starred ? '★' : '☆'}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function labelOf({ readings, traditional, pinyin }: SavedName): string {
  return [readings[0], traditional, pinyin].filter(Boolean).join(' ');
}
