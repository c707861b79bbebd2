import type { Caller } from '#netlify/auth/person.ts';
import type { VerifyCaller } from '#netlify/auth/verify-caller.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { addressKey, personKey, type Use } from './limits.ts';
import { requireUnblocked, useRates } from './use-rates.ts';

/** Verifies a caller as `VerifyCaller` does, and counts the request. @throws ApiError `RATE_LIMITED` too. */
export type VerifyLimited = (request: Request, address: string | undefined) => Promise<Caller | null>;

/**
 * Limits requests by person and by address, and tokens that do not hold by address. Services are not limited: their token is signed by
 * ourselves, and the bridge works in batches.
 */
export function limitedVerifier(deps: Pick<ApiDependencies, 'config' | 'database' | 'log'>, verifyCaller: VerifyCaller): VerifyLimited {
  return async (request, address) => {
    const by = address === undefined ? null : addressKey(address);
    const ofAddress: Use[] = by === null ? [] : [{ rate: 'requestsOfAddress', by }];
    const failed: Use[] = by === null ? [] : [{ rate: 'failedSignInsOfAddress', by }];
    requireUnblocked(deps, [...ofAddress, ...failed]);
    const caller = await verifyCaller(request).catch(async (error: unknown) => {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') await useRates(deps, [...ofAddress, ...failed]);
      throw error;
    });
    if (caller?.kind === 'service') return caller;
    await useRates(deps, [...ofAddress, ...(caller ? [{ rate: 'requests' as const, by: personKey(caller) }] : [])]);
    return caller;
  };
}
