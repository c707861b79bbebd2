import { z } from 'zod';

import { safeUrl } from './safe-url.ts';

const deadlineMs = 3_000;
const freshMs = 60 * 60 * 1000;

/** The part of the issuer's discovery document that is used here. */
const metadataSchema = z.object({
  issuer: z.string(),
  jwks_uri: safeUrl,
  authorization_endpoint: safeUrl.optional(),
  token_endpoint: safeUrl.optional(),
  revocation_endpoint: safeUrl.optional(),
  end_session_endpoint: safeUrl.optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
});
export type IssuerMetadata = z.infer<typeof metadataSchema>;

/** Thrown when the issuer, or a document of the issuer, cannot be read now. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

const readers = new Map<string, () => Promise<IssuerMetadata>>();

/**
 * Reads the issuer's metadata (OpenID Connect Discovery) at first use, within 3 s, and reuses the document for an hour; after that the old
 * one serves until a new one could be read.
 *
 * @throws IssuerUnavailable when no metadata could ever be read.
 */
export function readIssuer(issuer: string): Promise<IssuerMetadata> {
  const read = readers.get(issuer) ?? cached(() => discover(issuer));
  readers.set(issuer, read);
  return read();
}

function cached<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let cached: { readonly value: Value; readonly at: number } | undefined;
  let loading: Promise<Value> | undefined;
  return async () => {
    if (cached && Date.now() - cached.at < freshMs) return cached.value;
    loading ??= load().finally(() => (loading = undefined));
    try {
      const value = await loading;
      cached = { value, at: Date.now() };
      return value;
    } catch (error) {
      if (cached) return cached.value;
      throw error;
    }
  };
}

async function discover(issuer: string): Promise<IssuerMetadata> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const metadata = metadataSchema.safeParse(await readDocument(url));
  if (!metadata.success) throw new IssuerUnavailable(`${url} is no discovery document: ${z.prettifyError(metadata.error)}`);
  if (metadata.data.issuer !== issuer)
    throw new IssuerUnavailable(
      `${url} speaks for the issuer '${metadata.data.issuer}', AUTH_ISSUER is '${issuer}': they must be the same`,
    );
  return metadata.data;
}

/** Reads a JSON document of the issuer. @throws IssuerUnavailable */
export async function readDocument(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (answer.status !== 200) throw new Error(`HTTP status ${answer.status}`);
    return await answer.json();
  } catch (cause) {
    throw new IssuerUnavailable(`${url} cannot be read`, { cause });
  }
}
