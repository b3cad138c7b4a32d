import { useEffect, useState } from 'preact/hooks';
import type { Mention } from '../../lib/engine';
import { REACH_WORDS } from './card-words';

/** How far "no name" goes. */
export type RejectionReach = (typeof REACH_WORDS)[number][0];

/** What the reader says of a name; each answers with the id of the rule, to take it back by. */
export type RuleActions = {
  reject(mention: Mention, reach: RejectionReach): Promise<string>;
  /** @param hanzi as chosen or typed */
  correct(mention: Mention, hanzi: string): Promise<string>;
  undo(ruleId: string): Promise<void>;
};

export type CardRulesProps = {
  readonly mention: Mention;
  readonly actions: RuleActions;
  /** Called when there is more or less to show. */
  readonly onResize: () => void;
};

const HANZI = /^\p{Script=Han}{1,12}$/u;

/** "Wrong?": another answer, Hanzi of the reader's own, or no name at all. Whatever is said can be taken back. */
export function CardRules({ mention, actions, onResize }: CardRulesProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ words: string; ruleId: string | null } | null>(null);
  // What is shown has changed, whatever it is.
  useEffect(onResize, [isOpen, said]);

  const say = async (words: string, act: () => Promise<string>): Promise<void> => {
    try {
      setSaid({ words, ruleId: await act() });
    } catch {
      setSaid({ words: '기억하지 못했습니다. 다시 시도해 주세요.', ruleId: null });
    }
  };
  const correct = (hanzi: string) =>
    say(`앞으로 ${mention.surface}: ${hanzi}`, () => actions.correct(mention, hanzi));
  const takeBack = async (ruleId: string): Promise<void> => {
    await actions.undo(ruleId).then(
      () => setSaid(null),
      () => setSaid({ words: '되돌리지 못했습니다. 다시 시도해 주세요.', ruleId }),
    );
  };

  return (
    <div class="rules" lang="ko">
      <p role="status">
        {said?.words}
        {said !== null && said.ruleId !== null && (
          <button
            type="button"
            class="plain"
            data-action="undo"
            onClick={() => takeBack(said.ruleId as string)}
          >
            되돌리기
          </button>
        )}
      </p>
      {said === null && (
        <button
          type="button"
          class="plain"
          data-action="wrong"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          틀렸나요?
        </button>
      )}
      {isOpen && said === null && (
        <>
          <p>
            {otherAnswers(mention).map((hanzi) => (
              <button
                key={hanzi}
                type="button"
                class="plain"
                data-action="choose"
                lang="zh-Hant"
                onClick={() => correct(hanzi)}
              >
                {hanzi}
              </button>
            ))}
          </p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (HANZI.test(typed.trim())) void correct(typed.trim());
            }}
          >
            <label>
              바른 한자{' '}
              <input
                lang="zh-Hant"
                autocomplete="off"
                maxLength={12}
                value={typed}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </label>{' '}
            <button type="submit" class="plain" disabled={!HANZI.test(typed.trim())}>
              바로잡기
            </button>
          </form>
          <p>
            이름 아님:{' '}
            {REACH_WORDS.map(([reach, words]) => (
              <button
                key={reach}
                type="button"
                class="plain"
                data-reach={reach}
                onClick={() =>
                  say(`이름으로 표시하지 않습니다 (${words})`, () => actions.reject(mention, reach))
                }
              >
                {words}
              </button>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

/** Only whole Hanzi can be right; each once. */
function otherAnswers({ traditional, candidates }: Mention): string[] {
  const all = candidates.map((each) => each.traditional);
  return [...new Set(all)].filter((hanzi) => hanzi !== traditional && HANZI.test(hanzi));
}
