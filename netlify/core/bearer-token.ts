import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries one of the tokens as `Authorization: Bearer …`. Compares in constant time. */
export function hasBearerToken(request: Request, expected: readonly string[]): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return given !== undefined && expected.some((token) => timingSafeEqual(digest(given), digest(token)));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
