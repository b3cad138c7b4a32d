import { useState } from 'preact/hooks';
import type { Status } from '../../lib/store/schema';
import type { Props } from './model';
import { cutTags, parseTags } from './tag-text';
import { formatCount, STATUS_WORDS } from './words';

/** What can be done with the names that are ticked. */
export function SelectionBar({ state, actions }: Props) {
  const [tag, setTag] = useState('');
  const ids = [...state.selected];
  const tags = parseTags(tag);
  return (
    <section class="selection" aria-label="고른 이름">
      <span>{formatCount(ids.length)}개 고름</span>
      <button type="button" onClick={() => actions.selectAll()}>
        목록 모두
      </button>
      <button type="button" onClick={() => actions.select(ids, false)}>
        고르지 않기
      </button>
      <label>
        <span class="hidden">태그</span>
        <input
          type="text"
          value={tag}
          placeholder="태그, 쉼표로 여럿"
          data-action="tags"
          onInput={(event) => {
            const text = cutTags(event.currentTarget.value);
            if (text !== event.currentTarget.value) event.currentTarget.value = text;
            setTag(text);
          }}
        />
      </label>
      <button
        type="button"
        disabled={tags.length === 0}
        onClick={() => actions.edit(ids, { addTags: tags })}
      >
        붙이기
      </button>
      <button
        type="button"
        disabled={tags.length === 0}
        onClick={() => actions.edit(ids, { removeTags: tags })}
      >
        떼기
      </button>
      <label>
        <span class="hidden">상태</span>
        <select
          value=""
          onChange={(event) => actions.edit(ids, { status: event.currentTarget.value as Status })}
        >
          <option value="" disabled>
            상태 바꾸기
          </option>
          {Object.entries(STATUS_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={ids.length < 2} onClick={() => actions.merge(ids)}>
        하나로 합치기
      </button>
      <button
        type="button"
        onClick={() => {
          actions.setExport({ scope: 'selection' });
          actions.open('export');
        }}
      >
        내보내기
      </button>
      <button type="button" data-action="trash" onClick={() => actions.trash(ids)}>
        휴지통에 넣기
      </button>
    </section>
  );
}
