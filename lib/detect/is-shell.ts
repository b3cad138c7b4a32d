import { has } from './select';

/** Whether a page has nothing yet that text stands in: a frame that scripts are to fill. */
export function isShell(page: Document): boolean {
  return has(page, 'body:not(:has(p,td,li,article))');
}
