import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const PAGE = fileURLToPath(new URL('lab.ts', import.meta.url));

/** Copies of the built extensions with one more page, `lab.html`, that runs the notebook's own code on command. */
export type Lab = { readonly output: string; remove(): void };

/**
 * Makes the copies; the extensions themselves are not touched.
 *
 * @param background a script of this folder that takes the place of the extension's background
 */
export async function buildLab(background?: string): Promise<Lab> {
  const output = mkdtempSync(join(tmpdir(), 'bonmyeong-lab-'));
  for (const folder of ['chrome-mv3', 'firefox-mv3']) {
    const target = join(output, folder);
    cpSync(join(OUTPUT, folder), target, { recursive: true });
    writeFileSync(
      join(target, 'lab.html'),
      '<!doctype html><meta charset="utf-8"><title>lab</title><main></main><script type="module" src="/lab.js"></script>',
    );
    await bundle(PAGE, target, 'lab.js', 'es');
    if (background !== undefined) {
      const script = fileURLToPath(new URL(background, import.meta.url));
      await bundle(script, target, 'background.js', 'iife');
    }
  }
  return { output, remove: () => rmSync(output, { recursive: true, force: true }) };
}

async function bundle(
  entry: string,
  outDir: string,
  fileName: string,
  format: 'es' | 'iife',
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: { entry, formats: [format], name: 'lab', fileName: () => fileName },
    },
  });
}
