import { t } from 'i18next';

/** Sign-in settings of the server. */
export type SignInSettings = { readonly kind: 'development' } | { readonly kind: 'none' } | IssuerSettings;

export interface IssuerSettings {
  readonly kind: 'issuer';
  readonly clientId: string;
  readonly scopes: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Fields of the issuer's discovery document. */
  readonly issuer: {
    readonly issuer: string;
    readonly authorization_endpoint: string;
    readonly token_endpoint: string;
    readonly revocation_endpoint?: string;
    readonly end_session_endpoint?: string;
  };
}

let kept: Promise<SignInSettings> | null = null;

/** Returns the settings, fetched once; after a failure, again. @throws Error with a sentence for the person at the screen */
export function signInSettings(): Promise<SignInSettings> {
  kept ??= read().catch((error: unknown) => {
    kept = null;
    throw error;
  });
  return kept;
}

/** Returns the settings of the issuer. @throws Error where people do not sign in at an issuer */
export async function issuerSettings(): Promise<IssuerSettings> {
  const settings = await signInSettings();
  if (settings.kind !== 'issuer') throw new Error(t('This server has no sign-in service. Ask your operator.'));
  return settings;
}

async function read(): Promise<SignInSettings> {
  const response = await fetch('/auth/settings', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) }).catch(
    () => {
      throw new Error(t('The server does not answer.'));
    },
  );
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(t('The sign-in service does not answer.'));
  if (!isSettings(answer)) throw new Error(t('The server does not say how to sign in.'));
  return answer;
}

function isSettings(answer: unknown): answer is SignInSettings {
  const { kind, issuer } = Object(answer) as { kind?: unknown; issuer?: Partial<Record<string, unknown>> };
  if (kind === 'development' || kind === 'none') return true;
  return kind === 'issuer' && typeof issuer?.['authorization_endpoint'] === 'string' && typeof issuer['token_endpoint'] === 'string';
}
