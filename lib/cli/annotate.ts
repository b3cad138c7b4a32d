/** `npm run -s annotate -- [--format table|json|jsonl] [--level careful|standard|everything] [FILE|-]`: the engine on the command line. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Engine, filterByLevel, LEVELS, type Level, type Mention } from '../engine';
import { formatTable } from './format-table';
import { htmlToText, looksLikeHtml } from './html-to-text';
import { loadEngine } from './load-engine';
import { readInput, runCommand, UsageError } from './read-input';

const USAGE =
  'usage: annotate [--format table|json|jsonl] [--level careful|standard|everything] [FILE|-]';
const LevelSchema = v.picklist(LEVELS);
const Format = v.picklist(['table', 'json', 'jsonl']);
const Line = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

runCommand('annotate', async () => {
  const { format, level, path } = readArguments();
  const input = readInput(path);
  const { engine } = await loadEngine();
  if (format === 'jsonl') {
    annotateLines(engine, input, level);
    return;
  }
  const text = looksLikeHtml(input) ? htmlToText(input) : input;
  const mentions = filterByLevel(engine.annotate(text).mentions, level);
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(mentions, null, 2)}\n` : formatMentions(mentions),
  );
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        format: { type: 'string', default: 'table' },
        level: { type: 'string', default: 'everything' },
      },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new UsageError(`one file at a time; ${USAGE}`);
    return {
      format: v.parse(Format, values.format),
      level: v.parse(LevelSchema, values.level),
      path: positionals[0] ?? '-',
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(USAGE);
  }
}

function formatMentions(mentions: readonly Mention[]): string {
  return formatTable(
    ['hangul', 'traditional', 'simplified', 'pinyin', 'kind', 'source', 'confidence', 'why'],
    mentions.map((mention) => [
      mention.surface,
      mention.traditional,
      mention.simplified,
      mention.pinyin,
      mention.kind,
      mention.source,
      mention.confidence.toFixed(2),
      mention.reasons[0] ?? '',
    ]),
  );
}

/** One JSON object a line in, one a line out; every line is an article of its own. */
function annotateLines(engine: Engine, input: string, level: Level): void {
  const out: string[] = [];
  input.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const { id, text } = parseLine(line, index + 1);
    out.push(
      JSON.stringify({ id, mentions: filterByLevel(engine.annotate(text).mentions, level) }),
    );
  });
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
}

function parseLine(line: string, number: number): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(line));
  } catch {
    throw new UsageError(`line ${number} is not {"id","text"} in JSON`);
  }
}
