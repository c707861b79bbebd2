import { waitUntil } from '../process/wait.ts';

const SECONDS = 30;

/**
 * Has the functions host register its functions with the Inngest server, and checks the result. Errors: one sentence with the last answer.
 */
export async function registerFunctions(hostUrl: string): Promise<void> {
  let answer = '';
  const done = await waitUntil(
    async () => {
      answer = await register(hostUrl);
      return /registered/i.test(answer);
    },
    { seconds: SECONDS, everyMs: 300 },
  );
  if (!done)
    throw new Error(
      `The Inngest functions could not be registered within ${SECONDS} seconds: PUT ${hostUrl}/api/inngest answered ${answer}.`,
    );
}

async function register(hostUrl: string): Promise<string> {
  try {
    const response = await fetch(`${hostUrl}/api/inngest`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    return response.ok ? text : `${response.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
