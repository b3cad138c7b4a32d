import type { Props } from './model';
import { ViewTitle } from './ViewTitle';
import { formatCount, formatDay } from './words';

const MOST_SHOWN = 500;

/** What was deleted in the last 30 days, to be taken back or deleted for good. */
export function TrashView({ state, actions }: Props) {
  const { trash } = state;
  const ids = trash.map(({ id }) => id);
  return (
    <section aria-labelledby="trash-title">
      <a href="#list" class="back">
        ← 목록
      </a>
      <ViewTitle id="trash-title">휴지통 {formatCount(trash.length)}</ViewTitle>
      <p class="quiet">30일이 지나면 완전히 지워집니다.</p>
      {trash.length > 0 && (
        <div class="row">
          <button type="button" onClick={() => actions.restore(ids)}>
            모두 되살리기
          </button>
          <button type="button" onClick={() => actions.erase(ids)}>
            휴지통 비우기
          </button>
        </div>
      )}
      <ul class="plain-list">
        {trash.slice(0, MOST_SHOWN).map((name) => (
          <li key={name.id} class="row">
            <span>{name.readings[0]}</span>
            <span class="hanzi" lang="zh-Hant">
              {name.traditional}
            </span>
            <span class="quiet">{formatDay(name.deletedAt ?? 0)} 지움</span>
            <button type="button" data-action="restore" onClick={() => actions.restore([name.id])}>
              되살리기
            </button>
            <button type="button" onClick={() => actions.erase([name.id])}>
              완전히 지우기
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
