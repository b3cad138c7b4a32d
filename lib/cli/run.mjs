// Runs a TypeScript tool of this project: `node lib/cli/run.mjs lib/cli/annotate.ts …`. Plain JavaScript, because
// it is what runs on a fresh clone: packages are installed first where they are missing or older than the lockfile.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [tool, ...args] = process.argv.slice(2);

if (!packagesAreCurrent()) {
  process.stderr.write('Installing packages …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses the lockfile of a machine that was not offered the optional packages of all platforms.
  const install = spawnSync(
    npm,
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (install.status !== 0) {
    process.stderr.write('npm install failed; see above.\n');
    process.exit(1);
  }
}

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const { status } = spawnSync(process.execPath, [tsx, join(root, tool), ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** npm writes its hidden lockfile last, so its age tells whether an install was finished since the lockfile changed. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}
