import { describe, expect, it } from 'vitest';
import { type PageChanges, watchChanges } from '../../lib/dom/watch-changes';

/** Does something to a page and waits for the report. */
async function report(html: string, act: (root: HTMLElement) => void): Promise<PageChanges> {
  document.body.innerHTML = html;
  const controller = new AbortController();
  const changes = new Promise<PageChanges>((resolve) => {
    watchChanges(document.body, resolve, controller.signal);
  });
  act(document.body);
  const found = await changes;
  controller.abort();
  return found;
}
const names = (nodes: ReadonlySet<Node>): string[] =>
  [...nodes].map((node) =>
    node.nodeType === 3 ? `"${node.textContent}"` : node.nodeName.toLowerCase(),
  );

describe('watchChanges', () => {
  it('tells of added blocks', async () => {
    const { stale } = await report('<div></div>', (root) =>
      root.append(document.createElement('p')),
    );
    expect(names(stale)).toEqual(['p']);
  });

  it('tells of changed text', async () => {
    const { stale } = await report('<p>가</p>', (root) => {
      (root.querySelector('p')?.firstChild as Text).data = '나';
    });
    expect(names(stale)).toEqual(['"나"']);
  });

  it('tells of removed blocks, and of the text on either side, which is one run now', async () => {
    const { stale, removed } = await report('가<p>나</p>다', (root) =>
      root.querySelector('p')?.remove(),
    );
    expect(names(removed)).toEqual(['p']);
    expect(names(stale)).toEqual(['"가"', '"다"']);
  });

  it('tells of many changes at once', async () => {
    const { stale } = await report('', (root) => {
      for (let at = 0; at < 50; at++) root.append(document.createElement('p'));
    });
    expect(stale.size).toBe(50);
  });
});
