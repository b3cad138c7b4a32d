import type { Facet, Sort } from '../../lib/search/name-list';
import type { SavedName, Status } from '../../lib/store/schema';
import type { Props } from './model';
import { formatCount, KIND_WORDS, SORT_WORDS, STATUS_WORDS } from './words';

/** Search, filters and order. */
export function FilterBar({ state, actions }: Props) {
  const { query, filters, sort, tags, outlets } = state;
  return (
    <search class="filters">
      <label class="search">
        <span>찾기</span>
        <input
          type="search"
          value={query}
          placeholder="마화텅, ㅁㅎㅌ, 马化腾, ma huateng, 메모…"
          data-action="search"
          onInput={(event) => actions.search(event.currentTarget.value)}
        />
      </label>
      <Choice
        label="종류"
        value={filters.kind}
        options={Object.entries(KIND_WORDS)}
        onChange={(kind) => actions.filter({ kind: kind as SavedName['kind'] | null })}
      />
      <Choice
        label="상태"
        value={filters.status}
        options={Object.entries(STATUS_WORDS)}
        onChange={(status) => actions.filter({ status: status as Status | null })}
      />
      <Choice
        label="태그"
        value={filters.tag}
        options={toOptions(tags)}
        onChange={(tag) => actions.filter({ tag })}
      />
      <Choice
        label="매체"
        value={filters.outlet}
        options={toOptions(outlets)}
        onChange={(outlet) => actions.filter({ outlet })}
      />
      <Day label="언제부터" value={filters.from} onChange={(from) => actions.filter({ from })} />
      <Day
        label="언제까지"
        value={filters.until}
        end
        onChange={(until) => actions.filter({ until })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filters.starred}
          onChange={(event) => actions.filter({ starred: event.currentTarget.checked })}
        />
        <span>별표만</span>
      </label>
      <label>
        <span>순서</span>
        <select
          value={sort}
          data-action="sort"
          onChange={(event) => actions.sort(event.currentTarget.value as Sort)}
        >
          {Object.entries(SORT_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | null) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        data-filter={label}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">모두</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: number | null;
  /** The day is the last that counts: the time is its end. */
  readonly end?: boolean;
  readonly onChange: (time: number | null) => void;
};

const DAY = 24 * 60 * 60 * 1000;

function Day({ label, value, end = false, onChange }: DayProps) {
  const shown = value === null ? '' : toLocalDay(end ? value - DAY : value);
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const start = text === '' ? null : new Date(`${text}T00:00`).getTime();
          onChange(start === null || !end ? start : start + DAY);
        }}
      />
    </label>
  );
}

function toLocalDay(time: number): string {
  const day = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function toOptions(facets: readonly Facet[]): [string, string][] {
  return facets
    .slice(0, 200)
    .map(({ value, count }) => [value, `${value} (${formatCount(count)})`]);
}
