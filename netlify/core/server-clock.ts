const deadlineMs = 1_500;

/** Returns the time of a server's clock, to the second; null where it does not answer or does not tell. Any answer without a redirect tells it, a refusal too. */
export async function serverClock(url: string | URL): Promise<Date | null> {
  try {
    const { headers } = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(deadlineMs) });
    const date = headers.get('date');
    return date ? new Date(date) : null;
  } catch {
    return null;
  }
}
