import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type DraftFieldProps = {
  readonly label: string;
  /** What is stored. */
  readonly value: string;
  readonly action: string;
  /** Lines to show; one line and no line breaks when left out. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** Cuts what cannot be stored from what is typed. */
  readonly cut?: (text: string) => string;
  /** @param before the text the reader began with */
  readonly onSave: (text: string, before: string) => void;
};

/**
 * A text field whose text is the reader's own until it is left; then it is saved, once. What is stored meanwhile by
 * others does not take it away, nor does closing the view.
 */
export function DraftField(props: DraftFieldProps) {
  const { label, value, action, rows, maxLength, cut = (text) => text } = props;
  const id = useId();
  const [draft, setDraft] = useState(value);
  // `base` is the text last stored or handed over to be; `seen` the stored text at that time.
  const edit = useRef({ draft: value, base: value, seen: value, isFocused: false });
  const latest = useRef(props);
  latest.current = props;

  const adopt = (): void => {
    Object.assign(edit.current, { draft: value, base: value, seen: value });
    setDraft(value);
  };
  const type = (field: HTMLInputElement | HTMLTextAreaElement): void => {
    const text = cut(field.value);
    if (text !== field.value) field.value = text;
    edit.current.draft = text;
    setDraft(text);
  };
  const save = (): boolean => {
    const { draft: text, base } = edit.current;
    if (text === base) return false;
    Object.assign(edit.current, { base: text, seen: latest.current.value });
    latest.current.onSave(text, base);
    return true;
  };

  useLayoutEffect(() => {
    if (!edit.current.isFocused && value !== edit.current.seen) adopt();
  }, [value]);
  useLayoutEffect(() => () => void save(), []);

  const field = {
    id,
    value: draft,
    'data-action': action,
    ...(maxLength !== undefined && { maxLength }),
    onFocus() {
      edit.current.isFocused = true;
      // What was handed over and has not come back is not stored: leaving the field again tries again.
      if (value === edit.current.seen) edit.current.base = value;
    },
    onInput(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) {
      type(event.currentTarget);
    },
    onChange(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) {
      type(event.currentTarget);
      save();
    },
    onBlur() {
      edit.current.isFocused = false;
      if (!save() && value !== edit.current.seen) adopt();
    },
  };
  return (
    <label class="block" for={id}>
      <span>{label}</span>
      {rows === undefined ? <input type="text" {...field} /> : <textarea rows={rows} {...field} />}
    </label>
  );
}
