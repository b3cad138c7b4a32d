import type { Candidate, Mention } from '../../lib/engine';

/** Whether the name on the card is kept. */
export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed' | 'gone';

export type CardProps = {
  readonly mention: Mention;
  readonly saveState: SaveState;
  readonly onSave: () => void;
};

const KIND_WORDS = {
  person: '인물',
  place: '지명',
  organisation: '기관',
  brand: '기업·브랜드',
  festival: '명절',
  other: '고유명사',
} as const;

const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  unsaved: '저장',
  saving: '저장 중…',
  saved: '저장됨 ✓',
  failed: '저장하지 못했습니다. 다시 시도',
  gone: '페이지를 새로 고치면 저장할 수 있습니다',
};

/** What is behind one name: Hanzi, pinyin, who or what, why, and a button to keep it. */
export function Card({ mention, saveState, onSave }: CardProps) {
  const best = mention.candidates[0];
  const others = mention.candidates.slice(1);
  const pressable = saveState === 'unsaved' || saveState === 'failed';
  return (
    <article class="card" aria-label={`${mention.surface} ${mention.traditional}`}>
      <header>
        <p class="hanzi">
          <span lang="zh-Hant">{mention.traditional}</span>
          {mention.simplified !== mention.traditional && (
            <span class="simplified" lang="zh-Hans">
              {mention.simplified}
            </span>
          )}
        </p>
        <p class="pinyin" lang="zh-Latn-pinyin">
          {mention.pinyin}
        </p>
      </header>
      <p class="korean" lang="ko">
        <span>{mention.surface}</span>
        {mention.sinoKorean !== '' && mention.sinoKorean !== mention.surface && (
          <span class="sino-korean">{mention.sinoKorean}</span>
        )}
        <span class="kind">{KIND_WORDS[mention.kind]}</span>
      </p>
      {best !== undefined && (best.korean !== '' || best.english !== '') && (
        <p class="gloss">
          {best.korean !== '' && <span lang="ko">{best.korean}</span>}
          {best.english !== '' && <span lang="en">{best.english}</span>}
        </p>
      )}
      {others.length > 0 && (
        <p class="others">
          <span lang="ko">같은 표기:</span> {others.map(formatOther).join(', ')}
        </p>
      )}
      <footer>
        <p class="why" lang="en">
          {mention.reasons[0] ?? ''}
        </p>
        <button type="button" lang="ko" disabled={!pressable} onClick={onSave} aria-live="polite">
          {SAVE_WORDS[saveState]}
        </button>
      </footer>
    </article>
  );
}

function formatOther({ traditional, pinyin }: Candidate): string {
  return `${traditional} ${pinyin}`;
}
