import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page server on loopback. `requests` are the paths asked for so far. */
export type PageServer = {
  readonly origin: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** Pages by their name without `.html`. */
export type Pages = Readonly<Record<string, string>>;

/**
 * Serves HTML files on 127.0.0.1 by their path under a folder, or pages written in the test; nothing else is
 * served. A file that names an old encoding is sent without another word about it.
 *
 * @param headers sent with every page, e.g. a content security policy
 */
export async function servePages(
  pages: URL | Pages,
  headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://page').pathname.slice(1);
      requests.push(path);
      if (!/^(?:[\w-]+\/)?[\w-]+\.html$/.test(path)) throw new Error('not a page');
      const html = readPage(pages, path);
      const isOld = /charset="?euc-kr/.test(html.subarray(0, 200).toString('latin1'));
      const type = isOld ? 'text/html' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...headers }).end(html);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readPage(pages: URL | Pages, path: string): Buffer {
  if (pages instanceof URL) return readFileSync(new URL(path, pages));
  const page = pages[path.replace(/\.html$/, '')];
  if (page === undefined) throw new Error('no such page');
  return Buffer.from(page, 'utf8');
}
