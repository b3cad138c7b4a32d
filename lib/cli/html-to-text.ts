import { Window } from 'happy-dom';
import { collectBlocks } from '../dom/collect-blocks';

/** Whether a text is an HTML page or fragment rather than plain text. Example: `looksLikeHtml('<p>마윈</p>')`. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype\s|<\?xml|<!--|<(?:html|head|body|article|main|section|div|p|h1|table)\b)/i.test(
    text,
  );
}

/**
 * The text of an HTML page as the extension reads it: its blocks, a line feed after each. Scripts are not run.
 *
 * @example htmlToText('<p>마<b>윈</b></p>') // '마윈\n'
 */
export function htmlToText(html: string): string {
  const window = new Window({ settings: { enableJavaScriptEvaluation: false } });
  // The collector names the node types of the page it runs on.
  Object.assign(globalThis, { Node: window.Node });
  window.document.write(html);
  const blocks = collectBlocks(window.document.documentElement as unknown as Element);
  window.close();
  return blocks.map(({ text }) => `${text.trim()}\n`).join('');
}
