import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page server on loopback. */
export type PageServer = { readonly origin: string; close(): Promise<void> };

/**
 * Serves HTML files on 127.0.0.1 by their path under `folder`; nothing else is served.
 *
 * @param headers sent with every page, e.g. a content security policy
 */
export async function servePages(
  folder: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://page').pathname.slice(1);
      if (!/^[\w-]+\.html$/.test(path)) throw new Error('not a page');
      const html = readFileSync(new URL(path, folder));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
