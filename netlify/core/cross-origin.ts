/** Seconds for which a browser remembers that it may call. */
const preflightSeconds = 600;

/**
 * Answers a page of another origin so that its browser lets it read the answer, when that origin is allowed exactly as it is written.
 * Nothing is allowed by cookie: whoever calls sends a token. Every other request is answered as if this were not here.
 */
export async function answerAcrossOrigins(
  request: Request,
  allowed: readonly string[],
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (allowed.length === 0) return answer(request);
  const origin = request.headers.get('origin');
  const isAllowed = origin !== null && allowed.includes(origin);
  const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  const answered = isPreflight ? new Response(null, { status: 204 }) : await answer(request);
  const headers = new Headers(answered.headers);
  // A cache must not give one origin what was meant for another.
  headers.append('vary', 'origin');
  if (isAllowed) headers.set('access-control-allow-origin', origin);
  if (isAllowed && isPreflight) {
    headers.set('access-control-allow-methods', 'GET, POST');
    headers.set('access-control-allow-headers', 'authorization, content-type');
    headers.set('access-control-max-age', String(preflightSeconds));
  }
  const { status, statusText, body } = answered;
  return new Response(body, { status, statusText, headers });
}
