import * as v from 'valibot';
import { JSON_FORMAT, JSON_VERSION } from '../export/json';
import {
  type Correction,
  CorrectionSchema,
  NameRecordSchema,
  type Rejection,
  RejectionSchema,
  type Rules,
  SightingSchema,
} from '../store/schema';
import { type Reading, reasonOf, refuse } from './reading';

const FileSchema = v.object({
  format: v.literal(JSON_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  corrections: v.array(v.unknown()),
  rejections: v.array(v.unknown()),
  names: v.array(v.unknown()),
});

const EntrySchema = v.object({
  ...NameRecordSchema.entries,
  sightings: v.array(v.omit(SightingSchema, ['nameId'])),
});

/** A file of ours, opened; its names are checked one by one when they are asked for, after the rules refused. */
export type NotebookFile = { readonly rules: Rules; readonly readings: () => Generator<Reading> };

/**
 * Opens a JSON export.
 *
 * @returns words for the reader when it is not one, or from a newer version
 */
export function readNotebookJson(text: string): NotebookFile | { readonly problem: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: '파일이 온전하지 않습니다. 끝까지 내려받았는지 확인해 주세요.' };
  }
  const file = v.safeParse(FileSchema, parsed);
  if (!file.success) return { problem: '본명 노트에서 내보낸 JSON 파일이 아닙니다.' };
  const { version, names, corrections, rejections } = file.output;
  if (version > JSON_VERSION)
    return {
      problem: '더 새로운 본명에서 내보낸 파일입니다. 확장 프로그램을 먼저 업데이트해 주세요.',
    };
  const checked = {
    corrections: checkRules<Correction>(CorrectionSchema, corrections, '바로잡은 이름'),
    rejections: checkRules<Rejection>(RejectionSchema, rejections, '이름이 아님'),
  };
  return {
    rules: { corrections: checked.corrections.rules, rejections: checked.rejections.rules },
    *readings() {
      yield* checked.corrections.refused;
      yield* checked.rejections.refused;
      for (const [at, value] of names.entries()) yield readEntry(at + 1, value);
    },
  };
}

function readEntry(line: number, value: unknown): Reading {
  const parsed = v.safeParse(EntrySchema, value);
  if (!parsed.success) return refuse(line, reasonOf(parsed.issues[0]));
  const { sightings, ...name } = parsed.output;
  return {
    ok: true,
    entry: { line, name, sightings: sightings.map((each) => ({ ...each, nameId: name.id })) },
  };
}

/** @param words what the reader knows these rules by */
function checkRules<Rule>(
  schema: v.GenericSchema<unknown, Rule>,
  values: readonly unknown[],
  words: string,
): { readonly rules: Rule[]; readonly refused: Reading[] } {
  const rules: Rule[] = [];
  const refused: Reading[] = [];
  for (const [at, value] of values.entries()) {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) rules.push(parsed.output);
    else refused.push(refuse(at + 1, `규칙(${words}), ${reasonOf(parsed.issues[0])}`));
  }
  return { rules, refused };
}
