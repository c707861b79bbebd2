import { createHmac } from 'node:crypto';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Subject of an erasure. */
export interface Subject {
  readonly kind: 'businessKey' | 'person';
  readonly tenant: string;
  readonly id: string;
}

/**
 * Returns the name that stands where an erased id stood: the same one for the same id, so that pages of an erasure and later calls agree, and
 * so that two erased persons stay two. Nobody can compute it without the secret.
 */
export function pseudonymOf({ config }: Pick<ApiDependencies, 'config'>, { kind, tenant, id }: Subject): string {
  const hash = createHmac('sha256', config.serviceTokenSecret).update(JSON.stringify(['erasure', kind, tenant, id]));
  return `erased-${hash.digest('hex').slice(0, 16)}`;
}
