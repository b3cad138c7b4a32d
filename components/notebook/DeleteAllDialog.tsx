import { useState } from 'preact/hooks';
import { Dialog } from './Dialog';
import type { Props } from './model';
import { formatCount } from './words';

const WORD = '모두 지우기';

/** Deleting the whole notebook: a backup is offered, and the words have to be written. */
export function DeleteAllDialog({ state, actions }: Props) {
  const [written, setWritten] = useState('');
  return (
    <Dialog title="노트를 통째로 지우기" onClose={() => actions.open(null)}>
      <p>
        이름 {formatCount(state.count ?? 0)}개와 만난 곳, 메모, 규칙이 모두 지워지고{' '}
        <strong>되돌릴 수 없습니다.</strong>
      </p>
      <button type="button" onClick={() => actions.backUp()}>
        먼저 백업하기
      </button>
      <label class="block">
        <span>지우려면 ‘{WORD}’라고 적어 주세요.</span>
        <input
          type="text"
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="danger"
        disabled={written.trim() !== WORD}
        onClick={() => actions.deleteAll()}
      >
        지우기
      </button>
    </Dialog>
  );
}
