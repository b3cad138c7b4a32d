import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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

/** What was answered to the reader; `ruleId` is `null` when it could not be done. */
type Said = { readonly words: string; readonly ruleId: string | null };

const HANZI = /^\p{Script=Han}{1,12}$/u;

/** "Wrong?": another answer, Hanzi of the reader's own, or no name at all. Whatever is said can be taken back. */
export function CardRules({ mention, actions, onResize }: CardRulesProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const hanzi = typed.trim();
  const isDone = said !== null && said.ruleId !== null;
  // What is shown has changed, whatever it is.
  useEffect(onResize, [isOpen, said]);

  const whole = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const wrong = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  const show = (next: Said | null): void => {
    hadFocus.current = holdsFocus(whole.current);
    setSaid(next);
  };
  // The button that was pressed may be gone; without it the focus would fall out of the card.
  useLayoutEffect(() => {
    if (hadFocus.current && !holdsFocus(whole.current))
      (undo.current ?? wrong.current)?.focus({ preventScroll: true });
    hadFocus.current = false;
  }, [said]);

  const say = async (words: string, act: () => Promise<string>): Promise<void> => {
    try {
      show({ words, ruleId: await act() });
    } catch {
      show({ words: '기억하지 못했습니다. 다시 시도해 주세요.', ruleId: null });
    }
  };
  const correct = (right: string) =>
    say(`앞으로 ${mention.surface}: ${right}`, () => actions.correct(mention, right));
  const takeBack = async (ruleId: string): Promise<void> => {
    await actions.undo(ruleId).then(
      () => show(null),
      () => show({ words: '되돌리지 못했습니다. 다시 시도해 주세요.', ruleId }),
    );
  };

  return (
    <div class="rules" lang="ko" ref={whole}>
      <p role="status">
        {said?.words}
        {isDone && (
          <button
            ref={undo}
            type="button"
            class="plain"
            data-action="undo"
            onClick={() => takeBack(said.ruleId as string)}
          >
            되돌리기
          </button>
        )}
      </p>
      {!isDone && (
        <button
          ref={wrong}
          type="button"
          class="plain"
          data-action="wrong"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          틀렸나요?
        </button>
      )}
      {isOpen && !isDone && (
        <>
          <p>
            {otherAnswers(mention).map((answer) => (
              <button
                key={answer}
                type="button"
                class="plain"
                data-action="choose"
                lang="zh-Hant"
                onClick={() => correct(answer)}
              >
                {answer}
              </button>
            ))}
          </p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (HANZI.test(hanzi)) void correct(hanzi);
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
            <button type="submit" class="plain" disabled={!HANZI.test(hanzi)}>
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

function holdsFocus(element: Element | null): boolean {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  return element?.contains(root?.activeElement ?? null) ?? false;
}

/** Only whole Hanzi can be right; each once. */
function otherAnswers({ traditional, candidates }: Mention): string[] {
  const all = candidates.map((each) => each.traditional);
  return [...new Set(all)].filter((hanzi) => hanzi !== traditional && HANZI.test(hanzi));
}
