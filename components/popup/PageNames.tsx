import { useState } from 'preact/hooks';
import type { PageName } from '../../lib/messaging/protocol';
import type { Reach } from '../../lib/store/schema';
import { REACH_WORDS } from '../card/card-words';

export type PageNamesProps = {
  /** `null` while the page is asked; `undefined` when it is not being read. */
  readonly names: readonly PageName[] | null | undefined;
  readonly onSave: (name: PageName) => void;
  readonly onReject: (surface: string, reach: Reach) => void;
};

/** Whether it is decided which name it is; no other can be kept. */
export function isSettled({ traditional }: PageName): boolean {
  return traditional !== '';
}

/** The names marked on the page; each can be said to be no name, and kept if it is decided which one it is. */
export function PageNames({ names, onSave, onReject }: PageNamesProps) {
  const [open, setOpen] = useState<string | null>(null);
  if (names === undefined) return <p class="quiet">이 페이지는 읽고 있지 않습니다.</p>;
  if (names === null) return null;
  if (names.length === 0) return <p class="quiet">찾은 이름이 없습니다.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <ul tabIndex={0} aria-labelledby="page-heading" data-list="page">
      {names.map((name) => {
        const key = `${name.surface}/${name.traditional}`;
        return (
          <li
            key={key}
            class="row"
            data-surface={name.surface}
            data-hanzi={name.traditional}
            data-pinyin={name.pinyin}
            data-kind={name.kind}
            data-source={name.source}
          >
            <span>{name.surface}</span>
            <span class="hanzi" lang="zh-Hant">
              {name.traditional}
            </span>
            <span class="pinyin" lang="zh-Latn-pinyin">
              {name.pinyin}
            </span>
            <span class="quiet">{name.count}회</span>
            {isSettled(name) && (
              <button
                type="button"
                class="small"
                data-action="save"
                aria-label={`저장: ${name.surface}`}
                onClick={() => onSave(name)}
              >
                저장
              </button>
            )}
            <button
              type="button"
              class="small"
              data-action="not-a-name"
              aria-expanded={open === key}
              aria-label={`이름 아님: ${name.surface}`}
              onClick={() => setOpen(open === key ? null : key)}
            >
              이름 아님
            </button>
            {open === key && (
              <span class="row reaches">
                {REACH_WORDS.map(([reach, words]) => (
                  <button
                    key={reach}
                    type="button"
                    class="small"
                    data-reach={reach}
                    onClick={() => {
                      setOpen(null);
                      onReject(name.surface, reach);
                    }}
                  >
                    {words}
                  </button>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
