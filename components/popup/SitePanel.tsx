import type { PageDecision } from '../../lib/detect/decide-page';
import type { ReaderSettings } from '../../lib/settings/reader-settings';
import type { PageRules, Scope, SiteRule } from '../../lib/settings/site-rules';
import { REASON_WORDS } from './reason-words';

/** What the popup knows of the page it was opened over. */
export type SiteState = {
  readonly host: string;
  readonly isRead: boolean;
  /** `null` on pages that no extension may look at. */
  readonly decision: PageDecision | null;
  readonly rules: PageRules;
  readonly settings: ReaderSettings;
  /** Without it pages are read only by the button. */
  readonly hasAccess: boolean;
  /** What went wrong last, in words; empty when nothing has. */
  readonly problem: string;
};

export type SitePanelProps = SiteState & {
  readonly onReadNow: () => void;
  readonly onSiteRule: (rule: SiteRule | null) => void;
  readonly onScope: (scope: Scope) => void;
  readonly onSettings: (settings: ReaderSettings) => void;
  readonly onAskAccess: () => void;
};

const LEVEL_WORDS = [
  ['careful', '확실한 이름만'],
  ['standard', '보통'],
  ['everything', '추정과 홍콩·대만까지'],
] as const;

const HOLD_WORDS = [
  ['none', '가리키면'],
  ['Alt', 'Alt를 누르고 가리키면'],
  ['Control', 'Ctrl을 누르고 가리키면'],
  ['Shift', 'Shift를 누르고 가리키면'],
] as const;

/** The reader's say over this page and this site, and why the page is read or not. */
export function SitePanel(props: SitePanelProps) {
  const { host, isRead, decision, rules, settings, hasAccess, problem } = props;
  if (decision === null && !isRead)
    return <p class="quiet">브라우저가 확장 프로그램의 접근을 허용하지 않는 페이지입니다.</p>;
  return (
    <section aria-label="이 사이트">
      <p class="row">
        <strong data-status={isRead ? 'read' : 'unread'}>
          {isRead ? '이름을 표시하고 있습니다' : '표시하지 않았습니다'}
        </strong>
        {!isRead && (
          <button type="button" class="read-now" onClick={props.onReadNow}>
            이 페이지 표시
          </button>
        )}
      </p>
      <p class="quiet" data-why={decision?.why.join(' ')}>
        {explain(props)}
      </p>
      {!hasAccess && (
        <p>
          모든 사이트에 대한 접근이 꺼져 있어 기사를 스스로 찾지 못합니다.{' '}
          <button type="button" onClick={props.onAskAccess}>
            접근 허용
          </button>
        </p>
      )}
      <div class="fields">
        <label>
          {host}에서{' '}
          <select
            name="site"
            value={rules.site ?? 'auto'}
            onChange={({ currentTarget: { value } }) =>
              props.onSiteRule(value === 'auto' ? null : (value as SiteRule))
            }
          >
            <option value="auto">뉴스 기사만</option>
            <option value="always">항상</option>
            <option value="never">표시 안 함</option>
          </select>
        </label>
        <label>
          다른 사이트에서{' '}
          <select
            name="scope"
            value={rules.scope}
            onChange={({ currentTarget: { value } }) => props.onScope(value as Scope)}
          >
            <option value="news">뉴스 기사만</option>
            <option value="all-korean">모든 한국어 페이지</option>
          </select>
        </label>
        <label>
          표시할 이름{' '}
          <select
            name="level"
            value={settings.level}
            onChange={({ currentTarget: { value } }) =>
              props.onSettings({ ...settings, level: value as ReaderSettings['level'] })
            }
          >
            {LEVEL_WORDS.map(([level, words]) => (
              <option key={level} value={level}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            name="first-only"
            checked={settings.firstOnly}
            onChange={({ currentTarget: { checked } }) =>
              props.onSettings({ ...settings, firstOnly: checked })
            }
          />{' '}
          처음 나올 때만 표시
        </label>
        <label>
          카드는 이름을{' '}
          <select
            name="hold-key"
            value={settings.holdKey}
            onChange={({ currentTarget: { value } }) =>
              props.onSettings({ ...settings, holdKey: value as ReaderSettings['holdKey'] })
            }
          >
            {HOLD_WORDS.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== '' && <p role="alert">{problem}</p>}
    </section>
  );
}

function explain({ decision, rules, isRead }: SiteState): string {
  if (rules.site === 'never') return '이 사이트에서는 표시하지 않기로 하셨습니다.';
  if (decision === null) return '';
  const words = decision.why.map((reason) => REASON_WORDS[reason]).join(', ');
  if (decision.isKoreanNews) return `한국어 뉴스로 보았습니다: ${words}`;
  if (isRead && rules.site === 'always') return '이 사이트에서는 항상 표시하기로 하셨습니다.';
  if (isRead && rules.scope === 'all-korean') return '모든 한국어 페이지에 표시하기로 하셨습니다.';
  return `한국어 뉴스가 아니라고 보았습니다: ${words}`;
}
