import { render } from 'preact';
import { NotebookApp } from '../../components/notebook/NotebookApp';
import { FORMATS } from '../../lib/export/registry';
import { NotebookPage } from '../../lib/notebook/notebook-page';
import { readView } from '../../lib/notebook/view-address';
import { onChange } from '../../lib/store/announce';
import { NotebookDatabase } from '../../lib/store/database';

const marked = new Set<string>();
const app = document.getElementById('app') as HTMLElement;
const page = new NotebookPage(new NotebookDatabase(), draw);

function draw(): void {
  render(<NotebookApp state={page.state} actions={page.actions} formats={FORMATS} />, app);
  if (page.state.count !== null) markOnce('notebook-shown');
  if (page.state.complete) markOnce('notebook-complete');
}

/** Marks the frame after the first draw, for `npm run bench:notebook`. */
function markOnce(name: string): void {
  if (marked.has(name)) return;
  marked.add(name);
  requestAnimationFrame(() => setTimeout(() => performance.mark(name), 0));
}

page.state = { ...page.state, view: readView(location.hash) };
draw();
void page.start();
onChange((change) => void page.changed(change));
addEventListener('hashchange', () => void page.show(readView(location.hash)));
