import type { Props } from './model';
import { formatCount, formatDay, PROBLEM_WORDS, UNDO_WORDS } from './words';

/** What the reader has to know: something does not work, something is missing, something can be taken back. */
export function Notices({ state, actions }: Props) {
  const { problem, loss, unsaved, undo, message } = state;
  return (
    <div class="notices">
      {problem !== null && (
        <section class="notice danger" role="alert" data-notice="problem">
          <strong>{PROBLEM_WORDS[problem].title}</strong> <span>{PROBLEM_WORDS[problem].help}</span>{' '}
          <button type="button" onClick={() => actions.dismissProblem()}>
            다시 시도
          </button>
          {(problem === 'corrupt' || problem === 'unknown') && (
            <button type="button" onClick={() => actions.open('import')}>
              백업 가져오기
            </button>
          )}
        </section>
      )}
      {loss !== null && (
        <section class="notice danger" role="alert" data-notice="loss">
          <strong>노트가 비워졌습니다.</strong>{' '}
          <span>
            {formatDay(loss.at)}에 이름 {formatCount(loss.names)}개가 있었는데, 브라우저나 다른
            프로그램이 지운 것으로 보입니다. 백업이 있으면 되살릴 수 있습니다.
          </span>{' '}
          <button type="button" onClick={() => actions.open('import')}>
            백업 가져오기
          </button>
          <button type="button" onClick={() => actions.acceptLoss()}>
            알겠습니다
          </button>
        </section>
      )}
      {unsaved > 0 && (
        <section class="notice" data-notice="unsaved">
          <span>이름 {formatCount(unsaved)}개가 아직 백업되지 않았습니다.</span>{' '}
          <button type="button" onClick={() => actions.backUp()}>
            지금 백업
          </button>
        </section>
      )}
      <section class="undo" role="status" aria-live="polite">
        {message !== '' && <span>{message}</span>}
        {undo !== null && (
          <>
            <span>{UNDO_WORDS[undo.action](undo.count)}</span>{' '}
            <button type="button" data-action="undo" onClick={() => actions.undo()}>
              되돌리기
            </button>
            <button
              type="button"
              class="plain"
              aria-label="알림 닫기"
              onClick={() => actions.dismissUndo()}
            >
              ✕
            </button>
          </>
        )}
      </section>
    </div>
  );
}
