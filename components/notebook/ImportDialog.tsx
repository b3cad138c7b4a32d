import type { PlannedName } from '../../lib/store/plan-import';
import { Dialog } from './Dialog';
import type { ImportState, NotebookActions, Props } from './model';
import { formatCount } from './words';

const SOURCE_WORDS = {
  json: '본명 노트 (JSON)',
  table: '표 (CSV, TSV)',
  anki: 'Anki 텍스트',
  zhongwen: 'Zhongwen 단어 목록',
  pleco: 'Pleco 카드',
} as const;

const MOST_SHOWN = 50;

/** Import: choose a file, see what would happen row by row, then all of it or nothing. */
export function ImportDialog({ state, actions }: Props) {
  const { importing } = state;
  return (
    <Dialog title="가져오기" onClose={() => actions.open(null)}>
      {(importing.step === 'idle' || importing.step === 'problem') && (
        <>
          <p>
            본명 노트의 JSON, CSV·TSV, 그리고 Zhongwen·Pleco·Anki에서 내보낸 텍스트 파일을 읽습니다.
            미리 보여 드린 뒤에만 노트에 넣습니다.
          </p>
          {importing.step === 'problem' && <p role="alert">{importing.words}</p>}
          <label class="block">
            <span>파일</span>
            <input
              type="file"
              accept=".json,.csv,.tsv,.txt,text/*,application/json"
              data-action="file"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file !== undefined) actions.chooseFile(file);
              }}
            />
          </label>
        </>
      )}
      {importing.step === 'reading' && (
        <Working words={`읽는 중… ${formatCount(importing.rows)}개`} actions={actions} />
      )}
      {importing.step === 'writing' && (
        <Working words="노트에 넣는 중…" share={importing.share} actions={actions} />
      )}
      {importing.step === 'preview' && <Preview importing={importing} actions={actions} />}
    </Dialog>
  );
}

function Working(props: { words: string; share?: number; actions: NotebookActions }) {
  return (
    <div class="row" role="status">
      <span>{props.words}</span>
      {/* Without a value the bar only moves: the end is not known. */}
      <progress
        {...(props.share !== undefined && { value: props.share })}
        aria-label={props.words}
      />
      <button type="button" onClick={() => props.actions.cancel()}>
        그만두기
      </button>
    </div>
  );
}

type PreviewProps = {
  readonly importing: Extract<ImportState, { step: 'preview' }>;
  readonly actions: NotebookActions;
};

function Preview({ importing: { fileName, contents, plan }, actions }: PreviewProps) {
  const { added, merged, same } = plan;
  const { refused, source, rules } = contents;
  const ruleCount = rules.corrections.length + rules.rejections.length;
  const nothing = added.length + merged.length + ruleCount === 0;
  return (
    <>
      <p>
        {fileName} — {SOURCE_WORDS[source]}
      </p>
      <ul class="counts" data-preview="counts">
        <li>새 이름 {formatCount(added.length)}</li>
        <li>있던 이름에 더함 {formatCount(merged.length)}</li>
        <li>이미 있음 {formatCount(same)}</li>
        <li>넣지 않음 {formatCount(refused.length)}</li>
        {ruleCount > 0 && <li>바로잡기 규칙 {formatCount(ruleCount)}</li>}
      </ul>
      <Names title="새 이름" names={added} />
      <Names title="있던 이름에 더함" names={merged} />
      {refused.length > 0 && (
        <details open>
          <summary>넣지 않는 줄과 까닭</summary>
          <ul>
            {refused.slice(0, MOST_SHOWN).map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                {line}번째: {reason}
              </li>
            ))}
            <More count={refused.length} />
          </ul>
        </details>
      )}
      <button
        type="button"
        data-action="confirm-import"
        disabled={nothing}
        onClick={() => actions.confirmImport()}
      >
        {nothing ? '가져올 것이 없습니다' : '노트에 넣기'}
      </button>
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly PlannedName[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {names.slice(0, MOST_SHOWN).map(({ line, after }) => (
          <li key={line}>
            {line}번째: {after.readings[0]} <span lang="zh-Hant">{after.traditional}</span>{' '}
            {after.pinyin}
          </li>
        ))}
        <More count={names.length} />
      </ul>
    </details>
  );
}

function More({ count }: { count: number }) {
  if (count <= MOST_SHOWN) return null;
  return <li>…그 밖에 {formatCount(count - MOST_SHOWN)}개</li>;
}
