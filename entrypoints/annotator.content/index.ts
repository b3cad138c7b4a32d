import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSlice } from '../../lib/dom/time-slice';
import { startReader } from '../../lib/reader/start-reader';

/** Injected by the background where there is something to read. A newer copy takes over from an older one. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    // Reading the script in has taken long enough for one task.
    await startSlice().pause();
    if (!signal.aborted) startReader(signal);
  },
});
