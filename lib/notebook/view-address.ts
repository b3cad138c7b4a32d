/** The parts of the page as addresses: what stands behind the page's own, from the `#` on. */
import type { View } from '../../components/notebook/model';

/**
 * @returns an address that `readView` reads back, whatever the name's id
 * @example toAddress({ page: 'name', id: '50%/1' }) // '#name/50%25%2F1'
 */
export function toAddress(view: View): string {
  return view.page === 'name' ? `#name/${encodeURIComponent(view.id)}` : `#${view.page}`;
}

/**
 * The part an address means; the list for any other.
 *
 * @example readView('#name/50%25%2F1') // { page: 'name', id: '50%/1' }
 */
export function readView(address: string): View {
  const [, page = '', rest = ''] = /^#([^/]*)\/?(.*)$/s.exec(address) ?? [];
  if (page === 'name') return { page, id: decode(rest) };
  if (page === 'trash' || page === 'months' || page === 'rules' || page === 'settings')
    return { page };
  return { page: 'list' };
}

/** Written by hand an address need not be well-formed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
