const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** Names that no machine on a network can have (RFC 6761). */
const reserved = /\.(?:test|invalid|localhost)$/;

/** Whether an address can only mean this machine, or no machine at all. */
export function isLocal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return loopback.has(hostname) || reserved.test(hostname);
}

/** Whether data sent to the address can be read or changed on the way. */
export const isUnprotected = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'http:' && !isLocal(address);
