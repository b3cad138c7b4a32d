/** Runs in a page of the extension, in a real browser: drives the notebook's own code for crash tests and figures. */
import { measureExport, measureImport, measureSaves } from './figures';
import { empty, open, verify } from './verify';
import { work } from './work';

/** What the driver calls in the page. */
export type LabWindow = { lab: typeof lab };

const lab = { work, open, verify, empty, measureImport, measureExport, measureSaves };

(globalThis as unknown as LabWindow).lab = lab;
