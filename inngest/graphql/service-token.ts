import { SignJWT } from 'jose';

const lifetimeSeconds = 5 * 60;
const renewBeforeSeconds = 60;

/** Signs the token of the bridge and the workers, and reuses the token until a minute before its end. */
export function serviceTokens(secret: string): () => Promise<string> {
  const key = new TextEncoder().encode(secret);
  let cached = { token: '', until: 0 };
  return async () => {
    const now = Math.floor(Date.now() / 1000);
    if (now >= cached.until) {
      const token = await new SignJWT({ roles: ['worker'], groups: [], name: 'Baton workers' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('baton-worker')
        .setIssuer('baton-service')
        .setAudience('baton-api')
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(key);
      cached = { token, until: now + lifetimeSeconds - renewBeforeSeconds };
    }
    return cached.token;
  };
}
