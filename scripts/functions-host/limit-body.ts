/** Netlify's limit for the request of a synchronous function. */
export const BODY_LIMIT_BYTES = 6 * 1024 * 1024;

/**
 * Returns the request, or undefined when the body is larger than Netlify would take. A declared length is believed (the HTTP parser
 * enforces the length); a body without one is read whole, at most to the limit.
 */
export async function limitBody(request: Request): Promise<Request | undefined> {
  const declared = request.headers.get('content-length');
  if (declared !== null) return Number(declared) > BODY_LIMIT_BYTES ? undefined : request;
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return request;
  const body = await readAtMost(request.body, BODY_LIMIT_BYTES);
  return body && new Request(request.url, { method: request.method, headers: request.headers, signal: request.signal, body });
}

async function readAtMost(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
