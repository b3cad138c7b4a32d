import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

/** Debian's packages: the browser, and a font with Hangul and Hanzi for the screenshots. */
const PACKAGES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
};

/**
 * Finds a browser's program; where it is missing it is installed with apt if that is possible.
 *
 * @throws Error with one line that says what to install
 * @example findBrowser('firefox') // '/usr/bin/firefox-esr'
 */
export function findBrowser(name: BrowserName): string {
  const found = lookUp(name) ?? (install(name) ? lookUp(name) : undefined);
  if (found !== undefined) return found;
  throw new Error(
    `${name} is not installed. Install it, e.g. apt-get install ${PACKAGES[name].join(' ')}, or set ${variable(name)}.`,
  );
}

function lookUp(name: BrowserName): string | undefined {
  const named = process.env[variable(name)];
  return [...(named ? [named] : []), ...PLACES[name]].find((path) => existsSync(path));
}

function variable(name: BrowserName): string {
  return `${name.toUpperCase()}_PATH`;
}

function install(name: BrowserName): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`Installing ${PACKAGES[name].join(', ')} with apt-get …\n`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', ...PACKAGES[name]);
}
