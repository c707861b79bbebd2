/** Headers of every answer of a function: answers are for one caller, no page, and over https only. */
const headers: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Sets the headers that browsers and caches are to be told, in place of any others of the same names. */
export async function secured(answering: Promise<Response> | Response): Promise<Response> {
  const { status, statusText, body, headers: given } = await answering;
  const answered = new Response(body, { status, statusText, headers: given });
  for (const [name, value] of Object.entries(headers)) answered.headers.set(name, value);
  return answered;
}
