import type { EngineAddress } from '../host/host-settings.ts';
import { waitUntil } from '../process/wait.ts';

/** Waits for the engine that FLOWABLE_URL names. Errors: one sentence that blames the address, the account or the engine. */
export async function requireExternalEngine(address: EngineAddress, seconds = 60): Promise<void> {
  if (!address.user || !address.password) {
    throw new Error('FLOWABLE_URL names an engine, so FLOWABLE_USER and FLOWABLE_PASSWORD must be set too.');
  }
  let last = '';
  const ready = await waitUntil(
    async () => {
      last = await ask(address);
      if (last.startsWith('401'))
        throw new Error(`The engine at ${address.url} refuses FLOWABLE_USER and FLOWABLE_PASSWORD: set the account that it knows.`);
      return last === 'ok';
    },
    { seconds, everyMs: 500 },
  );
  if (!ready) {
    throw new Error(
      `The engine that FLOWABLE_URL names (${address.url}) did not answer within ${seconds} seconds (${last}): start it, or unset FLOWABLE_URL to have one started here.`,
    );
  }
}

async function ask({ url, user, password }: EngineAddress): Promise<string> {
  try {
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const response = await fetch(`${url}/process-api/management/engine`, {
      headers: { authorization },
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.ok ? 'ok' : `${response.status} ${response.statusText}`;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && cause.message ? cause.message : String(error);
  }
}
