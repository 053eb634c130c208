/** A client's page, in the demo too; the routes match in any case, and an address may be written in escapes. */
const clientPath = /^(\/demo)?\/p(\/|\.data|$)/i;

/** Whether an address is one of a client's pages, which run no script and are kept nowhere. */
export function isClientAddress(address: string): boolean {
  const [path = ''] = address.split('?');
  try {
    return clientPath.test(decodeURIComponent(path));
  } catch {
    return clientPath.test(path);
  }
}
