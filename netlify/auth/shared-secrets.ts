import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';

/**
 * Returns a check of tokens that were signed with one of these secrets (HS256): the present one, then the one before it. Rejects with the error
 * of jose.
 */
export function sharedSecrets(secrets: readonly string[], expected: JWTVerifyOptions): (token: string) => Promise<JWTPayload> {
  const keys = secrets.map((secret) => new TextEncoder().encode(secret));
  return async (token) => {
    let wrong: unknown = new errors.JWSSignatureVerificationFailed();
    for (const key of keys) {
      try {
        return (await jwtVerify(token, key, { ...expected, algorithms: ['HS256'] })).payload;
      } catch (error) {
        wrong = error;
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) break;
      }
    }
    throw wrong;
  };
}
