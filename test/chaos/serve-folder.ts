import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite } from '../../supabase/local/static-site.ts';

/** A build of the site on a port of its own, with the headers of the real one. */
export async function serveFolder(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    serveSite(incoming, outgoing, folder).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
