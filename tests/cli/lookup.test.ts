import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function run(tool: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', `lib/cli/${tool}.ts`, ...args],
    { cwd: ROOT, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('lookup', () => {
  it('answers one line for each word of standard input', () => {
    const { status, stdout } = run('lookup', ['--format', 'jsonl', '-'], '마화텅\n\n없는말이다\n');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map(({ query }) => query)).toEqual(['마화텅', '없는말이다']);
    expect(lines[0].entries[0].traditional).toBe('馬化騰');
    expect(lines[1].entries).toEqual([]);
  });

  it('prints a table', () => {
    const { stdout } = run('lookup', ['馬化騰', 'zhejiang']);
    expect(stdout).toMatch(/^query +traditional/);
    expect(stdout).toMatch(/馬化騰 +马化腾 +Mǎ Huàténg +마화등 +person/);
    expect(stdout).toMatch(/浙江/);
  });

  it.each([
    [[], /^lookup: usage: /],
    [['--format', 'xml', '마윈'], /^lookup: usage: /],
    [['--colour', '마윈'], /^lookup: usage: /],
    [['!!'], /^lookup: "!!" is neither Hangul, Hanzi nor pinyin/],
  ])('refuses %j with one line', (args, message) => {
    const { status, stdout, stderr } = run('lookup', args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('lexicon', () => {
  it('refuses what it does not know', () => {
    const { status, stderr } = run('lexicon', ['--all']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lexicon: usage: /);
  });
});
