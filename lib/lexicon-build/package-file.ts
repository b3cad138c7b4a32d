import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Reads a text file out of an installed package, also one its `exports` does not name.
 *
 * @throws Error when the package is not installed or has no such file
 * @example readPackageFile('@node-rs/jieba', 'dict.txt')
 */
export function readPackageFile(name: string, path: string): string {
  const main = require.resolve(name);
  const folder = join('node_modules', ...name.split('/')) + sep;
  const root = main.slice(0, main.lastIndexOf(folder) + folder.length);
  return readFileSync(join(root, path), 'utf8');
}
