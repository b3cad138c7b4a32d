import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markAnyKoreanWanted } from '../lib/detect/any-korean';

/** Run before the detector where the reader wants all Korean text; see `register-any-korean.ts`. */
export default defineUnlistedScript(markAnyKoreanWanted);
