import type { Caller } from '#netlify/auth/person.ts';
import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { limitedVerifier } from '#netlify/core/rates/limited-verifier.ts';

/** Address of a request, as given by the platform. Absent: this process itself. */
export interface Origin {
  readonly address?: string | undefined;
}

/** Callers of the requests that are under way. */
export interface Callers {
  /** Records the origin of a request. */
  arrived(request: Request, from: Origin): void;
  /** Verifies and counts the caller of a request once, on the first of several calls. @throws ApiError as `VerifyLimited` does. */
  verify(request: Request): Promise<Caller | null>;
  /** Returns the caller of a verified request; null for an anonymous one, and before the verification. */
  known(request: Request): Caller | null;
}

/** Creates the callers of one API. */
export function requestCallers(deps: ApiDependencies): Callers {
  const verifyCaller = limitedVerifier(deps, callerVerifier(deps.config));
  const origins = new WeakMap<Request, Origin>();
  const verified = new WeakMap<Request, Promise<Caller | null>>();
  const known = new WeakMap<Request, Caller>();
  const verify = async (request: Request): Promise<Caller | null> => {
    try {
      const caller = await verifyCaller(request, origins.get(request)?.address);
      if (caller) known.set(request, caller);
      return caller;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'SIGN_IN_UNAVAILABLE')
        deps.log.warn({ problem: causesOf(error) }, 'The issuer cannot be read');
      throw error;
    }
  };
  return {
    arrived: (request, from) => void origins.set(request, from),
    verify: (request) => {
      const first = verified.get(request) ?? verify(request);
      verified.set(request, first);
      return first;
    },
    known: (request) => known.get(request) ?? null,
  };
}

const causesOf = ({ message, cause }: Error): string => (cause instanceof Error ? `${message}: ${causesOf(cause)}` : message);
