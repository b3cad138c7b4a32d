/**
 * The host of a page's address, as `new URL(address).hostname` has it. Asking `location` or `URL` for it makes the browser
 * set up an interface that the detector needs for nothing else; a page's first pattern costs as much.
 *
 * @param address as a browser writes it; empty for what has no host
 * @example hostOf('https://news.example.kr:8080/1') // 'news.example.kr'
 */
export function hostOf(address: string): string {
  const authority = address.split('/')[2] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = host.lastIndexOf(':');
  return port > host.lastIndexOf(']') ? host.slice(0, port) : host;
}
