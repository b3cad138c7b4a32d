import type { Props } from './model';
import { ViewTitle } from './ViewTitle';
import { REACH_WORDS } from './words';

/** What the reader said about answers: corrections, and what is no name; each can be taken back. */
export function RulesView({ state, actions }: Props) {
  const { corrections, rejections } = state.rules;
  return (
    <section aria-labelledby="rules-title">
      <a href="#list" class="back">
        ← 목록
      </a>
      <ViewTitle id="rules-title">바로잡은 이름 {corrections.length}</ViewTitle>
      {corrections.length === 0 && (
        <p class="quiet">이름의 페이지에서 한자를 바로잡으면 여기에 모입니다.</p>
      )}
      <ul class="plain-list">
        {corrections.map((rule) => (
          <li key={rule.id} class="row">
            <span>{rule.surface}</span>
            <del lang="zh-Hant">{rule.wrong || '(없음)'}</del>
            <ins class="hanzi" lang="zh-Hant">
              {rule.traditional}
            </ins>
            <span class="pinyin">{rule.pinyin}</span>
            <button type="button" onClick={() => actions.removeRules([rule.id])}>
              규칙 지우기
            </button>
          </li>
        ))}
      </ul>
      <h2>이름이 아님 {rejections.length}</h2>
      <ul class="plain-list">
        {rejections.map((rule) => (
          <li key={rule.id} class="row">
            <span>{rule.surface}</span>
            <span class="quiet">
              {REACH_WORDS[rule.reach]} {rule.where}
            </span>
            <button type="button" onClick={() => actions.removeRules([rule.id])}>
              규칙 지우기
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
