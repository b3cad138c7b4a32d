import type { Candidate, Mention } from '../../lib/engine';
import { CardRules, type RuleActions } from './CardRules';
import { KIND_WORDS, SAVE_WORDS, type SaveState, SOURCE_WORDS } from './card-words';

export type CardProps = {
  readonly mention: Mention;
  readonly saveState: SaveState;
  /** Opened by keyboard: a dialog that holds the focus, instead of a note beside the pointer. */
  readonly isDialog: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly rules: RuleActions;
  /** Called when the card has more or less to show. */
  readonly onResize: () => void;
};

const DIALOG = { role: 'dialog', 'aria-modal': true, tabIndex: -1 } as const;

/** What is behind one name: Hanzi, pinyin, who or what, how it is known, and a button to keep it. */
export function Card(props: CardProps) {
  const { mention, saveState, isDialog, onSave, onClose } = props;
  const { traditional, simplified, pinyin, sinoKorean, surface, candidates, reasons } = mention;
  // Nothing is said of a name as long as it is not decided which one it is.
  const best = traditional === '' ? undefined : candidates[0];
  const others = traditional === '' ? candidates : candidates.slice(1);
  const label = describe(mention);
  const canSave = traditional !== '' && (saveState === 'unsaved' || saveState === 'failed');
  return (
    <div class="card" {...(isDialog && { ...DIALOG, 'aria-label': label })}>
      <article aria-label={label}>
        <header>
          <p class="hanzi">
            {traditional === '' && (
              <span class="quiet" lang="ko">
                한자를 하나로 정할 수 없습니다
              </span>
            )}
            {traditional !== '' && <span lang="zh-Hant">{traditional}</span>}
            {simplified !== traditional && (
              <span class="simplified" lang="zh-Hans">
                {simplified}
              </span>
            )}
          </p>
          <p class="pinyin" lang="zh-Latn-pinyin">
            {pinyin}
          </p>
        </header>
        <p class="korean" lang="ko">
          <span>{surface}</span>
          {sinoKorean !== '' && sinoKorean !== surface && <span class="quiet">{sinoKorean}</span>}
          <span class="kind">{KIND_WORDS[mention.kind]}</span>
        </p>
        {best !== undefined && (best.korean !== '' || best.english !== '') && (
          <p class="gloss">
            {best.korean !== '' && <span lang="ko">{best.korean}</span>}
            {best.english !== '' && <span lang="en">{best.english}</span>}
          </p>
        )}
        {others.length > 0 && (
          <p class="others quiet">
            <span lang="ko">같은 표기:</span> {others.map(formatOther).join(', ')}
          </p>
        )}
        <details class="why quiet" lang="ko">
          <summary>{SOURCE_WORDS[mention.source]}</summary>
          <ul lang="en">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
        <footer lang="ko">
          {/* Not `disabled`, which would take the focus from it. */}
          <button
            type="button"
            class="save"
            aria-disabled={!canSave}
            onClick={() => canSave && onSave()}
          >
            {SAVE_WORDS[saveState]}
          </button>
          <button type="button" class="close" onClick={onClose}>
            닫기
          </button>
        </footer>
        <CardRules
          key={`${surface} ${traditional}`}
          mention={mention}
          actions={props.rules}
          onResize={props.onResize}
        />
      </article>
    </div>
  );
}

function describe({ surface, traditional, pinyin, kind }: Mention): string {
  return [surface, traditional, pinyin, KIND_WORDS[kind]].filter((part) => part !== '').join(', ');
}

function formatOther({ traditional, pinyin }: Candidate): string {
  return `${traditional} ${pinyin}`;
}
