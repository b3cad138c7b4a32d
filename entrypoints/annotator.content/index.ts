import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../../lib/reader/start-reader';

/** Injected by the background on Korean news only. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(context) {
    return startReader(context.signal);
  },
});
