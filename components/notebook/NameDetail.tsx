import { useState } from 'preact/hooks';
import { LONGEST_FIELD, LONGEST_NOTE } from '../../lib/store/limits';
import type { NotebookEntry, SavedName, Sighting, Status } from '../../lib/store/schema';
import { DraftField } from './DraftField';
import type { NotebookActions } from './model';
import { changeTags, cutTags } from './tag-text';
import { ViewTitle } from './ViewTitle';
import { formatDay, KIND_WORDS, STATUS_WORDS } from './words';

export type NameDetailProps = {
  readonly entry: NotebookEntry;
  readonly actions: NotebookActions;
};

/** One name's own page: what it is, what the reader made of it, and everywhere it was met. */
export function NameDetail({ entry: { name, sightings }, actions }: NameDetailProps) {
  const [correcting, setCorrecting] = useState(false);
  const ids = [name.id];
  return (
    <article class="detail" aria-labelledby="name-title">
      <a href="#list" class="back">
        ← 목록
      </a>
      <ViewTitle id="name-title">
        <span>{name.readings.join(', ')}</span>{' '}
        <span class="hanzi" lang="zh-Hant">
          {name.traditional}
        </span>{' '}
        {name.simplified !== name.traditional && (
          <span class="hanzi quiet" lang="zh-Hans">
            {name.simplified}
          </span>
        )}
      </ViewTitle>
      <p>
        <span class="pinyin" lang="zh-Latn-pinyin">
          {name.pinyin}
        </span>{' '}
        <span>{name.sinoKorean}</span> <span class="quiet">{KIND_WORDS[name.kind]}</span>
      </p>
      <p>
        {name.korean} <span lang="en">{name.english}</span>
      </p>
      <div class="row">
        <button
          type="button"
          aria-pressed={name.starred}
          onClick={() => actions.edit(ids, { starred: !name.starred })}
        >
          {name.starred ? '★ 별표 떼기' : '☆ 별표'}
        </button>
        <label>
          <span>상태</span>
          <select
            value={name.status}
            onChange={(event) => actions.edit(ids, { status: event.currentTarget.value as Status })}
          >
            {Object.entries(STATUS_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
          한자 바로잡기
        </button>
        <button type="button" onClick={() => actions.trash(ids)}>
          휴지통에 넣기
        </button>
      </div>
      {correcting && (
        <CorrectionForm
          name={name}
          onCorrect={(right) => {
            setCorrecting(false);
            actions.correct(name.id, right);
          }}
        />
      )}
      <DraftField
        label="메모"
        value={name.note}
        action="note"
        rows={3}
        maxLength={LONGEST_NOTE}
        onSave={(note) => actions.edit(ids, { note })}
      />
      <DraftField
        label="태그 (쉼표로 여럿)"
        value={name.tags.join(', ')}
        action="tags"
        cut={cutTags}
        onSave={(after, before) => {
          const patch = changeTags(name.tags, before, after);
          if (patch.addTags.length + patch.removeTags.length > 0) actions.edit(ids, patch);
        }}
      />
      <h3>만난 곳 {sightings.length}</h3>
      {sightings.length === 0 && <p class="quiet">목록에서 가져온 이름입니다.</p>}
      <ol class="sightings">
        {sightings.map((sighting) => (
          <li key={sighting.id}>
            <Sentence sighting={sighting} />
            <p class="quiet">
              {sighting.url === '' ? (
                sighting.title
              ) : (
                <a href={actions.linkTo(sighting)} target="_blank" rel="noreferrer">
                  {sighting.title || sighting.url}
                </a>
              )}{' '}
              {[sighting.outlet, sighting.articleDate, `${formatDay(sighting.seenAt)} 봄`]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}

function Sentence({ sighting: { sentence, sentenceStart, surface } }: { sighting: Sighting }) {
  const end = sentenceStart + surface.length;
  if (sentence.slice(sentenceStart, end) !== surface) return <p>{sentence}</p>;
  return (
    <p>
      {sentence.slice(0, sentenceStart)}
      <mark>{surface}</mark>
      {sentence.slice(end)}
    </p>
  );
}

type CorrectionFormProps = {
  readonly name: SavedName;
  readonly onCorrect: Parameters<NotebookActions['correct']>[1] extends infer Right
    ? (right: Right) => void
    : never;
};

function CorrectionForm({ name, onCorrect }: CorrectionFormProps) {
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const get = (key: string) => String(data.get(key) ?? '').trim();
        const traditional = get('traditional');
        if (traditional === '') return;
        onCorrect({
          traditional,
          simplified: get('simplified') || traditional,
          pinyin: get('pinyin'),
          kind: get('kind') as SavedName['kind'],
        });
      }}
    >
      <label>
        <span>번체</span>
        <input
          name="traditional"
          lang="zh-Hant"
          required
          maxLength={LONGEST_FIELD}
          defaultValue={name.traditional}
        />
      </label>
      <label>
        <span>간체</span>
        <input
          name="simplified"
          lang="zh-Hans"
          maxLength={LONGEST_FIELD}
          defaultValue={name.simplified}
        />
      </label>
      <label>
        <span>병음</span>
        <input name="pinyin" maxLength={LONGEST_FIELD} defaultValue={name.pinyin} />
      </label>
      <label>
        <span>종류</span>
        <select name="kind" defaultValue={name.kind}>
          {Object.entries(KIND_WORDS).map(([value, words]) => (
            <option key={value} value={value} selected={value === name.kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">앞으로 이렇게</button>
    </form>
  );
}
