import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Otherwise newer CSS (light-dark, color-mix) is rewritten into variables that highlights do not inherit.
  vite: () => ({ build: { cssTarget: ['chrome123', 'firefox147'] }, plugins: [bareScripts()] }),
  zip: { excludeSources: ['coverage/**'] },
  manifest: ({ browser }) => ({
    name: 'Bonmyeong',
    description:
      'The Chinese name behind the Hangul: Hanzi and pinyin for Chinese names in Korean news.',
    // unlimitedStorage: the browser does not throw the notebook away when it runs short of room.
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', 'unlimitedStorage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['detector.js'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
    commands: {
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '고른 글자의 이름을 노트에 저장',
      },
      'next-name': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '다음 이름으로 (next name on the page)',
      },
      'previous-name': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '이전 이름으로 (previous name on the page)',
      },
    },
    // The first with `caretPositionFromPoint`, by which a name under the pointer is found.
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'bonmyeong@bonmyeong.invalid',
          // The first with the Navigation API, which tells that a page has gone to another address by itself.
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '147.0' },
      },
    }),
  }),
  hooks: {
    'build:before': async () => {
      // Not at the top: reading the dictionaries takes seconds, and `wxt prepare` needs none of them.
      const { writeLexicon } = await import('./lib/lexicon-build/write-lexicon');
      writeLexicon();
    },
    // The lexicon is built later than the types are written.
    'prepare:publicPaths': (_, paths) => {
      paths.push('lexicon.bin');
    },
  },
});

/**
 * Leaves out what WXT puts around every plain script for reports to the console: the detector is compiled on every
 * page anybody opens, and this would be a twentieth of it. What `main` returns is still the script's value.
 */
function bareScripts() {
  return {
    name: 'bare-scripts',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
      handler: (_: string, id: string) =>
        `import script from ${JSON.stringify(id.slice(id.indexOf('?') + 1))}; export default script.main();`,
    },
  };
}
