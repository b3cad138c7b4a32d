import type { Settings } from '../../lib/settings/settings';
import type { Props } from './model';
import { ViewTitle } from './ViewTitle';
import { formatBytes, formatDay } from './words';

const BACKUP_WORDS: readonly (readonly [Settings['backupDays'], string])[] = [
  [0, '하지 않음'],
  [1, '날마다'],
  [7, '주마다'],
  [30, '달마다'],
];

/** Backups, the reminder, how much room the notebook takes, and deleting everything. */
export function SettingsView({ state, actions }: Props) {
  const { settings, usage, lastBackup } = state;
  return (
    <section class="settings" aria-labelledby="settings-title">
      <a href="#list" class="back">
        ← 목록
      </a>
      <ViewTitle id="settings-title">보관과 백업</ViewTitle>
      <p>
        노트는 이 브라우저 안에만 있습니다. 아무 데도 보내지 않습니다.
        {usage !== null && (
          <>
            {' '}
            쓰는 자리 {formatBytes(usage.bytes)},{' '}
            {usage.persisted
              ? '브라우저가 함부로 지우지 않도록 되어 있습니다.'
              : '브라우저가 자리가 모자라면 지울 수 있으니 백업해 두세요.'}
          </>
        )}
      </p>
      <p>
        {lastBackup === null ? '백업한 적이 없습니다.' : `마지막 백업: ${formatDay(lastBackup)}`}
      </p>
      <button type="button" data-action="back-up" onClick={() => actions.backUp()}>
        지금 백업 (JSON)
      </button>
      <label class="block">
        <span>자동 백업: 노트를 열 때 날짜가 붙은 파일을 내려받기 폴더에 둡니다</span>
        <select
          value={settings.backupDays}
          data-action="backup-days"
          onChange={(event) =>
            actions.change({
              backupDays: Number(event.currentTarget.value) as Settings['backupDays'],
            })
          }
        >
          {BACKUP_WORDS.map(([days, words]) => (
            <option key={days} value={days}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="block">
        <span>백업하지 않은 이름이 이만큼 되면 알림 (0은 알리지 않음)</span>
        <input
          type="number"
          min={0}
          max={10_000}
          value={settings.remindAfter}
          onChange={(event) => {
            const wanted = Math.round(Number(event.currentTarget.value));
            if (wanted >= 0 && wanted <= 10_000) actions.change({ remindAfter: wanted });
          }}
        />
      </label>
      <h2>모두 지우기</h2>
      <button type="button" class="danger" onClick={() => actions.open('delete-all')}>
        노트를 통째로 지우기…
      </button>
    </section>
  );
}
