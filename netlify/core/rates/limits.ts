/** Uses that are limited: by person and minute, but for those whose name says otherwise. */
export const rateNames = ['requests', 'requestsOfAddress', 'starts', 'failedSignInsOfAddress', 'streams'] as const;
export type RateName = (typeof rateNames)[number];

/** The most uses in a minute; 0: no limit. */
export type RateLimits = Readonly<Record<RateName, number>>;

/** User of something limited: the id of a person with the tenant, or an address of the network. */
export interface Use {
  readonly rate: RateName;
  readonly by: string;
}

/** A person as a key. */
export const personKey = ({ tenant, id }: { readonly tenant: string; readonly id: string }): string => JSON.stringify([tenant, id]);

/** An address of a caller as a key: of IPv6 the network, as one household or machine has all addresses of it. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').split('%')[0] ?? address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
