import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../../lib/reader/start-reader';

/** Injected by the background where there is something to read. A newer copy takes over from an older one. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(context) {
    startReader(context.signal);
  },
});
