/** The notebook's settings: what the reader changed, and nothing else, is stored and follows from browser to browser. */
import * as v from 'valibot';

export const SETTINGS_VERSION = 1;

const SCHEMAS = {
  /** Days between automatic backups; 0 for none. */
  backupDays: v.picklist([0, 1, 7, 30]),
  /** New names that are nowhere else before the page says so; 0 for never. */
  remindAfter: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  /** The order of the list. */
  sort: v.picklist(['changed', 'created', 'hangul', 'pinyin', 'met']),
  /** The export offered first. */
  exportFormat: v.picklist(['csv', 'anki', 'markdown', 'markdown-zip', 'json', 'text']),
} as const;

export type Settings = {
  readonly [Key in keyof typeof SCHEMAS]: v.InferOutput<(typeof SCHEMAS)[Key]>;
};

/** What holds while the reader has changed nothing. */
export const DEFAULTS: Settings = {
  backupDays: 0,
  remindAfter: 50,
  sort: 'changed',
  exportFormat: 'csv',
};

/** As it is stored. A newer version's settings are kept although this one cannot read them. */
export type StoredSettings = {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
};

const StoredSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  values: v.record(v.string(), v.unknown()),
});

/**
 * The settings out of what is stored. A value that does not fit counts as not changed.
 *
 * @example parseSettings({ version: 1, values: { backupDays: 7 } }).backupDays // 7
 */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(StoredSchema, stored);
  if (!parsed.success) return DEFAULTS;
  const { values } = parsed.output;
  const entries = Object.entries(SCHEMAS).map(([key, schema]) => {
    const value = v.safeParse(schema as v.GenericSchema, values[key]);
    return [key, value.success ? value.output : DEFAULTS[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

/**
 * What to store after a change: values equal to the default are left out, unknown ones stay.
 *
 * @example changeSettings(undefined, { backupDays: 7 }) // { version: 1, values: { backupDays: 7 } }
 */
export function changeSettings(stored: unknown, change: Partial<Settings>): StoredSettings {
  const parsed = v.safeParse(StoredSchema, stored);
  const before = parsed.success ? parsed.output : { version: SETTINGS_VERSION, values: {} };
  const values: Record<string, unknown> = { ...before.values, ...change };
  for (const [key, value] of Object.entries(DEFAULTS))
    if (values[key] === value) delete values[key];
  return { version: Math.max(before.version, SETTINGS_VERSION), values };
}
